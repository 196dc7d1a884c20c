import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Phase } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import { firstDayOf } from "../calendar-date";
import type { Sentence } from "../sentence";
import { detail, foundItem, foundMilestone, quoted } from "./naming";
import type { Found, Look } from "./review-check";

/** Certainly later: a month that holds the committed end is not. */
export const afterEnd: Look = ({ open, end }) => {
  if (!end) return { doesNotApply: "no-end" };
  const others = open.filter(({ id, due }) => due !== null && id !== end.id);
  return {
    among: "dated-milestones",
    of: others.length,
    found: others
      .filter(({ due }) => due && liesAfter(due, end.due.day))
      .map((milestone) =>
        foundMilestone(milestone, milestone.due ? detail("on", { on: milestone.due }) : undefined),
      ),
    values: { end: end.due },
  };
};

/** Before the day the withdrawal was announced, or after its committed end. */
export const phaseOutside: Look = ({ timetable, end }) => {
  const { announcedOn, phases } = timetable;
  const sayOf = ({ firstDay, last }: Phase): Sentence | null => {
    if (announcedOn && firstDay && firstDay < announcedOn)
      return detail("before-announced", { firstDay: { day: firstDay } });
    if (end && firstDay && firstDay > end.due.day) return detail("from", { from: { day: firstDay } });
    return end && last && liesAfter(last, end.due.day) ? detail("until", { until: last }) : null;
  };
  return {
    among: "phases",
    of: phases.length,
    found: phases.flatMap((phase): Found[] => {
      const said = sayOf(phase);
      return said ? [foundItem("phase", phase, said)] : [];
    }),
  };
};

/** A milestone whose dates certainly lie outside the phase it belongs to; one known to a month may lie inside. */
export const outsidePhase: Look = ({ standing, phases }) => {
  let inPhase = 0;
  const found: Found[] = [];
  for (const milestone of standing) {
    const { start, due, phaseId } = milestone;
    const phase = phaseId === null ? undefined : phases.get(phaseId);
    if (!due || !phase || (!phase.firstDay && !phase.last)) continue;
    inPhase += 1;
    if (!liesOutside(start, due, phase)) continue;
    found.push(foundMilestone(milestone, detail("outside", { on: due, phase: quoted(phase.title) })));
  }
  return { among: "phased-milestones", of: inPhase, found };
};

export const emptyPhases: Look = ({ timetable, standing }) => {
  const filled = new Set(standing.map(({ phaseId }) => phaseId));
  return {
    among: "phases",
    of: timetable.phases.length,
    found: timetable.phases.filter(({ id }) => !filled.has(id)).map((phase) => foundItem("phase", phase)),
  };
};

function liesOutside(start: TargetDate | null, due: TargetDate, { firstDay, last }: Phase): boolean {
  const begins = start ?? due;
  return (last !== null && liesAfter(due, last.day)) || (firstDay !== null && begins.day < firstDay);
}

/** Certainly: even its first day does. */
function liesAfter(date: TargetDate, day: CalendarDate): boolean {
  return date.day > day && firstDayOf(date) > day;
}
