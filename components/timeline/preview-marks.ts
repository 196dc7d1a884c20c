import { daysBetween } from "@/lib/domain/calendar-date";
import { sentence } from "@/lib/domain/sentence";
import type { Mark, Point } from "@/lib/drawing/mark";
import type { MilestoneFacts } from "@/lib/drawing/milestone-facts";
import { milestoneFigure } from "@/lib/drawing/milestone-marks";
import { linkMarks } from "@/lib/drawing/timeline-links";
import { besideFigure } from "@/lib/drawing/timeline-rows";
import type { TargetDate } from "@/lib/schema/target-date";
import { linkEnd } from "./link-end";
import { type LinkPreview, movesOf, type Preview } from "./preview";
import type { BodyProps } from "./timeline-body";

type PreviewOf<Kind extends Preview["kind"]> = Extract<Preview, { kind: Kind }>;

/** What is dragged and what it pushes, in the accent, at the places they would have. */
export function previewMarks(props: BodyProps, preview: Preview): Mark[] {
  switch (preview.kind) {
    case "phase":
      return [...phaseMarks(props, preview), ...movedMarks(props, preview)];
    case "link":
      return newLinkMarks(props, preview);
    case "dates":
      return movedMarks(props, preview);
  }
}

function phaseMarks(
  { rowHeight, words, indexOf, scale }: BodyProps,
  { phase, dates }: PreviewOf<"phase">,
): Mark[] {
  const index = indexOf.get(phase.id);
  const { firstDay, last } = dates;
  if (index === undefined || !firstDay || !last) return [];
  const [x, end] = [scale.x(firstDay), scale.end(last.day)];
  const y = (index + 0.5) * rowHeight;
  const said = [{ day: firstDay }, last].map((date) =>
    words.say(sentence("drawings.day", { day: date }), "short"),
  );
  return [
    { kind: "rect", x, y: y - 7, width: end - x, height: 14, stroke: "accent", strokeWidth: 1.5 },
    besideFigure(
      [{ text: said.join(" – "), weight: 600, role: "accent" }],
      { left: x, right: end },
      scale,
      y,
    ),
  ];
}

/** Between two milestones as it will be drawn; to where the pointer is, as long as it is over none. */
function newLinkMarks(props: BodyProps, { fromId, toId, type, at, refused }: LinkPreview): Mark[] {
  const from = linkEnd(fromId, props);
  const stroke = refused ? "late" : "accent";
  const to = toId === null ? null : linkEnd(toId, props);
  if (from && to) {
    return linkMarks({ type }, from, to).map((mark) =>
      mark.kind === "path"
        ? mark.fill
          ? { ...mark, fill: stroke }
          : { ...mark, stroke, strokeWidth: 1.75, ...(refused && { dash: "dashed" as const }) }
        : mark,
    );
  }
  const start: Point | null = from && { x: from.finish + 8, y: from.y };
  if (!start || !at) return [];
  return [
    { kind: "path", points: [start, at], stroke, strokeWidth: 1.75 },
    { kind: "dot", ...at, r: 3.5, fill: stroke },
  ];
}

/** Each milestone that would move, by hand or pushed. */
function movedMarks(props: BodyProps, preview: PreviewOf<"dates"> | PreviewOf<"phase">): Mark[] {
  const moved = movesOf(preview);
  const marks = preview.consequences.pushed.flatMap(({ milestoneId, due, start }) =>
    movedMark(props, milestoneId, due.to, start?.to ?? null, false),
  );
  for (const [id, { due, start }] of moved) {
    const was = props.factsOf(id)?.milestone.start ?? null;
    marks.push(...movedMark(props, id, due, start === undefined ? was : start, true));
  }
  return marks;
}

/** `own`: it is held itself, and filled with the accent; what it pushes is outlined with it. */
function movedMark(
  { rowHeight, words, rows, first, indexOf, factsOf, scale, asOf }: BodyProps,
  id: string,
  due: TargetDate | null,
  start: TargetDate | null,
  own: boolean,
): Mark[] {
  const index = indexOf.get(id);
  const facts = factsOf(id);
  if (index === undefined || !facts || !due || index < first - 2 || index > first + rows.length + 2)
    return [];
  const y = (index + 0.5) * rowHeight;
  const moved: MilestoneFacts = {
    ...facts,
    shown: due,
    ghost: null,
    forecast: null,
    status: { kind: "to-come", days: 0 },
    milestone: { ...facts.milestone, start, due },
  };
  const figure = milestoneFigure(moved, scale, y, asOf);
  if (!figure) return [];
  // Where there is no room on the right, the label keeps clear of where it stands now, too.
  const now = milestoneFigure(facts, scale, y, asOf);
  const around = { left: Math.min(figure.left, now?.left ?? figure.left), right: figure.right };
  const was = facts.milestone.due;
  const days = was ? daysBetween(was.day, due.day) : null;
  const label =
    days === null
      ? sentence("drawings.day", { day: due })
      : sentence("timeline.drag-label", { date: due, sign: days < 0 ? "−" : "+", days: Math.abs(days) });
  return [
    ...figure.marks.map((mark) => inAccent(mark, own)),
    besideFigure(
      [{ text: words.say(label, "short"), weight: own ? 600 : 400, role: "accent" }],
      around,
      scale,
      y,
    ),
  ];
}

function inAccent(mark: Mark, own: boolean): Mark {
  switch (mark.kind) {
    case "diamond":
      return { ...mark, fill: own ? "accent" : "paper", stroke: "accent" };
    case "rect":
      return { ...mark, fill: own ? "accent" : "accent-wash", stroke: "accent" };
    default:
      return mark;
  }
}
