import type { PublicTimetable } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";

/**
 * The timetable as the public may see it: the one place where what is private is left behind. The type of what
 * comes out has no private field, so a new private field fails to compile here until it is left behind too.
 */
export function publicView(timetable: Timetable): PublicTimetable {
  const { internalNote: _note, scenarios: _scenarios, milestones, measures, incidents, ...open } = timetable;
  return {
    ...open,
    milestones: milestones.map(withoutNote),
    measures: measures.map(withoutNote),
    incidents: incidents.map(withoutNote),
  };
}

function withoutNote<T extends { internalNote: string }>(item: T): Omit<T, "internalNote"> {
  const { internalNote: _note, ...open } = item;
  return open;
}

/** A public timetable as a whole one with empty notes, so that domain functions read either. */
export function asTimetable(timetable: PublicTimetable): Timetable {
  const noted = <T extends object>(item: T) => ({ ...item, internalNote: "" });
  return {
    ...timetable,
    internalNote: "",
    scenarios: [],
    milestones: timetable.milestones.map(noted),
    measures: timetable.measures.map(noted),
    incidents: timetable.incidents.map(noted),
  };
}
