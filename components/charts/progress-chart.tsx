"use client";

import { ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { useWords } from "@/components/use-words";
import { dayFromNumber, dayNumber } from "@/lib/domain/calendar-date";
import { progressSeries, wholeShare } from "@/lib/domain/progress";
import type { MilestoneRecords } from "@/lib/domain/record";
import { sentence } from "@/lib/domain/sentence";
import { drawProgress, type ProgressOptions, planMoved, shareOn } from "@/lib/drawing/progress-curve";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicMilestone } from "@/lib/schema/publication";
import { ChartFrame } from "./chart-frame";

export interface ProgressChartProps extends Pick<ProgressOptions, "height" | "from" | "to"> {
  plan: { milestones: readonly PublicMilestone[] };
  records: MilestoneRecords;
  asOf: CalendarDate;
  heading?: boolean;
}

interface DayOfProgress {
  x: number;
  original: number;
  planned: number;
  /** `null` after the data date. */
  actual: number | null;
  due: string[];
  met: string[];
}

/** Planned and actual completion to move about in, from day to day on which something was due or done. */
export function ProgressChart({ plan, records, asOf, heading, ...options }: ProgressChartProps) {
  const words = useWords();
  const moved = planMoved(progressSeries(plan.milestones, records, asOf));
  const draw = (width: number) => drawProgress(plan, { ...options, records, asOf, words, width });
  return (
    <ChartFrame draw={draw} heading={heading}>
      {({ width, height, frame }) => {
        if (!frame) return null;
        const days = daysOf(plan.milestones, records, asOf, frame.from, frame.to);
        const step = { type: "stepAfter", dot: false, activeDot: false, isAnimationActive: false } as const;
        return (
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
            {moved && (
              <Line
                {...step}
                dataKey="original"
                stroke="var(--ghost)"
                strokeWidth={1.25}
                strokeDasharray="3.5 2.5"
              />
            )}
            <Line {...step} dataKey="planned" stroke="var(--accent-mid)" strokeWidth={1.75} />
            <Line {...step} dataKey="actual" stroke="var(--ink)" strokeWidth={2.25} />
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: "var(--accent)", strokeWidth: 1, strokeDasharray: "2 3" }}
              content={({ active, payload }) => {
                const day = payload?.[0]?.payload as DayOfProgress | undefined;
                return active && day ? <Tip day={day} /> : null;
              }}
            />
          </ComposedChart>
        );
      }}
    </ChartFrame>
  );
}

function Tip({ day }: { day: DayOfProgress }) {
  const { say, t, locale } = useWords();
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return (
    <div className="chart-tip">
      <strong>{say(sentence("drawings.day", { day: { day: dayFromNumber(day.x - 1) } }))}</strong>
      {day.actual !== null && (
        <span>
          {t("drawings.share-done", { percent: percent.format(wholeShare(day.actual)), weighted: "false" })}
        </span>
      )}
      <span className="soft">
        {percent.format(wholeShare(day.planned))} {t("drawings.planned")}
      </span>
      {day.met.map((title) => (
        <span key={`met ${title}`}>◆ {title}</span>
      ))}
      {day.due.map((title) => (
        <span key={`due ${title}`} className="soft">
          ◇ {title}
        </span>
      ))}
    </div>
  );
}

/** Each step is drawn at the end of its day, as in the printed drawing. */
function daysOf(
  milestones: readonly PublicMilestone[],
  records: MilestoneRecords,
  asOf: CalendarDate,
  from: CalendarDate,
  to: CalendarDate,
): DayOfProgress[] {
  const series = progressSeries(milestones, records, asOf);
  const days = new Set([from, to, ...(asOf >= from && asOf <= to ? [asOf] : [])]);
  for (const { day } of [...series.original, ...series.planned, ...series.actual]) days.add(day);
  return [...days].sort().map((day) => ({
    x: dayNumber(day) + (day === from ? 0 : 1),
    original: shareOn(series.original, day),
    planned: shareOn(series.planned, day),
    actual: day <= asOf ? shareOn(series.actual, day) : null,
    due: milestones
      .filter(({ due, completion }) => due?.day === day && completion?.on.day !== day)
      .map(({ title }) => title)
      .slice(0, 4),
    met: milestones
      .filter(({ completion }) => completion?.on.day === day && day <= asOf)
      .map(({ title }) => title)
      .slice(0, 4),
  }));
}
