import { isKnown, privateText } from "@/lib/server/answers";
import { endpoints } from "@/lib/server/endpoints";
import { route } from "@/lib/server/route";
import { jsonOf } from "@/lib/server/timetable-json";
import { workingCopy } from "@/lib/server/timetables";

export const GET = route(endpoints.readTimetable, async ({ access, request }) => {
  const found = await workingCopy(access);
  if (!found.ok) return found;
  const { version, timetable } = found.value;
  const headers = { ETag: `"${version}"`, "Cache-Control": "private, no-cache" };
  if (isKnown(headers.ETag, request)) return new Response(null, { status: 304, headers });
  return privateText(`{"version":${version},"timetable":${jsonOf(timetable)}}`, { headers });
});
