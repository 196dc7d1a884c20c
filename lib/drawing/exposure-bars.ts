import type { MonthOfExposure } from "@/lib/domain/exposure/months";
import { sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Panel } from "./exposure-panel";
import { line, type Mark, type Paint } from "./mark";
import type { TimeScale } from "./time-scale";
import type { KeyEntry } from "./timeline-key";

type Counts = Pick<MonthOfExposure, "incidents" | "fatal" | "undetermined" | "fatalUndetermined">;

/** Incidents of a month, or of a year where months would be too thin to see. */
export interface Bar extends Counts {
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  days: number;
  ofDays: number;
  precision: "month" | "year";
}

export function barsOf(months: readonly MonthOfExposure[], byYear: boolean): Bar[] {
  if (!byYear) return months.map((month) => ({ ...month, precision: "month" }));
  const years = new Map<string, Bar>();
  for (const month of months) {
    const year = month.month.slice(0, 4);
    const bar = years.get(year);
    const ofDays =
      Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0) ? 366 : 365;
    if (!bar) years.set(year, { ...month, ofDays, precision: "year" });
    else {
      bar.lastDay = month.lastDay;
      for (const each of ["days", "incidents", "fatal", "undetermined", "fatalUndetermined"] as const)
        bar[each] += month[each];
    }
  }
  return [...years.values()];
}

/** From the ground up. What is undetermined is hollow, what was fatal is dark: told apart without colour. */
const parts: readonly { key: string; of: (counts: Counts) => number; paint: Paint }[] = [
  {
    key: "exposure.key-fatal",
    of: ({ fatal, fatalUndetermined }) => fatal - fatalUndetermined,
    paint: { fill: "ink" },
  },
  {
    key: "exposure.key-fatal-undetermined",
    of: ({ fatalUndetermined }) => fatalUndetermined,
    paint: { fill: "paper", stroke: "ink", strokeWidth: 1.25 },
  },
  {
    key: "exposure.key-not-fatal",
    of: ({ incidents, fatal, undetermined, fatalUndetermined }) =>
      incidents - fatal - undetermined + fatalUndetermined,
    paint: { fill: "faint" },
  },
  {
    key: "exposure.key-undetermined",
    of: ({ undetermined, fatalUndetermined }) => undetermined - fatalUndetermined,
    paint: { fill: "paper", stroke: "faint", strokeWidth: 1.25 },
  },
];

export function barMarks(bars: readonly Bar[], { y }: Panel, scale: TimeScale, words: Words): Mark[] {
  return bars.flatMap((bar): Mark[] => {
    if (bar.incidents === 0) return [];
    const wide = scale.end(bar.lastDay) - scale.x(bar.firstDay);
    const air = Math.min(wide * 0.18, 3);
    // Of a month that is counted on one day only, something must be left to see.
    const [x, width] = [scale.x(bar.firstDay) + air / 2, Math.max(wide - air, 1.5)];
    let below = 0;
    const marks = parts.flatMap(({ of, paint }): Mark[] => {
      const count = of(bar);
      if (count === 0) return [];
      const [from, to] = [y(below), y(below + count)];
      below += count;
      return [piece(x, to, width, from - to, paint)];
    });
    return [{ kind: "group", title: titleOf(bar, words), day: bar.firstDay, marks }];
  });
}

/** A broken line under what is no whole month, or year: its bar stands for fewer days than those beside it. */
export function partialMarks(
  bars: readonly Bar[],
  { bottom }: Panel,
  scale: TimeScale,
  words: Words,
): Mark[] {
  return bars.filter(isPartial).map((bar): Mark => {
    const isFirst = bar === bars[0];
    const when = formatTarget({ day: bar.firstDay, precision: bar.precision }, words.locale);
    const [begins, ends] = [scale.x(bar.firstDay), scale.end(bar.lastDay)];
    // Of a day or two, too, something must be left to see.
    const wide = Math.max(ends - begins, 6);
    const [from, to] = isFirst ? [begins, begins + wide] : [ends - wide, ends];
    return {
      kind: "group",
      title: words.t("exposure.mark-partial", { when, days: bar.days, ofDays: bar.ofDays }),
      day: bar.firstDay,
      marks: [line(from, bottom + 4, to, bottom + 4, partial)],
    };
  });
}

const partial = { stroke: "ink", strokeWidth: 2, dash: "dashed" } as const;
const isPartial = ({ days, ofDays }: Bar) => days < ofDays;

/** An outline lies inside what it bounds, so that hollow and filled are equally large; thin ones stay lines of paper. */
function piece(x: number, y: number, width: number, height: number, paint: Paint): Mark {
  const stroke = Math.min(paint.strokeWidth ?? 0, width / 3, height / 3);
  if (!paint.stroke) return { kind: "rect", x, y, width, height, ...paint };
  return {
    kind: "rect",
    x: x + stroke / 2,
    y: y + stroke / 2,
    width: width - stroke,
    height: height - stroke,
    ...paint,
    strokeWidth: Math.max(stroke, 0.4),
  };
}

function titleOf({ firstDay, days, ofDays, precision, ...counts }: Bar, words: Words): string {
  return words.say(
    sentence("exposure.mark-bar", {
      when: formatTarget({ day: firstDay, precision }, words.locale),
      count: counts.incidents,
      fatal: counts.fatal,
      undetermined: counts.undetermined,
      partial: days < ofDays ? "yes" : "no",
      days,
      ofDays,
    }),
  );
}

/** Only what the bars hold. */
export function incidentKey(bars: readonly Bar[]): KeyEntry[] {
  return [
    ...parts.map(
      ({ key, of, paint }): KeyEntry => [
        bars.some((bar) => of(bar) > 0),
        key,
        (x, y) => [piece(x - 6, y - 5, 12, 10, paint)],
      ],
    ),
    [
      bars.some(isPartial),
      `exposure.key-partial-${bars[0]?.precision ?? "month"}`,
      (x, y) => [line(x - 9, y, x + 9, y, partial)],
    ],
  ];
}
