"use client";

import "@/components/drawing/drawing.css";
import "@/components/charts/chart.css";
import { TwinTable } from "@/components/charts/twin-table";
import { PaintDrawing } from "@/components/drawing/paint-drawing";
import { useWords } from "@/components/use-words";
import type { MilestoneRecords } from "@/lib/domain/record";
import { drawTimeline } from "@/lib/drawing/timeline";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";

/** Pixels: the width of an upright sheet between its margins. */
const width = 680;

/** The whole timetable for paper, where nothing scrolls: the picture as the public has it, and its table. */
export function PrintedPlan({
  timetable,
  records,
  asOf,
}: {
  timetable: Timetable;
  records: MilestoneRecords;
  asOf: CalendarDate;
}) {
  const words = useWords();
  const drawing = drawTimeline(timetable, { asOf, records, words, width });
  return (
    <section className="chart flex flex-col gap-5 p-4">
      <p className="text-soft">{words.say(drawing.summary)}</p>
      <PaintDrawing drawing={drawing} words={words} id="printed-timeline" />
      <TwinTable twin={drawing.table} caption={words.say(drawing.title)} />
    </section>
  );
}
