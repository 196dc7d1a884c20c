import { createHash } from "node:crypto";
import { publicAnswer } from "@/lib/server/answers";
import { endpoints } from "@/lib/server/endpoints";
import { route } from "@/lib/server/route";
import { standingPublications } from "@/lib/server/standing-publications";

export const GET = route(endpoints.listPublished, async ({ request }) => {
  const latest = await standingPublications();
  const timetables = latest.map(({ timetable, reasons: _reasons, note: _note, ...publication }) => ({
    ...publication,
    title: timetable.title,
    summary: timetable.summary,
    address: `/t/${publication.slug}`,
  }));
  const names = latest.map(({ slug, version }) => `${slug}-${version}`).join(" ");
  // Hashed: the names of hundreds of timetables do not fit into a header.
  const etag = `"${createHash("sha256").update(names).digest("base64url")}"`;
  return publicAnswer({ timetables }, etag, request, "max-age=60");
});
