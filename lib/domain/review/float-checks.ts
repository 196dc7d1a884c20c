import { dayNumber, firstDayOf } from "../calendar-date";
import { detail, foundMilestone, inDays } from "./naming";
import type { Found, Look } from "./review-check";
import { thresholds } from "./thresholds";

/** Dates set so that they cannot follow when what comes before them moves. */
export const hardConstraints: Look = ({ open }) => ({
  among: "open-milestones",
  of: open.length,
  found: open.flatMap((milestone): Found[] => {
    const { dateConstraint } = milestone;
    if (!dateConstraint || dateConstraint.kind === "not-before") return [];
    const { kind, day } = dateConstraint;
    return [foundMilestone(milestone, detail(`constraint-${kind}`, { day: { day } }))];
  }),
});

/** Of what leads on to something: where nothing waits for a milestone, its float says only how far the end is. */
export const highFloat: Look = ({ floats, linksFrom }) => {
  if (!floats) return { doesNotApply: "no-schedule" };
  const leading = floats.filter(({ id }) => linksFrom.has(id));
  return {
    among: "leading-milestones",
    of: leading.length,
    found: leading
      .filter(({ float }) => float > thresholds.highFloatDays)
      .toSorted((a, b) => b.float - a.float)
      .map(({ milestone, float }) => foundMilestone(milestone, inDays("float", float))),
    values: { days: thresholds.highFloatDays },
  };
};

/** Too late already for the committed end, or for a date that is not ours to choose. */
export const negativeFloat: Look = ({ floats }) => {
  if (!floats) return { doesNotApply: "no-schedule" };
  return {
    among: "scheduled-milestones",
    of: floats.length,
    found: floats
      .filter(({ float }) => float < 0)
      .toSorted((a, b) => a.float - b.float)
      .map(({ milestone, float }) => foundMilestone(milestone, inDays("too-late", -float))),
  };
};

/** Work that takes so long that nobody could see for two months whether it is late. */
export const longWork: Look = ({ open, calendars }) => {
  const worked = open.flatMap((milestone) => {
    const { start, due } = milestone;
    if (!start || !due) return [];
    const time = calendars.of(milestone);
    return [{ milestone, days: time.between(dayNumber(firstDayOf(start)), dayNumber(due.day)) }];
  });
  return {
    among: "worked-milestones",
    of: worked.length,
    found: worked
      .filter(({ days }) => days > thresholds.highDurationDays)
      .toSorted((a, b) => b.days - a.days)
      .map(({ milestone, days }) => foundMilestone(milestone, inDays("work", days))),
    values: { days: thresholds.highDurationDays },
  };
};

/** A public timetable says who answers for what, not how many people and trucks do the work. */
export const resources: Look = () => ({ doesNotApply: "resources" });

/** Without a range for how long work takes, no risk analysis can say what date is likely to hold. */
export const withoutEstimate: Look = ({ open }) => {
  const worked = open.filter(({ start }) => start !== null);
  return {
    among: "worked-milestones",
    of: worked.length,
    found: worked
      .filter(({ durationEstimate }) => durationEstimate === null)
      .map((milestone) => foundMilestone(milestone)),
  };
};
