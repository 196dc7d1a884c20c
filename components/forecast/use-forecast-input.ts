"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { analysisQuery } from "@/lib/client/queries";
import type { ForecastInput } from "@/lib/domain/forecast/forecast";

const runs = 5_000;
const seed = 1;

/** What is forecast: what is shown, with what has been learned. `null` until that is known. */
export function useForecastInput(): { input: ForecastInput | null; failed: boolean } {
  const { id } = useRoom();
  const { asOf } = useAsOf();
  const { timetable, version } = useEditSession();
  const { data, isError } = useQuery(analysisQuery(id, version, asOf));
  const basis = data?.forecastBasis;
  const input = useMemo(() => basis && { timetable, asOf, ...basis, seed, runs }, [basis, timetable, asOf]);
  return { input: input ?? null, failed: isError };
}
