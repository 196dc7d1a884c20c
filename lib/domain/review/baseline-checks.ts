import type { Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import { daysBetween } from "../calendar-date";
import { daysLate } from "../milestone-status";
import { movesNeedingReasons } from "../record";
import { detail, foundMilestone, inDays } from "./naming";
import type { DoesNotApply, Found, Look } from "./review-check";
import type { ReviewContext } from "./review-context";
import { thresholds } from "./thresholds";

const neverYet: DoesNotApply = { doesNotApply: "never-published" };

/** Nothing was published, so there is nothing that the present could be compared with. */
export const neverPublished: Look = ({ publications, standing }) => {
  if (standing.length === 0) return { doesNotApply: "no-milestones" };
  const [first] = publications;
  return first
    ? { among: "timetables", of: 1, found: [], values: { on: { day: first.publishedOn } } }
    : { among: "timetables", of: 1, found: [], count: 1 };
};

/** Reached, or now due, later than first published; or still open though the first date has passed. */
export const missed: Look = (review) => {
  if (review.publications.length === 0) return neverYet;
  const dated = review.baselined;
  return {
    among: "baselined",
    of: dated.length,
    found: dated
      .flatMap(({ milestone, baseline }) => {
        const late = lateness(review, milestone, baseline);
        return late ? { milestone, ...late } : [];
      })
      .toSorted((a, b) => b.days - a.days)
      .map(({ milestone, days, as }) => foundMilestone(milestone, inDays(as, days))),
  };
};

/**
 * The baseline execution index: how many milestones of the baseline were reached by the data date, for each that
 * should have been. What was reached early counts, as in the source.
 *
 * Source: DCMA 14-Point Assessment, check 14.
 */
export const baselineExecutionIndex: Look = (review) => {
  if (review.publications.length === 0) return neverYet;
  const dated = review.baselined;
  const due = dated.filter(({ baseline }) => baseline.day <= review.asOf);
  const reached = dated.filter(({ milestone }) => milestone.completion !== null).length;
  const index = reached / due.length;
  const low = due.length > 0 && index < thresholds.leastIndex;
  const lacking = due.filter(({ milestone }) => milestone.completion === null);
  return {
    among: "baseline-due",
    of: due.length,
    found: low ? lacking.map(({ milestone }) => foundMilestone(milestone)) : [],
    values: {
      index: due.length > 0 ? Math.round(index * 100) / 100 : 0,
      reached,
      least: thresholds.leastIndex,
    },
  };
};

/** Dates that differ from the latest publication; the next one is refused until each has its reason. */
export const movesToExplain: Look = ({ publications, timetable, milestones }) => {
  const latest = publications.at(-1);
  if (!latest) return neverYet;
  const moves = movesNeedingReasons(latest, timetable);
  return {
    among: "published-dates",
    of: latest.timetable.milestones.filter(({ due }) => due !== null).length,
    found: moves.map(({ milestoneId, title, kind, from, to }): Found => {
      const milestone = milestones.get(milestoneId);
      const said = to ? detail("moved", { from, to }) : detail(kind, { from });
      return milestone ? foundMilestone(milestone, said) : { item: null, name: title, detail: said };
    }),
    values: { version: latest.version },
  };
};

/**
 * How late, and how that is said: reached late, still open after the first date, or now due later; `null` where it is
 * not late. Days are compared as text before they are counted, because most are in time.
 */
function lateness(
  { asOf }: ReviewContext,
  { due, completion }: Milestone,
  baseline: TargetDate,
): { days: number; as: "late" | "late-so-far" | "due-later" } | null {
  if (completion) {
    const days = completion.on.day > baseline.day ? daysLate(baseline, completion.on) : 0;
    return days > 0 ? { days, as: "late" } : null;
  }
  if (due && due.day > baseline.day && due.day >= asOf)
    return { days: daysBetween(baseline.day, due.day), as: "due-later" };
  return asOf > baseline.day ? { days: daysBetween(baseline.day, asOf), as: "late-so-far" } : null;
}
