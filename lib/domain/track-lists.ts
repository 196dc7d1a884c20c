import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import { addDays } from "./calendar-date";
import { statusOf } from "./milestone-status";

/** How far back a completion is recent. */
export const recentDays = 30;

/** Every milestone in one list: what a reporting officer has to look at first stands first. */
export interface TrackLists {
  /** The longest overdue first. */
  overdue: Milestone[];
  /** Due within 14 days, the next first. */
  dueSoon: Milestone[];
  /** Completed within 30 days before the data date, the latest first. */
  recent: Milestone[];
  /** Open, without a date, in the order of the timetable. */
  undated: Milestone[];
  later: Milestone[];
  /** Completed earlier, the latest first. */
  earlier: Milestone[];
  cancelled: Milestone[];
}

export type TrackList = keyof TrackLists;

export function trackLists(milestones: readonly Milestone[], asOf: CalendarDate): TrackLists {
  const lists: TrackLists = {
    overdue: [],
    dueSoon: [],
    recent: [],
    undated: [],
    later: [],
    earlier: [],
    cancelled: [],
  };
  for (const milestone of milestones) lists[listOf(milestone, asOf)].push(milestone);
  const due = ({ due }: Milestone) => due?.day ?? "";
  const reached = ({ completion }: Milestone) => (completion ? completion.on.day : "");
  lists.overdue.sort(ascending(due));
  lists.dueSoon.sort(ascending(due));
  lists.later.sort(ascending(due));
  lists.recent.sort(ascending(reached)).reverse();
  lists.earlier.sort(ascending(reached)).reverse();
  return lists;
}

function listOf(milestone: Milestone, asOf: CalendarDate): TrackList {
  const status = statusOf(milestone, asOf);
  switch (status.kind) {
    case "overdue":
      return "overdue";
    case "due-soon":
      return "dueSoon";
    case "to-come":
      return "later";
    case "undated":
      return "undated";
    case "cancelled":
      return "cancelled";
    case "met":
      return status.on.day >= addDays(asOf, -recentDays) ? "recent" : "earlier";
  }
}

function ascending<T>(keyOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
}
