import { addDays, daysBetween } from "@/lib/domain/calendar-date";
import type { AssessedImplementation } from "@/lib/domain/measures/implementation-now";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { type Drawing, line, type Mark, type Point, type TextRun, text } from "./mark";
import { fitText, runsWidth } from "./text-width";
import { type TimeScale, timeScale } from "./time-scale";
import { axisMarks } from "./timeline-axis";
import type { DayRange } from "./timeline-range";
import { header, size } from "./timeline-sizes";

/** Pixels from one level to the next. */
const step = 7;
export const stepsHeight = 3 * step;

/** How far a measure was carried out, one line of steps for each assessor, so that they can be held against each other. */
export function drawImplementation(
  assessed: readonly AssessedImplementation[],
  { asOf, words, width, range }: { asOf: CalendarDate; words: Words; width: number; range?: DayRange },
): Drawing {
  const scale = stepsScale(assessed, asOf, width, range);
  let y = header + 2;
  const marks: Mark[] = [];
  for (const each of assessed) {
    marks.push(assessorMarks(each, scale, y, asOf, words));
    y += stepsHeight + 28;
  }
  const bottom = y;
  const now = scale.end(asOf);
  const axis = axisMarks(scale, bottom, words, now <= scale.right + 1 ? now : null, asOf);
  return {
    width,
    height: bottom + 24,
    marks: [...axis.behind, ...marks, ...axis.labels],
    title: sentence("measures.implementation-title"),
    summary: sentence("measures.implementation-summary", {
      assessors: assessed.length,
      entries: assessed.reduce((sum, { findings }) => sum + findings.length, 0),
      asOf: { day: asOf },
    }),
    table: {
      columns: ["day", "by", "level", "note"].map((name) => ({
        title: words.t(`measures.implementation-column-${name}`),
      })),
      rows: assessed.flatMap(({ assessedBy, findings }) =>
        findings.map(({ on, level, note }) => [
          words.say(sentence("drawings.day", { day: { day: on } }), "short"),
          assessedBy || words.t("measures.assessor-unnamed"),
          words.t(`measures.level-${level}`),
          note,
        ]),
      ),
    },
  };
}

/** The name and the latest level above, the steps below; a level holds until the same assessor says another. */
export function assessorMarks(
  { assessedBy, findings, latest }: AssessedImplementation,
  scale: TimeScale,
  y: number,
  asOf: CalendarDate,
  words: Words,
): Mark {
  const level = words.t(`measures.level-${latest.level}`);
  const said: TextRun = { text: `: ${level}`, role: "ink", weight: 600 };
  const named = assessedBy || words.t("measures.assessor-unnamed");
  const name = fitText(named, scale.right - runsWidth([said], size) - 2, size);
  const base = y + 20 + stepsHeight;
  const heightOf = (of: number) => base - of * step;
  const points: Point[] = [];
  for (const finding of findings) {
    const x = scale.middle(finding.on);
    const before = points.at(-1);
    if (before) points.push({ x, y: before.y });
    points.push({ x, y: heightOf(finding.level) });
  }
  const end = Math.min(scale.middle(asOf), scale.right);
  const last = points.at(-1);
  if (last && end > last.x) points.push({ x: end, y: last.y });
  const told = findings.map((finding) =>
    words.say(
      sentence("measures.implementation-mark", {
        on: { day: finding.on },
        level: words.t(`measures.level-${finding.level}`),
      }),
      "short",
    ),
  );
  return {
    kind: "group",
    title: `${named}: ${told.join("; ")}`,
    marks: [
      ...[0, 3].map((of) => line(0, heightOf(of), scale.right, heightOf(of), { stroke: "line" })),
      { kind: "path", points, stroke: "accent", strokeWidth: 1.8 },
      ...findings.map(
        (finding): Mark => ({
          kind: "dot",
          x: scale.middle(finding.on),
          y: heightOf(finding.level),
          r: 3.2,
          fill: "accent",
          stroke: "paper",
        }),
      ),
      text(0, y + 12, [{ text: name, role: "ink" }, said], { size }),
    ],
  };
}

function stepsScale(
  assessed: readonly AssessedImplementation[],
  asOf: CalendarDate,
  width: number,
  range?: DayRange,
): TimeScale {
  if (range) return timeScale(range.from, range.to, 0, width);
  const first = assessed.flatMap(({ findings }) => findings.map(({ on }) => on)).toSorted()[0] ?? asOf;
  const air = Math.max(3, Math.round(daysBetween(first, asOf) * 0.05));
  return timeScale(addDays(first, -air), addDays(asOf, air), 0, width);
}
