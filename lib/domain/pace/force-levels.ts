import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Reading } from "@/lib/schema/forces";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { earlier, firstDayOf } from "../calendar-date";
import { boundsOf, readingsOf } from "../forces";
import { groupBy } from "../items";

/** What all reports for one date allow together, in the unit of the series. */
export interface ForceLevel {
  on: TargetDate;
  /** A report known to a month is of any of its days: the first and the last day it can be of. */
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  low: number;
  /** `null`: "more than" was all that was said, so there is no upper bound. */
  high: number | null;
  /** The reports it rests on; those that disagree are all here. */
  readings: Reading[];
}

export interface ForceLevels {
  /** The earliest first; one for each date for which a number was reported. */
  known: ForceLevel[];
  /** Withheld, and dated after the last number. */
  withheldSince: Reading[];
}

type Forces = Pick<Timetable, "forceSeries" | "ceilings" | "readings">;

/**
 * The levels of a series as far as reported by a day. Reports for the same date that disagree widen the level to hold
 * them all. "Fewer than 40,000" beside "39,000" and "41,000" states no lower end, so its lower end is theirs; alone it is
 * 0. The same holds for the upper end of "more than", which alone has none.
 */
export function forceLevels(forces: Forces, seriesId: string, asOf: CalendarDate): ForceLevels {
  const readings = readingsOf(forces, seriesId, asOf);
  const told = readings.filter(({ amount }) => amount.kind !== "withheld");
  const known = [...groupBy(told, ({ on }) => `${on.day} ${on.precision}`).values()].map((group) =>
    levelOf(group, asOf),
  );
  const last = known.at(-1);
  return {
    known,
    withheldSince: readings.filter(
      ({ amount, on }) => amount.kind === "withheld" && (!last || on.day > last.on.day),
    ),
  };
}

function levelOf(readings: Reading[], asOf: CalendarDate): ForceLevel {
  const { on } = readings[0] as Reading;
  const lows = readings.flatMap(({ amount }) =>
    amount.kind === "fewer-than" ? [] : (boundsOf(amount)?.low ?? []),
  );
  const highs = readings.flatMap(({ amount }) => boundsOf(amount)?.high ?? []);
  return {
    on,
    firstDay: firstDayOf(on),
    lastDay: earlier(on.day, asOf),
    low: lows.length > 0 ? Math.min(...lows) : 0,
    // "More than 50,000" beside "45,000" allows at least the 50,000.
    high: highs.length > 0 ? Math.max(...highs, ...lows) : null,
    readings,
  };
}
