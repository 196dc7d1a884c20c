import { addDays, earlier, exactly, later } from "@/lib/domain/calendar-date";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { type Drawing, line, type Mark, type Point, type TextMark, text } from "./mark";
import { drawPlot, type Plot, stepPoints } from "./plot";
import { type Box, placeText, textBox } from "./text-width";

const marked = [
  { p: 10, key: "p10" },
  { p: 50, key: "p50" },
  { p: 80, key: "p80" },
  { p: 90, key: "p90" },
] as const;

export interface ForecastDrawingOptions {
  words: Words;
  width: number;
  height?: number;
}

/** In what share of the runs the end was reached by which day: a rising line with its percentiles, and the committed end across. */
export function drawEndCurve(
  { end, asOf }: Forecast,
  { words, width, height }: ForecastDrawingOptions,
): Drawing {
  const days = end.curve.map(({ day }) => day);
  const committed = end.committed?.day;
  const first = days.reduce(earlier, earlier(end.p10, committed ?? end.p10));
  // The last few of thousands of runs would stretch the axis to where nobody looks.
  const last = later(end.curve.find(({ share }) => share >= 0.995)?.day ?? end.p90, committed ?? end.p90);
  const air = Math.max(7, Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000 / 12));
  const percent = new Intl.NumberFormat(words.locale, { style: "percent" });
  const plot = drawPlot({
    width,
    height: height ?? (width < 420 ? 240 : 280),
    from: earlier(addDays(first, -air), asOf),
    to: addDays(last, air),
    asOf,
    words,
    highest: 1,
    ticks: [0, 0.25, 0.5, 0.75, 1],
    sayValue: (share) => percent.format(share),
  });
  const steps = end.curve
    .filter(({ day }) => day <= plot.scale.to)
    .map(({ day, share }): Point => ({ x: plot.scale.end(day), y: plot.y(share) }));
  const curve = stepPoints([{ x: plot.scale.left, y: plot.y(0) }, ...steps], plot.scale.right);
  const taken: Box[] = [...plot.taken];
  const commitment = committed ? committedMarks(committed, end.committed as never, plot, taken, words) : [];
  const labels = marked.flatMap(({ p, key }): TextMark[] => {
    const day = end[key];
    const [x, y] = [plot.scale.end(day), plot.y(p / 100)];
    taken.push({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 });
    const said = words.say(sentence("forecast.percentile-day", { p, day: exactly(day) }), "short");
    const style = {
      weight: p === 50 || p === 80 ? 600 : 400,
      role: "ink",
      size: 12.5,
      use: "label",
    } as const;
    const places = [
      text(x + 10, y + 14, said, style),
      text(x - 10, y - 6, said, { ...style, anchor: "end" }),
      text(x + 10, y - 6, said, style),
      text(x - 10, y + 14, said, { ...style, anchor: "end" }),
    ];
    const place = placeText(places, taken, plot.field);
    if (place) taken.push(textBox(place));
    return place ? [place] : [];
  });
  return {
    width,
    height: plot.height,
    marks: [
      ...plot.grid,
      {
        kind: "band",
        points: curve.map(({ x, y }) => ({ x, low: plot.y(0), high: y })),
        fill: "accent-wash",
      },
      ...plot.axes,
      { kind: "path", points: curve, stroke: "accent", strokeWidth: 2 },
      ...commitment,
      ...marked.map(
        ({ p, key }): Mark => ({
          kind: "dot",
          x: plot.scale.end(end[key]),
          y: plot.y(p / 100),
          r: p === 50 || p === 80 ? 4 : 3,
          fill: "accent",
          stroke: "paper",
        }),
      ),
      ...labels,
    ],
    title: sentence(committed ? "forecast.end-title" : "forecast.end-title-open"),
    // Where two shares of the runs come to one day, the larger is told.
    summary: sentence("forecast.end-summary", {
      same10: end.p10 === end.p50 ? "yes" : "no",
      same50: end.p50 === end.p80 ? "yes" : "no",
      same80: end.p80 === end.p90 ? "yes" : "no",
      p10: exactly(end.p10),
      p50: exactly(end.p50),
      p80: exactly(end.p80),
      p90: exactly(end.p90),
    }),
    table: {
      columns: [{ title: words.t("forecast.share-of-runs") }, { title: words.t("forecast.by-day") }],
      rows: marked.map(({ p, key }) => [
        percent.format(p / 100),
        words.say(sentence("drawings.day", { day: exactly(end[key]) })),
      ]),
    },
  };
}

function committedMarks(
  day: CalendarDate,
  end: NonNullable<Forecast["end"]["committed"]>,
  { scale, top, bottom, field }: Plot,
  taken: Box[],
  words: Words,
): Mark[] {
  const x = scale.end(day);
  const said = words.say(sentence("forecast.committed", { end }), "short");
  const style = { weight: 600, role: "late", size: 12.5, use: "label" } as const;
  const place = placeText(
    [0, 18, 36].flatMap((down) => [
      text(x - 6, top + 12 + down, said, { ...style, anchor: "end" }),
      text(x + 6, top + 12 + down, said, style),
    ]),
    taken,
    field,
  );
  taken.push({ left: x - 2, right: x + 2, top, bottom });
  if (place) taken.push(textBox(place));
  return [line(x, top, x, bottom, { stroke: "late", strokeWidth: 1.5 }), ...(place ? [place] : [])];
}
