import type { Sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";

/**
 * What a drawing is made of: a short, closed list of marks with their sizes worked out, in pixels from the top
 * left. A painter (React as SVG, the slides, the PDF) needs to know these marks and nothing of timetables.
 */
export type Mark = RectMark | LineMark | PathMark | BandMark | PointMark | TextMark | GroupMark;

/** What a mark is for. Each painter has one table that turns roles into colours, for light, dark and print. */
export type Role =
  | "ink"
  | "soft"
  | "faint"
  | "accent"
  | "accent-mid"
  | "accent-wash"
  | "late"
  | "late-wash"
  | "met"
  | "ghost"
  | "line"
  | "wash"
  | "paper";

export interface Paint {
  fill?: Role;
  stroke?: Role;
  strokeWidth?: number;
  dash?: "dotted" | "dashed";
}

export interface RectMark extends Paint {
  kind: "rect";
  x: number;
  y: number;
  width: number;
  height: number;
  /** The left and right edges fade away: the date is known to its month, quarter or year only. */
  soft?: boolean;
}

export interface LineMark extends Paint {
  kind: "line";
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Straight strokes from point to point; a step line gives its corners. */
export interface PathMark extends Paint {
  kind: "path";
  points: readonly Point[];
  closed?: boolean;
}

/** The area between two lines: a range over time. */
export interface BandMark extends Paint {
  kind: "band";
  points: readonly { x: number; low: number; high: number }[];
}

/** A small figure around a point; `r` is half its height. */
export interface PointMark extends Paint {
  kind: "diamond" | "dot" | "triangle" | "cross";
  x: number;
  y: number;
  r: number;
}

/** A piece of a text in its own weight and role; the pieces follow each other without a gap. */
export interface TextRun {
  text: string;
  weight?: 400 | 600;
  role?: Role;
}

/** One line of text. `x` is where it is anchored, `y` its baseline. */
export interface TextMark {
  kind: "text";
  x: number;
  y: number;
  size: number;
  anchor: "start" | "middle" | "end";
  runs: readonly TextRun[];
  /** What the text is for, where a stylesheet or a slide treats it differently. */
  use?: "tick" | "label" | "band" | "note";
}

/** Marks that stand for one thing, with a sentence for those who hear or point at the drawing. */
export interface GroupMark {
  kind: "group";
  title: string;
  itemId?: string;
  day?: CalendarDate;
  /** Where it leads, where the drawing is more than looked at. */
  href?: string;
  marks: readonly Mark[];
}

/** A finished drawing. Title, summary and table say in words and figures what the marks show. */
export interface Drawing {
  width: number;
  height: number;
  marks: readonly Mark[];
  title: Sentence;
  summary: Sentence;
  table: TableTwin;
  /** Of a curve: its field, so that an interactive chart can be laid over the same ground. */
  frame?: PlotFrame;
}

/** The field of a plot in pixels, the days and the highest value it spans, and all that is not the curves. */
export interface PlotFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  from: CalendarDate;
  to: CalendarDate;
  highest: number;
  ground: readonly Mark[];
}

/** The drawing's data as a table, in the reader's words. */
export interface TableTwin {
  columns: readonly { title: string; numeric?: boolean }[];
  rows: readonly (readonly string[])[];
}

export function line(x1: number, y1: number, x2: number, y2: number, paint: Paint): LineMark {
  return { kind: "line", x1, y1, x2, y2, ...paint };
}

export function text(
  x: number,
  y: number,
  runs: string | readonly TextRun[],
  options: Partial<Omit<TextMark, "kind" | "x" | "y" | "runs">> & Omit<TextRun, "text"> = {},
): TextMark {
  const { weight, role, size = 12, anchor = "start", use } = options;
  const run = (piece: TextRun): TextRun => ({
    text: piece.text,
    weight: piece.weight ?? weight ?? 400,
    role: piece.role ?? role ?? "soft",
  });
  return {
    kind: "text",
    x,
    y,
    size,
    anchor,
    runs: typeof runs === "string" ? [run({ text: runs })] : runs.map(run),
    ...(use && { use }),
  };
}
