import { publicAnswer } from "@/lib/server/answers";
import { endpoints } from "@/lib/server/endpoints";
import { latestPublications } from "@/lib/server/published";
import { route } from "@/lib/server/route";

export const GET = route(endpoints.listPublished, async ({ request }) => {
  const latest = await latestPublications();
  const timetables = latest.map(({ timetable, reasons: _reasons, note: _note, ...publication }) => ({
    ...publication,
    title: timetable.title,
    summary: timetable.summary,
    address: `/t/${publication.slug}`,
  }));
  const etag = `"${latest.map(({ slug, version }) => `${slug}-${version}`).join(".")}"`;
  return publicAnswer({ timetables }, etag, request, "max-age=60");
});
