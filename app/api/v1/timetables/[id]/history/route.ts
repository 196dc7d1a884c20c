import { privateAnswer } from "@/lib/server/answers";
import { historyOf } from "@/lib/server/audit";
import { endpoints } from "@/lib/server/endpoints";
import { TimetableAccess } from "@/lib/server/gate";
import { route } from "@/lib/server/route";

/** Who was invited, came and went is for those who decide about it. */
export const GET = route(endpoints.readHistory, async ({ access, person, query }) => {
  if (query.kind?.includes("people")) {
    const owner = await TimetableAccess.open(person, access.timetableId, "manage:members");
    if (!owner.ok) return owner;
  }
  return privateAnswer(await historyOf(access.timetableId, query));
});
