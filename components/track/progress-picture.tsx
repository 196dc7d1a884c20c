"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import { useRecords } from "@/components/milestones/use-records";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";

/** Fetched only where it is shown: the charts' library is heavy. */
const ProgressChart = dynamic(
  () => import("@/components/charts/progress-chart").then((module) => module.ProgressChart),
  { ssr: false, loading: () => <div className="h-96" aria-hidden /> },
);

/** How much was to be done and how much is, day by day; nothing where no milestone has a date yet. */
export function ProgressPicture({
  milestones,
  asOf,
}: {
  milestones: readonly Milestone[];
  asOf: CalendarDate;
}) {
  const records = useRecords();
  const plan = useMemo(() => ({ milestones }), [milestones]);
  if (!milestones.some(({ due, completion }) => due ?? completion)) return null;
  return <ProgressChart plan={plan} records={records} asOf={asOf} />;
}
