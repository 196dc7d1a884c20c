import { scaleLinear } from "d3-scale";
import { wholeShare } from "@/lib/domain/progress";
import type { ComparedWithdrawals } from "@/lib/domain/reference-class/reference-class";
import type { CoursePoint, WithdrawalCourse } from "@/lib/domain/reference-class/withdrawal-course";
import { sentence } from "@/lib/domain/sentence";
import type { ForecastDrawingOptions } from "./end-curve";
import { type Drawing, line, type Mark, type Point, type Role, text } from "./mark";
import { boxesAlong } from "./plot";
import { type Box, fitText, placeText, textBox } from "./text-width";

/**
 * Earlier withdrawals laid over this one: of the announced time the part gone by (along), of the whole the part gone
 * (up). Where reports give a range, the line runs through its middle and the range stands on it. The others are numbered as
 * in the sentences about them, and named where there is room.
 */
export function drawReferenceClass(
  { current, earlier, elapsed, endedOn, of }: ComparedWithdrawals,
  { words, width, height = 318 }: ForecastDrawingOptions,
): Drawing {
  const courses = [current, ...earlier];
  const furthest = Math.max(
    1,
    elapsed,
    ...courses.flatMap(({ points }) => points.map((point) => point.elapsed)),
  );
  const percent = new Intl.NumberFormat(words.locale, { style: "percent" });
  const [left, right, top, bottom] = [44, width - 4, 38, height - 40];
  const x = scaleLinear([0, Math.ceil(furthest * 4) / 4], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const marks: Mark[] = [];
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    marks.push(line(left, y(share), right, y(share), { stroke: share === 0 ? "soft" : "line" }));
    marks.push(text(left - 8, y(share) + 4, percent.format(share), { anchor: "end", use: "tick" }));
  }
  for (const share of x.ticks(Math.max(3, Math.floor(width / 150)))) {
    const anchor = x(share) > right - 20 ? "end" : "middle";
    marks.push(text(x(share), bottom + 18, percent.format(share), { anchor, use: "tick" }));
  }
  marks.push(
    text(right, bottom + 35, words.t("reference-class.axis-elapsed"), { anchor: "end", use: "note" }),
  );
  marks.push(line(x(1), top, x(1), bottom, { stroke: "late", strokeWidth: 1.25 }));
  const now = Math.min(x(elapsed), right);
  marks.push(line(now, top - 8, now, bottom, { stroke: "accent", strokeWidth: 1.5 }));

  const within: Box = { left, top: 0, right, bottom: bottom - 4 };
  const taken: Box[] = [];
  /** Beside the point, as much of it as there is room for. */
  const say = (wordings: readonly string[], at: Point, role: Role, weight: 400 | 600) => {
    const style = { role, weight, size: 12.5, use: "label" } as const;
    for (const said of wordings) {
      const place = placeText(
        [-8, 18, -24, 34, -40, 50, -56].flatMap((dy) => [
          text(at.x - 6, at.y + dy, said, { ...style, anchor: "end" }),
          text(at.x + 6, at.y + dy, said, style),
        ]),
        taken,
        within,
      );
      if (!place) continue;
      taken.push(textBox(place));
      marks.push(place);
      return;
    }
  };
  const announced = text(x(1) - 6, top - 6, words.t("reference-class.announced-end"), {
    role: "late",
    anchor: "end",
    size: 12,
    use: "label",
  });
  taken.push(textBox(announced));
  marks.push(announced);

  const drawn = courses.map((course) => ({
    course,
    path: course.points.map((point) => placed(point, x, y)),
  }));
  for (const { path } of drawn) taken.push(...boxesAlong(path));
  // The one that is asked about is painted over the others.
  for (const { course, path } of drawn.toReversed()) {
    const isOurs = course === current;
    const role = isOurs ? "ink" : "ghost";
    if (path.length > 1)
      marks.push({ kind: "path", points: path, stroke: role, strokeWidth: isOurs ? 2 : 1.5 });
    for (const [i, point] of path.entries()) {
      const { gone } = course.points[i] as CoursePoint;
      if (gone.low !== null && gone.high - gone.low > 0.005)
        marks.push(line(point.x, y(gone.low), point.x, y(gone.high), { stroke: role, strokeWidth: 2.5 }));
      marks.push({ kind: "dot", ...point, r: isOurs ? 3.5 : 2.5, fill: role });
    }
  }
  for (const [i, { course, path }] of drawn.entries()) {
    const last = path.at(-1);
    if (!last) continue;
    const short = fitText(course.title, width * (course === current ? 0.42 : 0.3), 12.5);
    if (course === current) say([short], last, "ink", 600);
    else say([`${i} ${course.title}`, `${i} ${short}`, `${i}`], last, "soft", 400);
  }
  return {
    width,
    height,
    marks,
    title: sentence(`reference-class.chart-${of}`),
    summary: sentence("reference-class.chart-summary", {
      n: earlier.length,
      percent: Math.round(elapsed * 100),
      over: endedOn ? "yes" : "no",
    }),
    table: {
      columns: ["withdrawal", "elapsed", "gone"].map((column) => ({
        title: words.t(`reference-class.column-${column}`),
        numeric: column !== "withdrawal",
      })),
      rows: courses.flatMap((course: WithdrawalCourse, i) =>
        course.points.map((point) => [
          course === current ? course.title : `${i} ${course.title}`,
          percent.format(point.elapsed),
          goneWords(point, (share) => percent.format(wholeShare(share))),
        ]),
      ),
    },
  };
}

function placed(
  { elapsed, gone }: CoursePoint,
  x: (share: number) => number,
  y: (share: number) => number,
): Point {
  return { x: x(elapsed), y: y(((gone.low ?? gone.high) + gone.high) / 2) };
}

function goneWords({ gone }: CoursePoint, say: (share: number) => string): string {
  const { low, high } = gone;
  return low === null || high - low < 0.005 ? say(high) : `${say(low)}–${say(high)}`;
}
