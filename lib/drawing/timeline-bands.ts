import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { type Mark, text } from "./mark";
import { type Box, fitText, placeText, textBox, textWidth } from "./text-width";
import type { TimeScale } from "./time-scale";
import type { TimelinePlan } from "./timeline-range";
import { size } from "./timeline-sizes";

/**
 * Phases as bars. A name that does not fit inside its bar stands beside it, or above where there is little
 * width, and phases that would then touch go to the next lane.
 */
export function phaseMarks(
  plan: TimelinePlan,
  scale: TimeScale,
  top: number,
  narrow: boolean,
  asOf: CalendarDate,
  words: Words,
) {
  const lanes: number[] = [];
  const step = narrow ? 30 : 28;
  const marks: Mark[] = [];
  const now = scale.end(asOf);
  const clip = (x: number) => Math.min(Math.max(x, scale.left), scale.right);
  for (const { id, title, firstDay, last } of plan.phases) {
    if (!firstDay && !last) continue;
    const left = clip(firstDay ? scale.x(firstDay) : scale.left);
    const right = clip(last ? scale.end(last.day) : scale.right);
    if (right - left < 0.5) continue;
    const said = fitText(title, scale.right - 24, size, 600);
    const wide = textWidth(said, size, 600);
    const inside = !narrow && wide + 18 <= right - left;
    const label = narrow
      ? Math.max(0, Math.min(left, scale.right - wide))
      : inside
        ? left + 9
        : right + 7 + wide <= scale.right
          ? right + 7
          : Math.max(0, left - 7 - wide);
    const reach = [Math.min(left, label), Math.max(right, label + wide)] as const;
    const beside = !narrow && !inside && label < right && label + wide > left;
    let lane = lanes.findIndex((end) => end + (inside ? 0 : 8) <= reach[0] + 0.5);
    if (lane === -1) lane = lanes.length;
    lanes[lane] = reach[1];
    const y = top + lane * step;
    const bar = narrow ? { y: y + 16, height: 8 } : { y, height: 24 };
    const current = firstDay !== null && firstDay <= asOf && last !== null && asOf <= last.day;
    const done = Math.min(Math.max(now, left), right);
    const edge = Math.max(right - left - 1.5, 1);
    const figure: Mark[] = [];
    if (done > left)
      figure.push({ kind: "rect", ...bar, x: left, width: Math.min(done - left, edge), fill: "accent-wash" });
    if (done < right || current) {
      figure.push({
        kind: "rect",
        x: left + 0.5,
        y: bar.y + 0.5,
        width: edge - 1,
        height: bar.height - 1,
        stroke: "accent",
        ...(last && last.precision !== "day" && { dash: "dashed" as const }),
      });
    }
    // A name as long as the drawing finds no place beside its bar and is written across it.
    figure.push(
      text(label, narrow ? y + 11 : y + 16.5, said, {
        weight: 600,
        role: "accent",
        size,
        ...((inside || beside) && { use: "band" as const }),
      }),
    );
    const range = {
      from: firstDay ? { day: firstDay } : "…",
      to: last ?? "…",
    };
    marks.push({
      kind: "group",
      title: words.say(sentence("drawings.mark-phase", { title, ...range }), "short"),
      itemId: id,
      marks: figure,
    });
  }
  return { marks, bottom: lanes.length === 0 ? top - 4 : top + lanes.length * step - 4 };
}

/**
 * Fixed outside dates: a dotted line through everything, its name at the top in the first free lane.
 *
 * @param others Where other lines stand through the names: a name keeps clear of them as long as there is a lane for it.
 */
export function eventMarks(
  plan: TimelinePlan,
  scale: TimeScale,
  top: number,
  within: Box,
  words: Words,
  others: readonly number[] = [],
) {
  const marks: Mark[] = [];
  /** Each begins at its own name, so that it does not run through the names above. */
  const lines: { x: number; top: number }[] = [];
  const taken: Box[] = [];
  let lanes = 0;
  const seen = plan.eventLines.filter(({ on }) => {
    const x = scale.middle(on.day);
    return x >= scale.left && x <= scale.right;
  });
  const sorted = seen.toSorted((a, b) => (a.on.day < b.on.day ? -1 : 1));
  for (const [i, { id, title, on }] of sorted.entries()) {
    const x = scale.middle(on.day);
    const said = fitText(title, within.right - 8, 12);
    const half = textWidth(said, 12) / 2;
    const placesIn = (lane: number) => {
      const y = top + 11 + lane * 16;
      const middle = Math.min(Math.max(x, half), within.right - half);
      return [
        text(x + 5, y, said),
        text(x - 5, y, said, { anchor: "end" }),
        text(middle, y, said, { anchor: "middle" }),
      ];
    };
    const through = (at: number) => ({ left: at, right: at, top, bottom: top + 999 });
    // A later event whose line a name covers finds its own place below; only from the second lane on may it be above.
    const later = sorted.slice(i + 1).map(({ on }) => through(scale.middle(on.day)));
    const inFirstLane = (clearOf: readonly Box[]) => {
      for (let lane = 0; lane < seen.length; lane++) {
        const above = lines.filter((line) => line.top <= top + lane * 16).map((line) => through(line.x));
        const boxes = [...taken, ...above, ...(lane > 0 ? later : []), ...clearOf];
        const place = placeText(placesIn(lane), boxes, within, 4);
        if (place) return place;
      }
      return null;
    };
    const placed =
      inFirstLane(others.map(through)) ??
      inFirstLane([]) ??
      placeText(Array.from({ length: seen.length }, (_, lane) => placesIn(lane)).flat(), taken, within, 4);
    lines.push({ x, top: placed ? placed.y - 11 : top });
    if (!placed) continue;
    taken.push(textBox(placed));
    lanes = Math.max(lanes, Math.round((placed.y - top - 11) / 16) + 1);
    const said2 = words.say(sentence("drawings.mark-event", { title, on }), "short");
    marks.push({ kind: "group", title: said2, itemId: id, day: on.day, marks: [placed] });
  }
  return { marks, lines, bottom: top + lanes * 16 };
}
