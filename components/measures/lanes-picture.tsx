"use client";

import { useMemo } from "react";
import { DrawingFrame } from "@/components/charts/drawing-frame";
import { useRecords } from "@/components/milestones/use-records";
import { useWords } from "@/components/use-words";
import { earlier, firstDayOf, later } from "@/lib/domain/calendar-date";
import { timelineRange } from "@/lib/drawing/timeline-range";
import { drawTransitionLanes } from "@/lib/drawing/transition-lanes";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { FollowedLinks } from "./followed-links";
import { useMeasureAddress } from "./use-measure-address";

/** Measures and incidents over the whole of the timetable and of themselves; nothing where nothing has a date. */
export function LanesPicture({ timetable, asOf }: { timetable: Timetable; asOf: CalendarDate }) {
  const words = useWords();
  const records = useRecords();
  const address = useMeasureAddress();
  const range = useMemo(() => {
    const plan = timelineRange(timetable, records, asOf);
    const days = [
      ...timetable.measures.flatMap(({ inForceFrom, inForceTo }) => [inForceFrom?.day, inForceTo?.day]),
      ...timetable.incidents.flatMap(({ on }) => [firstDayOf(on), on.day]),
    ].filter((day) => day !== undefined);
    const hasPlan = timetable.milestones.length + timetable.phases.length + timetable.eventLines.length > 0;
    const [first, ...rest] = days;
    if (first === undefined) return plan;
    return {
      from: rest.reduce(earlier, hasPlan ? earlier(first, plan.from) : first),
      to: rest.reduce(later, hasPlan ? later(first, plan.to) : later(first, asOf)),
    };
  }, [timetable, records, asOf]);
  const draw = (width: number) =>
    drawTransitionLanes(timetable, {
      asOf,
      words,
      width,
      ...range,
      hrefOf: address.of,
    });
  const first = draw(640);
  if (!first) return null;
  return (
    <FollowedLinks>
      <DrawingFrame draw={(width) => draw(width) ?? first} />
    </FollowedLinks>
  );
}
