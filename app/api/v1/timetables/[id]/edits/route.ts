import { privateText } from "@/lib/server/answers";
import { editTimetable } from "@/lib/server/edit-timetable";
import { endpoints } from "@/lib/server/endpoints";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { route } from "@/lib/server/route";
import { jsonOf } from "@/lib/server/timetable-json";

export const POST = route(endpoints.editTimetable, async ({ access, body, request }) => {
  const key = idempotencyKeyOf(request);
  if (!key.ok) return key;
  const edited = await editTimetable(access, { ...body, idempotencyKey: key.value });
  if (!edited.ok) return edited;
  const { version, changes, current } = edited.value;
  const minimal = /\breturn=minimal\b/.test(request.headers.get("prefer") ?? "");
  // A request that is sent again late is answered as it was then; the timetable may have gone on since.
  const timetable = minimal || current.version !== version ? "" : `"timetable":${jsonOf(current.timetable)},`;
  return privateText(`{"version":${version},${timetable}"changes":${JSON.stringify(changes)}}`);
});
