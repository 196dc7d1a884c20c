"use client";

import { useCallback, useEffect, useState } from "react";
import { compareTimetables } from "@/lib/domain/compare";
import type { Timetable } from "@/lib/schema/timetable";
import { type Preview, previewOfDates } from "./preview";

/** A move that is done, from where it began: several presses of a key are one move. */
export interface Moved {
  /** Of the milestone or phase. */
  id: string;
  /** The timetable before it. */
  origin: Timetable;
  /** From there to where it is now. */
  preview: Preview;
  /** So many edits. */
  steps: number;
}

interface Noted extends Moved {
  /** The timetable at the last step, and after it; `null`: not carried out yet. */
  before: Timetable;
  after: Timetable | null;
}

/** What was moved last, for as long as nothing else is done or chosen: until then it can be put back as a whole. */
export function useMoved(timetable: Timetable, selection: string | null) {
  const [noted, setNoted] = useState<Noted | null>(null);

  useEffect(() => {
    setNoted((last) => {
      if (!last || timetable === (last.after ?? last.before)) return last;
      // Once it is saved, the same timetable comes again as another object.
      const isSame = !last.after || compareTimetables(last.after, timetable).length === 0;
      return isSame ? { ...last, after: timetable } : null;
    });
  }, [timetable]);
  useEffect(() => setNoted((last) => (last && last.id !== selection ? null : last)), [selection]);

  /** To be told just before it is carried out. */
  const note = useCallback(
    (preview: Preview) => {
      if (preview.kind === "link") return setNoted(null);
      const id = preview.kind === "dates" ? preview.milestone.id : preview.phase.id;
      setNoted((last) => {
        const fresh = { id, origin: timetable, preview, steps: 1, before: timetable, after: null };
        if (last?.id !== id || last.after !== timetable || preview.kind !== "dates") return fresh;
        const milestone = last.origin.milestones.find((each) => each.id === id);
        if (!milestone) return fresh;
        const whole = previewOfDates(last.origin, milestone, preview.dates);
        return { ...fresh, origin: last.origin, preview: whole, steps: last.steps + 1 };
      });
    },
    [timetable],
  );
  const forget = useCallback(() => setNoted(null), []);
  return { moved: noted?.after ? (noted as Moved) : null, note, forget };
}
