"use client";

import { useMemo } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";

/** Where measures and incidents are; the data date goes along. */
export function useMeasureAddress() {
  const { id } = useRoom();
  const { asOf, isToday } = useAsOf();
  return useMemo(() => {
    const to = (path: string, query: Record<string, string> = {}) => {
      const asked = new URLSearchParams({ ...query, ...(isToday ? {} : { asOf }) }).toString();
      return `/timetables/${id}${path}${asked === "" ? "" : `?${asked}`}`;
    };
    const one = (measureId: string) => to(`/measures/${measureId}`);
    const incident = (incidentId: string) => to("/incidents", { item: incidentId });
    return {
      all: to("/measures"),
      one,
      panel: (measureId: string) => to("/measures", { item: measureId }),
      incident,
      of: (noun: "measure" | "incident", item: string) => (noun === "measure" ? one(item) : incident(item)),
    };
  }, [id, asOf, isToday]);
}
