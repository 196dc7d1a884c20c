import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Reading } from "@/lib/schema/forces";
import type { PublicTimetable } from "@/lib/schema/publication";
import { daysBetween } from "../calendar-date";
import { baselineReading } from "../forces";
import {
  type DemonstratedPace,
  type PaceWindow,
  type Projection,
  paceOver,
  projectTo,
} from "./demonstrated-pace";
import { type ForceLevel, forceLevels } from "./force-levels";
import { type ForceTarget, forceTargets, type RequiredPace, requiredPace } from "./required-pace";

/** Whether a target is met if a pace goes on: "perhaps" where the reports allow both, or are too old to say. */
export type InTime = "yes" | "perhaps" | "no";

export interface ProjectedPace {
  pace: DemonstratedPace;
  /** When none would remain. */
  none: Projection;
  /** `inTime` is `null` where no day follows from the pace, or the target's day has come. */
  targets: { target: ForceTarget; projection: Projection; inTime: InTime | null }[];
}

/** How fast a number falls and how fast it has to, as far as reported by a day. Numbers are in the unit of the series. */
export interface ForcePace {
  seriesId: string;
  asOf: CalendarDate;
  /** The last level reported, and how many days before the data date. `null`: no number was reported. */
  latest: ForceLevel | null;
  ageDays: number | null;
  withheldSince: Reading[];
  required: RequiredPace[];
  demonstrated: ProjectedPace[];
}

const windows: readonly PaceWindow[] = [30, 90, "all"];

type Counted = Pick<
  PublicTimetable,
  "forceSeries" | "ceilings" | "readings" | "endMilestoneId" | "milestones"
>;

/**
 * Required and demonstrated pace of a force series, and when each target would be reached. Where reports are ranges, the
 * answers are: no number here is a middle of anything. A target's day is compared with the day on which the pace leads to
 * it.
 */
export function forcePace(timetable: Counted, seriesId: string, asOf: CalendarDate): ForcePace {
  const { known, withheldSince } = forceLevels(timetable, seriesId, asOf);
  const latest = known.at(-1) ?? null;
  const baselineId = baselineReading(timetable, seriesId, asOf)?.id;
  const baseline = known.find(({ readings }) => readings.some(({ id }) => id === baselineId)) ?? null;
  const targets = forceTargets(timetable, seriesId, asOf);
  return {
    seriesId,
    asOf,
    latest,
    ageDays: latest && daysBetween(latest.lastDay, asOf),
    withheldSince,
    required: latest ? targets.map((target) => requiredPace(target, latest, asOf)) : [],
    demonstrated: windows.map((window) => {
      const pace = paceOver(window, known, asOf, baseline);
      return {
        pace,
        none: projectTo(0, pace),
        targets: targets.map((target) => {
          const projection = projectTo(target.cap, pace);
          return { target, projection, inTime: inTime(projection, target, asOf) };
        }),
      };
    }),
  };
}

function inTime(projection: Projection, { by }: ForceTarget, asOf: CalendarDate): InTime | null {
  if (by.day <= asOf) return null;
  switch (projection.kind) {
    case "reached":
      return "yes";
    case "no-date":
      return null;
    case "between": {
      const { earliest, latest } = projection;
      if (earliest !== null && earliest > by.day) return "no";
      // A day that has passed without a report that it was reached promises nothing.
      return latest !== null && latest <= by.day && latest >= asOf ? "yes" : "perhaps";
    }
  }
}
