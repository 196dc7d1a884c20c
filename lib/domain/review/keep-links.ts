import type { Edit } from "@/lib/schema/edit";
import type { Dependency, Milestone } from "@/lib/schema/plan";
import { shiftTarget } from "../calendar-date";
import { pushOf } from "../consequences";
import type { ReviewContext } from "./review-context";

/**
 * The moves by which the dates keep every link again: what comes after is pushed as far as it must be, never what
 * comes before is pulled. What is done stays where it is.
 */
export function editsThatKeepLinks(
  { milestones, links, linksFrom }: Pick<ReviewContext, "milestones" | "links" | "linksFrom">,
  broken: readonly Dependency[],
): Edit[] {
  const moved = new Map<string, Milestone>();
  const at = (id: string) => moved.get(id) ?? milestones.get(id);
  const queue = broken.map(({ fromId }) => fromId);
  // As in `consequencesOfMoves`: a circle, which cannot be saved, must not spin.
  let budget = (links.length + 1) * 20;
  for (let i = 0; i < queue.length && budget > 0; i++) {
    for (const link of linksFrom.get(queue[i] as string) ?? []) {
      budget -= 1;
      const [from, to] = [at(link.fromId), at(link.toId)];
      if (!from || !to?.due || to.completion) continue;
      const days = pushOf(link, from, to);
      if (days <= 0) continue;
      moved.set(to.id, {
        ...to,
        due: shiftTarget(to.due, days),
        start: to.start && shiftTarget(to.start, days),
      });
      queue.push(to.id);
    }
  }
  return [...moved.values()].map(
    ({ id, due, start }): Edit => ({ type: "move-milestone", milestoneId: id, due, ...(start && { start }) }),
  );
}
