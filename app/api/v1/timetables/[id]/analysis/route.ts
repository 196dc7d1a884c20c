import type { CalendarDate } from "@/lib/schema/calendar-date";
import { analyse } from "@/lib/server/analysis";
import { privateAnswer } from "@/lib/server/answers";
import { today } from "@/lib/server/clock";
import { endpoints } from "@/lib/server/endpoints";
import { publicationsIn } from "@/lib/server/publications";
import { route } from "@/lib/server/route";
import { workingCopy } from "@/lib/server/timetables";

export const GET = route(endpoints.analyse, async ({ access, query }) => {
  const found = await workingCopy(access);
  if (!found.ok) return found;
  const { timetable } = found.value;
  const day = today(timetable.timeZone) as CalendarDate;
  const { asOf = day, baseline } = query;
  return privateAnswer(analyse(timetable, await publicationsIn(access), { asOf, today: day, baseline }));
});
