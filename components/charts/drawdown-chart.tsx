"use client";

import type { Key } from "react";
import { ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { PaintMarks } from "@/components/drawing/paint-drawing";
import { useWords } from "@/components/use-words";
import { dayNumber } from "@/lib/domain/calendar-date";
import { ceilingOn, sayAmount } from "@/lib/domain/forces";
import { sentence } from "@/lib/domain/sentence";
import { type DrawdownOptions, drawDrawdown, drawdownRange } from "@/lib/drawing/drawdown";
import { readingMarks } from "@/lib/drawing/drawdown-marks";
import {
  type DrawnReading,
  drawdownSeries,
  type ForcesPlan,
  mainSeries,
} from "@/lib/drawing/drawdown-series";
import type { Drawing, PlotFrame } from "@/lib/drawing/mark";
import { timeScale } from "@/lib/drawing/time-scale";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { ChartFrame } from "./chart-frame";

export interface DrawdownChartProps extends Pick<DrawdownOptions, "seriesId" | "height" | "from" | "to"> {
  plan: ForcesPlan;
  asOf: CalendarDate;
  /** A reading that was clicked. */
  onSelect?: (readingId: string) => void;
  heading?: boolean;
}

/** One day of the chart: what was reported on it, and the cap that held. */
interface DayOfForces {
  x: number;
  day: CalendarDate;
  value: number | null;
  ceiling: number | null;
  readings: DrawnReading[];
}

/** The drawdown to move about in: arrow keys or the pointer go from report to report. */
export function DrawdownChart({ plan, asOf, onSelect, heading, ...options }: DrawdownChartProps) {
  const words = useWords();
  const seriesId = options.seriesId ?? mainSeries(plan);
  if (!seriesId) return null;
  const days = daysOf(plan, seriesId, asOf);
  const draw = (width: number) => drawDrawdown(plan, { ...options, seriesId, asOf, words, width }) as Drawing;
  return (
    <ChartFrame draw={draw} heading={heading}>
      {({ width, height, frame }) =>
        frame && (
          <ComposedChart
            width={width}
            height={height}
            data={days}
            margin={{
              left: frame.left,
              right: width - frame.right,
              top: frame.top,
              bottom: height - frame.bottom,
            }}
            accessibilityLayer
            title={words.t("drawings.chart-keys")}
          >
            <XAxis
              hide
              type="number"
              dataKey="x"
              domain={[dayNumber(frame.from), dayNumber(frame.to) + 1]}
              allowDataOverflow
            />
            <YAxis hide domain={[0, frame.highest]} />
            <Line
              dataKey="ceiling"
              type="stepAfter"
              connectNulls
              stroke="var(--late)"
              strokeWidth={1.75}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey="value"
              type="linear"
              connectNulls
              stroke="var(--soft)"
              strokeWidth={1.25}
              isAnimationActive={false}
              activeDot={false}
              dot={({ key, payload }: { key?: Key | null; payload: DayOfForces }) => (
                <g key={key} className="drawing">
                  {payload.readings.map((reading) => (
                    // biome-ignore lint/a11y/noStaticElementInteractions: the table and the chart's own keys reach readings too
                    <g key={reading.reading.id} onClick={() => onSelect?.(reading.reading.id)}>
                      <PaintMarks marks={readingMarks(reading, placesOf(frame))} id="reading" />
                    </g>
                  ))}
                </g>
              )}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: "var(--accent)", strokeWidth: 1, strokeDasharray: "2 3" }}
              content={({ active, payload }) => {
                const day = payload?.[0]?.payload as DayOfForces | undefined;
                return active && day ? <Tip day={day} plan={plan} seriesId={seriesId} /> : null;
              }}
            />
          </ComposedChart>
        )
      }
    </ChartFrame>
  );
}

/** Days and values as places, as the ground has them. */
function placesOf({ from, to, left, right, top, bottom, highest }: PlotFrame) {
  return {
    scale: timeScale(from, to, left, right),
    y: (value: number) => bottom - (value / highest) * (bottom - top),
  };
}

function Tip({ day, plan, seriesId }: { day: DayOfForces; plan: ForcesPlan; seriesId: string }) {
  const { say } = useWords();
  const ceiling = ceilingOn(plan, seriesId, day.day);
  const on = day.readings[0]?.reading.on ?? { day: day.day };
  return (
    <div className="chart-tip">
      <strong>{say(sentence("drawings.day", { day: on }))}</strong>
      {day.readings.map(({ reading }) => (
        <span key={reading.id}>
          {say(sayAmount(reading.amount))}
          {reading.reportedBy && <span className="soft">{reading.reportedBy}</span>}
        </span>
      ))}
      {ceiling && <span className="late">{say(sentence("drawings.ceiling", { cap: ceiling.cap }))}</span>}
    </div>
  );
}

/** Reports stand in the middle of their day, ceilings begin when theirs is over, as in the printed drawing. */
function daysOf(plan: ForcesPlan, seriesId: string, asOf: CalendarDate): DayOfForces[] {
  const series = drawdownSeries(plan, seriesId, asOf);
  const reports = series.line.map(({ day, value }): DayOfForces => {
    const readings = series.readings.filter((reading) => reading.day === day);
    return { x: dayNumber(day) + 0.5, day, value, ceiling: null, readings };
  });
  const cap = (day: CalendarDate, ceiling: number): DayOfForces => {
    return { x: dayNumber(day) + 1, day, value: null, ceiling, readings: [] };
  };
  const [first] = series.ceilings;
  const before = first && series.line.findLast(({ day }) => day <= first.from.day)?.value;
  const caps = series.ceilings.map(({ from, cap: most }) => cap(from.day, most));
  if (first && before && before > first.cap) caps.unshift(cap(first.from.day, before));
  const last = series.ceilings.at(-1);
  if (last) caps.push(cap(drawdownRange(series, asOf).to, last.cap));
  return [...reports, ...caps].sort((a, b) => a.x - b.x);
}
