import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicTimetable } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import { dayNumber, firstDayOf } from "../calendar-date";

export type IncidentFacts = PublicTimetable["incidents"][number];

/** Incidents known on a day, as columns of numbers: a hundred thousand of them are counted at once. */
export interface PlacedIncidents {
  count: number;
  /** The first and the last day, by number, on which it can have begun. One that lasted days is of its first. */
  first: Int32Array;
  last: Int32Array;
  /**
   * Of each, added up: somebody was killed (1), nobody has said who did it (2), known to no month (4), it is open
   * whether anybody was killed, since the number was withheld or is a bound (8).
   */
  facts: Uint8Array;
}

export const fatal = 1;
export const undetermined = 2;
export const inNoMonth = 4;
export const deathsOpen = 8;

/** Leaves out what is dated after the data date; what is known to a period that runs on is of its days up to then. */
export function placeIncidents(incidents: readonly IncidentFacts[], asOf: CalendarDate): PlacedIncidents {
  const until = dayNumber(asOf);
  const [first, last] = [new Int32Array(incidents.length), new Int32Array(incidents.length)];
  const facts = new Uint8Array(incidents.length);
  const beginningOf = beginnings();
  let count = 0;
  for (const incident of incidents) {
    const { on } = incident;
    const to = dayNumber(on.day);
    const from = beginningOf(on, to);
    if (from > until) continue;
    first[count] = from;
    last[count] = Math.min(to, until);
    facts[count] =
      { yes: fatal, open: deathsOpen, no: 0 }[someoneKilled(incident, asOf)] +
      (incident.attribution === null ? undetermined : 0) +
      (on.precision === "quarter" || on.precision === "year" ? inNoMonth : 0);
    count += 1;
  }
  return { count, first, last, facts };
}

/** Of imprecise dates there are few: each is worked out once. */
function beginnings(): (date: TargetDate, last: number) => number {
  const known = new Map<string, number>();
  return (date, last) => {
    if (date.precision === "day") return last;
    const name = date.precision + date.day;
    const found = known.get(name) ?? dayNumber(firstDayOf(date));
    known.set(name, found);
    return found;
  };
}

/** As far as reported by then, or ever. "Fewer than five" leaves open whether there was one, and so does a number withheld. */
export function someoneKilled(
  { casualties }: Pick<IncidentFacts, "casualties">,
  asOf: CalendarDate | null = null,
): "yes" | "no" | "open" {
  let open = false;
  for (const { killed, reportedOn } of casualties) {
    if (killed === null || (asOf !== null && reportedOn !== null && reportedOn > asOf)) continue;
    switch (killed.kind) {
      case "exact":
      case "about":
        if (killed.value > 0) return "yes";
        break;
      case "range":
        if (killed.low > 0 || (killed.best ?? 0) > 0) return "yes";
        open ||= killed.best === null && killed.high > 0;
        break;
      case "more-than":
        return "yes";
      case "fewer-than":
      case "withheld":
        open = true;
    }
  }
  return open ? "open" : "no";
}
