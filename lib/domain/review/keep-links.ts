import type { Edit } from "@/lib/schema/edit";
import type { Dependency, Milestone } from "@/lib/schema/plan";
import { firstDayOf, shiftTarget } from "../calendar-date";
import { pushOf } from "../consequences";
import type { ReviewContext } from "./review-context";

type Links = Pick<ReviewContext, "milestones" | "linksFrom">;

/**
 * The moves by which the dates keep every link again: what comes after is pushed as far as it must be, never what
 * comes before is pulled. What is done stays where it is. Each link is looked at once, so that a chain of
 * thousands is no trouble.
 */
export function editsThatKeepLinks({ milestones, linksFrom }: Links, broken: readonly Dependency[]): Edit[] {
  const moved = new Map<string, Milestone>();
  const at = (id: string) => moved.get(id) ?? milestones.get(id);
  const starts = broken.map(({ fromId }) => fromId);
  for (const id of inOrderFrom(starts, linksFrom)) {
    for (const link of linksFrom.get(id) ?? []) {
      const [from, to] = [at(link.fromId), at(link.toId)];
      if (!from || !to || to.completion) continue;
      const pushed = pushedAfter(link, from, to);
      if (pushed && pushed !== to) moved.set(to.id, pushed);
    }
  }
  return [...moved.values()].map(
    ({ id, due, start }): Edit => ({ type: "move-milestone", milestoneId: id, due, ...(start && { start }) }),
  );
}

/** As late as the link asks; `null` where its dates, known only to a period, cannot be moved so and make sense. */
function pushedAfter(link: Dependency, from: Milestone, to: Milestone): Milestone | null {
  let pushed = to;
  // A month that is moved becomes the month then reached, whose first day may lie a little too early still.
  for (let days = pushOf(link, from, to); days > 0; days = pushOf(link, from, pushed)) {
    const { start, due } = pushed;
    if (!due) return null;
    pushed = { ...pushed, due: shiftTarget(due, days), start: start && shiftTarget(start, days) };
  }
  const { start, due } = pushed;
  return start && due && firstDayOf(start) > due.day ? null : pushed;
}

/** What can be reached along links, each after everything that leads to it; a circle is entered somewhere. */
function inOrderFrom(starts: readonly string[], linksFrom: Links["linksFrom"]): string[] {
  const seen = new Set<string>();
  const finished: string[] = [];
  for (const start of starts) {
    // An own stack instead of recursion: chains may be thousands long.
    const path = seen.has(start) ? [] : [{ id: start, next: 0 }];
    seen.add(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const link = linksFrom.get(top.id)?.[top.next];
      top.next += 1;
      if (!link) {
        finished.push(top.id);
        path.pop();
      } else if (!seen.has(link.toId)) {
        seen.add(link.toId);
        path.push({ id: link.toId, next: 0 });
      }
    }
  }
  return finished.reverse();
}
