import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Measure } from "@/lib/schema/transition";
import { isOfKind, type MeasureOf } from "../measure-of-kind";
import type { Sentence } from "../sentence";
import { detail, foundItem } from "./naming";
import type { Found, Look } from "./review-check";

/** Nobody can be held to it: no debtor, or neither a due date nor an end. */
export const looseCommitments: Look = ({ timetable, asOf }) => {
  const owed = timetable.measures
    .filter((measure) => isOfKind(measure, "host-commitment"))
    .filter(({ inForceTo, terms }) => terms.implementation !== 3 && !(inForceTo && inForceTo.day < asOf));
  return {
    among: "commitments",
    of: owed.length,
    found: owed.flatMap((measure): Found[] => {
      const said = lackOf(measure);
      return said ? [foundItem("measure", measure, said)] : [];
    }),
  };
};

/** Diplomatic and economic engagement, and commitments, are what is to carry on. No end set: it outlasts. */
export const nothingOutlasts: Look = ({ timetable, end }) => {
  if (!end) return { doesNotApply: "no-end" };
  const { measures } = timetable;
  const outlasting = measures.filter((measure) => outlasts(measure, end.due.day));
  return {
    among: "measures",
    of: Math.max(1, measures.length),
    found: [],
    count: outlasting.length === 0 ? Math.max(1, measures.length) : 0,
    values: { end: end.due, outlasting: outlasting.length },
    ...(measures.length === 0 && { wording: "none" }),
  };
};

function outlasts({ inForceTo, terms }: Measure, end: CalendarDate): boolean {
  if (inForceTo) return inForceTo.day > end;
  switch (terms.kind) {
    case "diplomatic-engagement":
    case "economic-engagement":
      return true;
    case "host-commitment":
      // What falls due once is over when it is paid.
      return terms.implementation !== 3 && (terms.due === null || terms.due.day > end);
    case "redline":
    case "force-protection":
      return false;
  }
}

function lackOf({ inForceTo, terms }: MeasureOf<"host-commitment">): Sentence | null {
  const noDay = terms.due === null && inForceTo === null;
  if (terms.debtorId === null) return detail(noDay ? "no-debtor-no-day" : "no-debtor");
  return noDay ? detail("no-day") : null;
}
