"use client";

import { useMemo } from "react";
import { useViewAddress } from "@/components/shell/view-address";

/** Where measures and incidents are; the data date goes along. */
export function useMeasureAddress() {
  const to = useViewAddress();
  return useMemo(() => {
    const one = (measureId: string) => to(`/measures/${measureId}`);
    const incident = (incidentId: string) => to("/incidents", { item: incidentId });
    return {
      all: to("/measures"),
      one,
      panel: (measureId: string) => to("/measures", { item: measureId }),
      incident,
      of: (noun: "measure" | "incident", item: string) => (noun === "measure" ? one(item) : incident(item)),
    };
  }, [to]);
}
