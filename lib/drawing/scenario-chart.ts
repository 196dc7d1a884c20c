import { addDays, daysBetween, earlier, later } from "@/lib/domain/calendar-date";
import type { DifferingDate } from "@/lib/domain/scenario";
import { sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { ForecastDrawingOptions } from "./end-curve";
import { type Drawing, line, type Mark, text } from "./mark";
import { timeAxis } from "./plot";
import { fitText, textWidth } from "./text-width";
import { timeScale } from "./time-scale";

const axisHeight = 44;

/** What drawings of scenarios need; `titles` are those of the scenarios that are compared. */
export interface ScenarioDrawingOptions extends ForecastDrawingOptions {
  titles: readonly string[];
  asOf: CalendarDate;
}

/** A, B, C, D: as scenarios are called in the table and the picture; nothing for one that is not compared. */
export function letterOf(index: number): string {
  return index < 0 ? "" : String.fromCharCode(65 + index);
}

/** Every milestone whose date differs: hollow where it is planned, a letter where each scenario puts it. */
export function drawScenarios(
  rows: readonly DifferingDate[],
  { titles, words, width, asOf }: ScenarioDrawingOptions,
): Drawing {
  const days = rows.flatMap(({ dates }) => dates.flatMap((date) => date?.day ?? []));
  const [first, last] = [days.reduce(earlier, days[0] ?? asOf), days.reduce(later, days[0] ?? asOf)];
  const air = Math.max(7, Math.round(daysBetween(first, last) * 0.08));
  const narrow = width < 560;
  const left = narrow ? 0 : Math.min(280, width * 0.36);
  const height = narrow ? 50 : 38;
  const bottom = rows.length * height + 8;
  const scale = timeScale(addDays(first, -air), addDays(last, air), left, width - 2);
  const grid: Mark[] = [];
  const axis = timeAxis(scale, bottom, width, words, grid);
  const now = scale.end(asOf);
  return {
    width,
    height: bottom + axisHeight,
    marks: [
      ...grid,
      line(left, bottom, width, bottom, { stroke: "soft" }),
      ...axis,
      ...(now > left && now < scale.right
        ? [line(now, 0, now, bottom, { stroke: "accent", strokeWidth: 1.5 })]
        : []),
      ...rows.map(({ milestoneId, title, dates }, i): Mark => {
        const y = i * height + (narrow ? 36 : 24);
        const name = text(0, narrow ? y - 22 : y + 4, fitText(title, (narrow ? width : left) - 14, 12.5), {
          role: "ink",
          size: 12.5,
          use: "label",
        });
        return {
          kind: "group",
          itemId: milestoneId,
          title: words.say(sentence("scenarios.mark", { title })),
          marks: [name, ...placesOf(dates, (day) => scale.middle(day), y)],
        };
      }),
    ],
    title: sentence("scenarios.chart"),
    summary: sentence("scenarios.chart-summary", { count: rows.length, scenarios: titles.length }),
    table: {
      columns: [words.t("scenarios.column-milestone"), words.t("scenarios.planned"), ...titles].map(
        (title) => ({
          title,
        }),
      ),
      rows: rows.map(({ title, dates }) => [
        title,
        ...dates.map((date) => (date ? formatTarget(date, words.locale) : "–")),
      ]),
    },
  };
}

/** Letters of scenarios with one date stand side by side over it. */
function placesOf(dates: DifferingDate["dates"], x: (day: CalendarDate) => number, y: number): Mark[] {
  const [planned, ...tried] = dates;
  const places = dates.flatMap((date) => (date ? [x(date.day)] : []));
  const marks: Mark[] = [];
  if (places.length > 1) marks.push(line(Math.min(...places), y, Math.max(...places), y, { stroke: "line" }));
  const letters = new Map<number, string>();
  for (const [i, date] of tried.entries()) {
    if (!date) continue;
    const at = x(date.day);
    letters.set(at, (letters.get(at) ?? "") + letterOf(i));
  }
  for (const at of letters.keys())
    marks.push({ kind: "diamond", x: at, y, r: 5.5, fill: "accent", stroke: "paper" });
  marks.push(
    ...besideEachOther([...letters].sort(([some], [others]) => some - others)).map(([at, said]) =>
      text(at, y - 9, said, { anchor: "middle", role: "accent", weight: 600, size: 12, use: "label" }),
    ),
  );
  if (planned)
    marks.push({
      kind: "diamond",
      x: x(planned.day),
      y,
      r: letters.has(x(planned.day)) ? 8 : 6,
      ...(letters.has(x(planned.day)) ? {} : { fill: "paper" as const }),
      stroke: "ink",
      strokeWidth: 1.3,
    });
  return marks;
}

/** Letters too close to stand alone become one label, over the middle between them; it may then reach the one before. */
function besideEachOther(letters: readonly [x: number, said: string][]): [x: number, said: string][] {
  const labels: { from: number; to: number; said: string }[] = [];
  const middle = ({ from, to }: { from: number; to: number }) => (from + to) / 2;
  for (const [x, said] of letters) {
    let label = { from: x, to: x, said };
    for (let last = labels.at(-1); last; last = labels.at(-1)) {
      const reach = (textWidth(last.said, 12, 600) + textWidth(label.said, 12, 600)) / 2 + 3;
      if (middle(label) - middle(last) >= reach) break;
      label = { from: last.from, to: label.to, said: last.said + label.said };
      labels.pop();
    }
    labels.push(label);
  }
  return labels.map((label) => [middle(label), label.said]);
}
