import { blankTimetable } from "@/lib/domain/blank-timetable";
import { addDays, exactly, targetDateAround } from "@/lib/domain/calendar-date";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { nouns } from "@/lib/schema/nouns";
import type { Dependency, Milestone, Phase } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";

/**
 * A timetable far larger than any that was announced, the same at every call: a third of its milestones wait for
 * an earlier one, a fifth take time, a tenth are known to a month, half are met by `asOf` of 2015.
 *
 * @param count Milestones. There are a third as many dependencies, and a phase for every 250.
 */
export function largeTimetable(count: number): Timetable {
  const firstDay = "2010-01-01" as CalendarDate;
  const phaseCount = Math.max(1, Math.ceil(count / 250));
  const daysPerPhase = Math.ceil(3_650 / phaseCount);
  const phases = Array.from({ length: phaseCount }, (_, i): Phase => {
    const first = addDays(firstDay, i * daysPerPhase);
    return {
      ...nouns.phase.blank,
      id: `p${i}`,
      title: `Sector ${i + 1}`,
      firstDay: first,
      last: exactly(addDays(first, daysPerPhase - 1)),
    };
  });
  const milestones = Array.from({ length: count }, (_, i): Milestone => {
    const day = addDays(firstDay, Math.floor((i / count) * 3_650) + 3);
    const due = i % 10 === 3 ? targetDateAround(day, "month") : exactly(day);
    const met = i < count / 2;
    return {
      ...nouns.milestone.blank,
      id: `m${i}`,
      title: `Post ${i + 1} handed over`,
      phaseId: `p${Math.min(phaseCount - 1, Math.floor(i / 250))}`,
      due,
      start: i % 5 === 0 ? exactly(addDays(due.day, -20)) : null,
      percentDone: met ? 100 : 0,
      completion: met
        ? { on: exactly(addDays(day, (i % 9) - 4)), evidence: "", note: "", sourceIds: [] }
        : null,
      sourceIds: [],
    };
  });
  const dependencies = milestones.flatMap((milestone, i): Dependency[] =>
    i % 3 === 0 && i >= 4
      ? [{ id: `d${i}`, fromId: `m${i - 4}`, toId: milestone.id, type: "finish-to-start", lagDays: 0 }]
      : [],
  );
  return asReceived({
    ...blankTimetable(`A timetable of ${count} milestones`),
    announcedOn: firstDay,
    endMilestoneId: `m${count - 1}`,
    phases,
    milestones,
    dependencies,
  });
}

/**
 * As a browser or the server's reading of the database has it: objects made by one reader share one layout in memory.
 * Made by spreading, every milestone has a layout of its own, and whatever reads them takes up to eight times as long.
 */
export function asReceived(timetable: Timetable): Timetable {
  return JSON.parse(JSON.stringify(timetable));
}
