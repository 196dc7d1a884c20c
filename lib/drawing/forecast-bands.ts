import { addDays, daysBetween, earlier, exactly, later } from "@/lib/domain/calendar-date";
import type { Forecast, ForecastMilestone } from "@/lib/domain/forecast/forecast";
import { byId } from "@/lib/domain/items";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { Milestone } from "@/lib/schema/plan";
import type { ForecastDrawingOptions } from "./end-curve";
import { type Drawing, line, type Mark, text } from "./mark";
import { timeAxis } from "./plot";
import { fitText, textWidth } from "./text-width";
import { type TimeScale, timeScale } from "./time-scale";

type Dated = Pick<Milestone, "id" | "title" | "due">;

const rowHeight = 30;
const axisHeight = 40;

/** Of every open milestone the days between which it was reached in most runs, beside the date that is set. */
export function drawForecastBands(
  { milestones, asOf }: Forecast,
  plan: { milestones: readonly Dated[] },
  { words, width }: ForecastDrawingOptions,
): Drawing {
  const known = byId(plan.milestones);
  const rows = milestones
    .flatMap((forecast) => {
      const milestone = known.get(forecast.milestoneId);
      return milestone ? [{ forecast, milestone }] : [];
    })
    .toSorted((a, b) => (a.forecast.p50 < b.forecast.p50 ? -1 : 1));
  const days = rows.flatMap(({ forecast, milestone }) =>
    [forecast.p10, forecast.p90, milestone.due?.day].filter((day) => day !== undefined),
  );
  const [first, last] = [days.reduce(earlier, asOf), days.reduce(later, asOf)];
  const air = Math.max(5, Math.round(daysBetween(first, last) * 0.04));
  // On a narrow drawing the names stand above their bands.
  const narrow = width < 560;
  const left = narrow ? 0 : Math.min(260, width * 0.34);
  const height = narrow ? rowHeight + 16 : rowHeight;
  const bottom = Math.max(rows.length, 1) * height + 8;
  const scale = timeScale(addDays(first, -air), addDays(last, air), left, width - 2);
  const grid: Mark[] = [];
  const axis = timeAxis(scale, bottom, width, words, grid);
  const now = scale.end(asOf);
  const key = keyMarks(words, width, bottom + axisHeight + 18);
  return {
    width,
    height: bottom + axisHeight + 28,
    marks: [
      ...key,
      ...grid,
      line(left, bottom, width, bottom, { stroke: "soft" }),
      ...axis,
      // Through the bands, and past the names where those stand above them.
      ...(narrow ? rows.map((_, i) => [i * height + 21, (i + 1) * height + 2]) : [[0, bottom]]).map(
        ([from = 0, to = bottom]) => line(now, from, now, to, { stroke: "accent", strokeWidth: 1.5 }),
      ),
      ...rows.map(({ forecast, milestone }, i): Mark => {
        const y = i * height + (narrow ? 30 : 16);
        const name = narrow
          ? text(0, y - 15, fitText(milestone.title, width, 12.5), { role: "ink", size: 12.5, use: "label" })
          : text(0, y + 4, fitText(milestone.title, left - 14, 12.5), {
              role: "ink",
              size: 12.5,
              use: "label",
            });
        const { p50, p80 } = forecast;
        return {
          kind: "group",
          itemId: milestone.id,
          title: words.say(
            sentence("forecast.bands-mark", { title: milestone.title, p50: exactly(p50), p80: exactly(p80) }),
          ),
          marks: [name, ...bandMarks(forecast, milestone, y, scale)],
        };
      }),
    ],
    title: sentence("forecast.bands-title"),
    summary:
      rows.length === 0
        ? sentence("forecast.bands-empty")
        : sentence("forecast.bands-summary", {
            count: rows.length,
            late: rows.filter(({ forecast, milestone }) => milestone.due && forecast.p80 > milestone.due.day)
              .length,
          }),
    table: {
      columns: ["milestone", "due", "p10", "p50", "p80", "p90"].map((column) => ({
        title: words.t(`forecast.column-${column}`),
      })),
      rows: rows.map(({ forecast, milestone }) => [
        milestone.title,
        milestone.due ? words.say(sentence("drawings.day", { day: milestone.due })) : "–",
        ...([forecast.p10, forecast.p50, forecast.p80, forecast.p90] as const).map((day) =>
          words.say(sentence("drawings.day", { day: exactly(day) }), "short"),
        ),
      ]),
    },
  };
}

/** What the shapes mean, in one line under the axis. */
function keyMarks(words: Words, width: number, y: number): Mark[] {
  let x = 0;
  return (["due", "band", "likely"] as const).flatMap((name): Mark[] => {
    const said = words.t(`forecast.key-${name}`);
    const at = x;
    x += 28 + textWidth(said, 12) + 22;
    if (x - 22 > width) return [];
    const shape: Mark =
      name === "due"
        ? { kind: "diamond", x: at + 11, y: y - 4, r: 5, fill: "paper", stroke: "ink", strokeWidth: 1.3 }
        : {
            kind: "rect",
            x: at,
            y: name === "band" ? y - 9 : y - 6,
            width: 22,
            height: name === "band" ? 10 : 5,
            fill: name === "band" ? "accent-wash" : "accent-mid",
          };
    return [shape, text(at + 28, y, said)];
  });
}

function bandMarks(
  { p10, p50, p80, p90 }: ForecastMilestone,
  { due }: Dated,
  y: number,
  scale: TimeScale,
): Mark[] {
  const bar = (from: number, to: number, half: number, fill: "accent-wash" | "accent-mid"): Mark => ({
    kind: "rect",
    x: from,
    y: y - half,
    width: Math.max(to - from, 1.5),
    height: half * 2,
    fill,
  });
  return [
    bar(scale.x(p10), scale.end(p90), 6, "accent-wash"),
    bar(scale.x(p50), scale.end(p80), 3, "accent-mid"),
    ...(due
      ? [
          {
            kind: "diamond",
            x: scale.middle(due.day),
            y,
            r: 6,
            fill: "paper",
            stroke: "ink",
            strokeWidth: 1.3,
          } as const,
        ]
      : []),
  ];
}
