import { addDays, daysBetween, exactly } from "../calendar-date";
import { computeSchedule } from "../schedule/compute-schedule";
import { foundMilestone, quoted } from "./naming";
import type { WithFloat } from "./open-with-float";
import type { DoesNotApply, Look } from "./review-check";
import type { ReviewContext } from "./review-context";
import { thresholds } from "./thresholds";

const noSchedule: DoesNotApply = { doesNotApply: "no-schedule" };
const noOpenEnd: DoesNotApply = { doesNotApply: "no-open-end" };

/**
 * Delays the milestone with the least float and asks whether the computed end moves. If it does not, what should
 * decide the end is not tied to it. The end itself is left out: it would always move.
 */
export const test: Look = (review) => {
  const { schedule, floats, timetable, asOf, milestones } = review;
  if (!schedule || !floats) return noSchedule;
  const { end } = schedule;
  if (!end) return noOpenEnd;
  const tested = floats
    .filter(({ id, milestone: { due } }) => id !== end.milestoneId && !(due && due.day > end.committed.day))
    .reduce<WithFloat | null>((least, each) => (!least || each.float < least.float ? each : least), null);
  if (!tested) return { doesNotApply: "nothing-but-end" };
  const delayed = addDays(tested.scheduled.early.finish, thresholds.testDelayDays);
  // Whatever else holds the end back is in `end.expected` already: only what the delay can reach is computed again.
  const reached = reachedFrom(tested.id, review).add(end.milestoneId);
  const after = computeSchedule(
    {
      ...timetable,
      milestones: timetable.milestones
        .filter(({ id }) => reached.has(id))
        .map((each) => (each.id === tested.id ? { ...each, forecast: exactly(delayed) } : each)),
      dependencies: review.links.filter(({ fromId, toId }) => reached.has(fromId) && reached.has(toId)),
    },
    { asOf },
  );
  const moved = after.ok && after.end !== null && after.end.expected > end.expected;
  const endItem = milestones.get(end.milestoneId);
  return {
    among: "scheduled-milestones",
    of: 1,
    found: moved ? [] : [foundMilestone(tested.milestone)],
    values: {
      tested: quoted(tested.milestone.title),
      end: quoted(endItem?.title ?? ""),
      days: thresholds.testDelayDays,
      from: { day: end.expected },
    },
  };
};

/**
 * The critical path length index: days left until the computed end, less the days by which it misses the committed
 * one, over the days left. 1 holds; below 0.95 the rest would have to be done faster than planned. Calendar days.
 *
 * Source: DCMA 14-Point Assessment, check 13: (critical path length + total float) / critical path length.
 */
export const lengthIndex: Look = ({ schedule, asOf, milestones }) => {
  if (!schedule) return noSchedule;
  const { end } = schedule;
  if (!end) return noOpenEnd;
  const length = daysBetween(asOf, end.expected);
  if (length <= 0) return { doesNotApply: "no-days-left" };
  const index = (length - end.lateDays) / length;
  const item = milestones.get(end.milestoneId);
  return {
    among: "scheduled-milestones",
    of: 1,
    found: item && index < thresholds.leastIndex ? [foundMilestone(item)] : [],
    values: {
      index: Math.round(index * 100) / 100,
      length,
      late: end.lateDays,
      expected: { day: end.expected },
      least: thresholds.leastIndex,
    },
  };
};

/** A milestone and all that waits for it, however indirectly. */
function reachedFrom(id: string, { linksFrom }: ReviewContext): Set<string> {
  const reached = new Set([id]);
  // A set may grow while it is gone through.
  for (const each of reached) for (const { toId } of linksFrom.get(each) ?? []) reached.add(toId);
  return reached;
}
