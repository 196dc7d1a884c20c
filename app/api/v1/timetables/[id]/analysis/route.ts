import type { CalendarDate } from "@/lib/schema/calendar-date";
import { analyse, forecastBasis } from "@/lib/server/analysis";
import { privateAnswer } from "@/lib/server/answers";
import { today } from "@/lib/server/clock";
import { endpoints } from "@/lib/server/endpoints";
import { forecastOnServer } from "@/lib/server/forecasts";
import { publicationsIn } from "@/lib/server/publications";
import { publicationsOfOthers } from "@/lib/server/published";
import { route } from "@/lib/server/route";
import { workingCopy } from "@/lib/server/timetables";

export const GET = route(endpoints.analyse, async ({ access, query }) => {
  const found = await workingCopy(access);
  if (!found.ok) return found;
  const { slug, version, timetable } = found.value;
  const day = today(timetable.timeZone) as CalendarDate;
  const { asOf = day, baseline, runs, parts } = query;
  const publications = await publicationsIn(access);
  const others = await publicationsOfOthers(slug);
  const basis = forecastBasis(timetable, publications, others, asOf);
  const name = [access.timetableId, version, asOf, runs, publications.length, others.flat().length].join(" ");
  const forecast =
    runs === 0 || (parts && !parts.includes("forecast"))
      ? null
      : await forecastOnServer(name, { timetable, asOf, ...basis, seed: 1, runs });
  const figures = analyse(timetable, publications, others, { asOf, today: day, baseline, parts });
  return privateAnswer({ ...figures, forecastBasis: basis, forecast });
});
