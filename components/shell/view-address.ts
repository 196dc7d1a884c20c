"use client";

import { useCallback } from "react";
import { useAsOf } from "./as-of";
import { useRoom } from "./room";
import { viewAt } from "./views";

/**
 * Where a view of this timetable is. The data date goes along, and so does the scenario that is looked at, except to views
 * that only the plan itself has.
 */
export function useViewAddress(): (path: string, query?: Record<string, string>) => string {
  const { id, scenarioId } = useRoom();
  const { asOf, isToday } = useAsOf();
  return useCallback(
    (path, query = {}) => {
      const asked = new URLSearchParams({
        ...query,
        ...(!isToday && { asOf }),
        ...(scenarioId && viewAt(path)?.inScenario && { scenario: scenarioId }),
      }).toString();
      return `/timetables/${id}${path}${asked === "" ? "" : `?${asked}`}`;
    },
    [id, scenarioId, asOf, isToday],
  );
}
