"use client";

import { useMemo } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { groupBy } from "@/lib/domain/items";
import { asKnownOn } from "@/lib/domain/milestone-status";
import { openQuestions } from "@/lib/domain/redlines/open-questions";
import { redlineCases } from "@/lib/domain/redlines/redline-cases";

/** What is known of incidents on the data date: they, what became of them, and what nobody has said yet. */
export function useIncidents() {
  const { asOf } = useAsOf();
  const { timetable } = useEditSession();
  return useMemo(() => {
    const cases = redlineCases(timetable, asOf);
    const known = asKnownOn(timetable, asOf).incidents;
    return {
      known,
      later: timetable.incidents.length - known.length,
      cases,
      casesOf: groupBy(cases, ({ incident }) => incident.id),
      questions: openQuestions(timetable, asOf),
      hasRedlines: timetable.measures.some(({ terms }) => terms.kind === "redline"),
    };
  }, [timetable, asOf]);
}
