import type { DifferingCeilings } from "@/lib/domain/scenario";
import { sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { Timetable } from "@/lib/schema/timetable";
import { drawdownRange } from "./drawdown";
import { ceilingSteps } from "./drawdown-marks";
import { type DrawdownSeries, drawdownSeries } from "./drawdown-series";
import { type Drawing, type Mark, type Point, text } from "./mark";
import { boxesAlong, drawPlot, type Plot } from "./plot";
import { letterOf, type ScenarioDrawingOptions } from "./scenario-chart";
import { placeText, textBox } from "./text-width";

/**
 * What may remain of a force, step by step: as planned in the colour of ceilings, as each scenario would have it
 * beside that, with its letter where it goes its own way.
 *
 * @param timetables The working copy first, then what each scenario makes of it, as in `ceilings`.
 */
export function drawScenarioForces(
  { seriesId, title, ceilings }: DifferingCeilings,
  timetables: readonly Timetable[],
  { titles, words, width, asOf }: ScenarioDrawingOptions,
): Drawing {
  const all = timetables.map((timetable) => drawdownSeries(timetable, seriesId, asOf));
  const together: DrawdownSeries = {
    readings: all.flatMap(({ readings }) => readings),
    line: [],
    withheld: [],
    ceilings: all.flatMap((series) => series.ceilings),
    highest: Math.max(...all.map(({ highest }) => highest)),
  };
  const plot = drawPlot({
    width,
    height: width < 420 ? 230 : 260,
    ...drawdownRange(together, asOf),
    asOf,
    words,
    highest: together.highest,
  });
  const [planned = [], ...tried] = all.map((series) => ceilingSteps(series, plot));
  const through = (all[0]?.line ?? []).map(
    ({ day, value }): Point => ({
      x: plot.scale.middle(day),
      y: plot.y(value),
    }),
  );
  return {
    width,
    height: plot.height,
    marks: [
      ...plot.grid,
      ...path(through, "soft", 1.25),
      ...tried.flatMap((steps) => path(steps, "accent", 1.5)),
      // Over the others, so that they show where they go their own way, and only there.
      ...path(planned, "late", 1.75),
      ...plot.axes,
      ...lettersOf(planned, tried, plot),
    ],
    title: sentence("scenarios.forces", { series: title }),
    summary: sentence("scenarios.forces-summary", { scenarios: titles.length }),
    table: {
      columns: [words.t("scenarios.planned"), ...titles].map((column) => ({ title: column })),
      rows: [
        ceilings.map((steps) =>
          steps.length === 0
            ? words.t("scenarios.no-ceiling")
            : steps
                .map(({ from, cap }) =>
                  words.t("scenarios.ceiling", { cap, from: formatTarget(from, words.locale) }),
                )
                .join("; "),
        ),
      ],
    },
  };
}

function path(points: readonly Point[], stroke: "late" | "soft" | "accent", strokeWidth: number): Mark[] {
  return points.length > 1 ? [{ kind: "path", points: [...points], stroke, strokeWidth }] : [];
}

const at = ({ x, y }: Point) => `${x} ${y}`;

/** Where a step begins that is none of those planned; scenarios that share it stand side by side. */
function lettersOf(planned: readonly Point[], tried: readonly (readonly Point[])[], plot: Plot): Mark[] {
  const known = new Set(planned.map(at));
  const beginnings = new Map<string, { point: Point; letters: string }>();
  for (const [i, steps] of tried.entries()) {
    // Every second point is where the line comes down; those between only lead there.
    for (const point of steps.filter((_, k) => k % 2 === 1)) {
      if (known.has(at(point)) || point.x >= plot.scale.right) continue;
      const letters = (beginnings.get(at(point))?.letters ?? "") + letterOf(i);
      beginnings.set(at(point), { point, letters });
    }
  }
  const taken = [...plot.taken, ...[planned, ...tried].flatMap((steps) => boxesAlong(steps))];
  return [...beginnings.values()].flatMap(({ point: { x, y }, letters }): Mark[] => {
    const style = { role: "accent", weight: 600, size: 12, use: "label" } as const;
    const label = placeText(
      [
        text(x + 5, y - 6, letters, style),
        text(x - 5, y + 14, letters, { ...style, anchor: "end" }),
        text(x + 5, y + 14, letters, style),
        text(x - 5, y - 6, letters, { ...style, anchor: "end" }),
      ],
      taken,
      plot.field,
      1,
    );
    if (!label) return [];
    taken.push(textBox(label));
    return [label];
  });
}
