import { addDays, exactly } from "@/lib/domain/calendar-date";
import { randomFrom } from "@/lib/domain/forecast/random";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Dependency } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import { asReceived, largeTimetable } from "./large-timetable";

const types = ["finish-to-start", "start-to-start", "finish-to-finish", "finish-to-start"] as const;

/** A large timetable in which much waits for much, by a working week of five days. */
export function networkTimetable(count: number, links: number): Timetable {
  const plan = largeTimetable(count);
  const random = randomFrom(11);
  const seen = new Set<string>();
  const dependencies: Dependency[] = [];
  while (dependencies.length < links) {
    const from = Math.floor(random() * (count - 1));
    const to = from + 1 + Math.floor(random() * Math.min(count - 1 - from, 60));
    const type = types[dependencies.length % types.length] ?? "finish-to-start";
    const key = `${from} ${to} ${type}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const lagDays = Math.floor(random() * 5) - 2;
    dependencies.push({ id: `d${dependencies.length}`, fromId: `m${from}`, toId: `m${to}`, type, lagDays });
  }
  const first = "2010-01-01" as CalendarDate;
  return asReceived({
    ...plan,
    dependencies,
    workingCalendarId: "week",
    workingCalendars: [
      {
        id: "week",
        title: "Sunday to Thursday",
        workingWeekdays: ["sunday", "monday", "tuesday", "wednesday", "thursday"],
        exceptions: Array.from({ length: 40 }, (_, i) => ({
          title: "Feast",
          firstDay: addDays(first, i * 90),
          lastDay: exactly(addDays(first, i * 90 + 2)).day,
          working: false,
        })),
        sourceIds: [],
      },
    ],
  });
}
