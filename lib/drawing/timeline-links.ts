import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { Dependency } from "@/lib/schema/plan";
import type { Mark, Point, Role } from "./mark";
import type { TimelinePlan } from "./timeline-range";

/** Where a milestone's figure stands. */
export interface LinkEnd {
  y: number;
  start: number;
  finish: number;
  left: number;
  right: number;
}

/** What waits for what, as right-angled lines that end in a small arrowhead. */
export function dependencyMarks(
  plan: Pick<TimelinePlan, "dependencies" | "milestones">,
  ends: ReadonlyMap<string, LinkEnd>,
  words: Words,
): Mark[] {
  if (plan.dependencies.length === 0) return [];
  const titles = new Map(plan.milestones.map(({ id, title }) => [id, title]));
  return plan.dependencies.flatMap((link): Mark[] => {
    const [from, to] = [ends.get(link.fromId), ends.get(link.toId)];
    if (!from || !to) return [];
    const values = { from: titles.get(link.fromId) ?? "", to: titles.get(link.toId) ?? "" };
    const title = words.say(sentence("drawings.mark-dependency", values));
    return [{ kind: "group", title, itemId: link.id, marks: linkMarks(link, from, to) }];
  });
}

/**
 * Out of the side that counts (the end for finish-to-…, the beginning for start-to-…), down or up to just before
 * the other's line, across, and in from above or below.
 */
export function linkMarks(
  { type }: Pick<Dependency, "type">,
  from: LinkEnd,
  to: LinkEnd,
  { reach = 7, role = "faint" }: { reach?: number; role?: Role } = {},
): Mark[] {
  const fromFinish = type.startsWith("finish");
  const x1 = fromFinish ? from.finish : from.start;
  const x2 = type.endsWith("finish") ? to.finish : to.start;
  const down = to.y >= from.y ? 1 : -1;
  const out = x1 + (fromFinish ? 1 : -1) * (reach + 5);
  const tip = to.y - down * (reach + 1);
  const turn = tip - down * 8;
  const corners: Point[] = [
    { x: x1 + (fromFinish ? 1 : -1) * reach, y: from.y },
    { x: out, y: from.y },
    { x: out, y: turn },
    { x: x2, y: turn },
    { x: x2, y: tip },
  ];
  const head: Point[] = [
    { x: x2, y: tip },
    { x: x2 - 3, y: tip - down * 4.5 },
    { x: x2 + 3, y: tip - down * 4.5 },
  ];
  return [
    { kind: "path", points: corners, stroke: role, ...(role !== "faint" && { strokeWidth: 1.5 }) },
    { kind: "path", points: head, closed: true, fill: role },
  ];
}
