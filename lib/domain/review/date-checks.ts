import type { Edit } from "@/lib/schema/edit";
import type { Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import { daysBetween } from "../calendar-date";
import { detail, foundMilestone, inDays, quoted } from "./naming";
import type { Found, Look } from "./review-check";
import { thresholds } from "./thresholds";

/**
 * No milestone is named as the committed end, or the one that is has no date or was given up. The edit names the last
 * one to come.
 */
export const noCommittedEnd: Look = ({ timetable, end, milestones, open }): ReturnType<Look> => {
  const among = { among: "timetables", of: 1 };
  if (end) return { ...among, found: [], values: { end: quoted(end.title), due: end.due } };
  const named = milestones.get(timetable.endMilestoneId ?? "");
  if (named?.completion) return { doesNotApply: "end-reached" };
  if (named) {
    const wording = named.cancellation ? "dropped" : "undated";
    return { ...among, found: [foundMilestone(named)], wording, values: { last: "none" } };
  }
  const last = lastToCome(open);
  const values = { last: last ? quoted(last.title) : "none" };
  const edits: Edit[] = last ? [{ type: "set-timetable", changes: { endMilestoneId: last.id } }] : [];
  return { ...among, found: [], count: 1, values, edits };
};

/** Open with no date at all, and so in no schedule of their own. */
export const undated: Look = ({ open }) => ({
  among: "open-milestones",
  of: open.length,
  found: open.filter(({ due }) => due === null).map((milestone) => foundMilestone(milestone)),
});

/** Due before the data date and still open. */
export const overdue: Look = ({ open, asOf }) => {
  const dated = open.filter(({ due }) => due !== null);
  return {
    among: "dated-milestones",
    of: dated.length,
    found: dated
      .flatMap((milestone) => {
        const { due } = milestone;
        return due && due.day < asOf ? { milestone, days: daysBetween(due.day, asOf) } : [];
      })
      .toSorted((a, b) => b.days - a.days)
      .map(({ milestone, days }) => foundMilestone(milestone, inDays("overdue", days))),
  };
};

/** A stated forecast that has passed without the thing happening; the edits take it away. */
export const forecastPassed: Look = ({ open, asOf }) => {
  const forecast = open.filter((milestone) => milestone.forecast !== null);
  const passed = forecast.filter((milestone) => milestone.forecast && milestone.forecast.day < asOf);
  return {
    among: "forecasts",
    of: forecast.length,
    found: passed.map((milestone) =>
      foundMilestone(milestone, milestone.forecast ? detail("on", { on: milestone.forecast }) : undefined),
    ),
    edits: passed.map(({ id }) => ({
      type: "set-milestone",
      milestoneId: id,
      changes: { forecast: null },
    })),
  };
};

/** Work that should have begun, is not yet due, and of which no beginning was reported. */
export const notBegun: Look = ({ open, asOf }) => {
  const shouldRun = open.filter(({ start, due }) => start && start.day < asOf && !(due && due.day < asOf));
  return {
    among: "running-milestones",
    of: shouldRun.length,
    found: shouldRun
      .filter(({ percentDone }) => percentDone === 0)
      .map((milestone) =>
        foundMilestone(milestone, milestone.start ? detail("start", { start: milestone.start }) : undefined),
      ),
  };
};

/** A day that rests on nothing but recollection: such a source can rarely carry more than a month. */
export const tooPrecise: Look = ({ standing, sources }) => {
  const resting = (sourceIds: readonly string[]) =>
    sourceIds.length > 0 && sourceIds.every((id) => sources.get(id)?.verification === "unverified");
  const isDay = (date: TargetDate | null | undefined) => date?.precision === "day";
  const dated = standing.filter(({ due, completion }) => isDay(due) || isDay(completion?.on));
  return {
    among: "day-milestones",
    of: dated.length,
    found: dated.flatMap((milestone): Found[] => {
      const { due, completion, sourceIds } = milestone;
      const recalled =
        completion && isDay(completion.on) && resting(completion.sourceIds)
          ? completion.on
          : isDay(due) && resting(sourceIds)
            ? due
            : null;
      return recalled ? [foundMilestone(milestone, detail("on", { on: recalled }))] : [];
    }),
  };
};

export const oldDataDate: Look = ({ open, asOf, today }) => {
  if (open.length === 0) return { doesNotApply: "nothing-open" };
  const days = daysBetween(asOf, today);
  const old = days > thresholds.oldDataDateDays;
  return {
    among: "timetables",
    of: 1,
    found: [],
    count: old ? 1 : 0,
    values: { asOf: { day: asOf }, days },
  };
};

/** The open milestone with the latest date, where no other shares it. */
function lastToCome(open: readonly Milestone[]): Milestone | null {
  let last: Milestone | null = null;
  let shared = false;
  for (const milestone of open) {
    if (!milestone.due) continue;
    if (last?.due && milestone.due.day < last.due.day) continue;
    shared = last?.due?.day === milestone.due.day;
    last = milestone;
  }
  return shared ? null : last;
}
