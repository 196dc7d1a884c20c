import { type Sentence, sentence } from "../sentence";
import type { MilestoneSlips, MovesFor, SlipAgainst } from "./baselines";
import type { SlipSummary } from "./slip-summary";

/** How a milestone stands, against each of its published dates that differ. */
export function saySlips({ reached, overdue, against, corrections }: MilestoneSlips): Sentence[] {
  if (!reached || against.length === 0) return [];
  const kind = overdue ? "past" : reached.kind;
  const told = against.flatMap((one): Sentence[] => {
    if (one.slipDays === null) return [];
    const way = one.slipDays === 0 ? "on-the-day" : one.slipDays < 0 ? "early" : "late";
    // A date that stands is not compared with itself.
    if (kind !== "actual" && way === "on-the-day") return [];
    return [
      sentence(`baselines.${kind}-${way}`, {
        on: reached.on,
        days: Math.abs(one.slipDays),
        which: which(one),
        date: one.date.precision === "day" ? one.date : sentence("baselines.end-of", { date: one.date }),
      }),
    ];
  });
  return [
    ...told,
    ...(overdue ? [sentence("baselines.overdue", { asOf: { day: overdue.asOf }, days: overdue.days })] : []),
    ...(corrections.moves > 0 ? [sentence("baselines.corrected", { times: corrections.moves })] : []),
  ];
}

function which({ baselines, publishedOn }: SlipAgainst): Sentence {
  const first = baselines.includes("first");
  const key = first && baselines.includes("last") ? "only" : (baselines[0] ?? "first");
  return sentence(`baselines.${key}`, { published: { day: publishedOn } });
}

/** How a timetable kept to its dates, with the denominators. */
export function saySlipSummary({
  dated,
  moved,
  moves,
  reasons,
  slip,
  overdue,
  corrections,
  removed,
}: SlipSummary): Sentence[] {
  if (dated === 0) return [sentence("baselines.none-dated")];
  return [
    sentence(moved === 0 ? "baselines.none-moved" : "baselines.moved", { dated, moved, moves }),
    ...reasons.map(sayReason),
    ...(slip
      ? [
          sentence("baselines.slip", {
            n: slip.n,
            met: slip.met,
            toCome: slip.n - slip.met,
            late: slip.late,
            early: slip.early,
          }),
          // Where all stand as first published there is no middle to speak of.
          ...(slip.late + slip.early > 0 ? [sayMedian(slip.medianDays)] : []),
        ]
      : []),
    ...(slip && slip.latest.days > 0
      ? [
          sentence("baselines.largest", {
            title: slip.latest.title,
            days: slip.latest.days,
          }),
        ]
      : []),
    ...(overdue
      ? [
          sentence("baselines.overdue-too", {
            count: overdue.count,
            more: slip ? "yes" : "no",
            title: overdue.longest.title,
            days: overdue.longest.days,
          }),
        ]
      : []),
    ...(corrections > 0 ? [sentence("baselines.corrected", { times: corrections })] : []),
    ...(removed.length > 0 ? [sentence("baselines.removed", { count: removed.length })] : []),
  ];
}

function sayReason({ code, moves, daysLater, daysEarlier, withdrawn }: MovesFor): Sentence {
  const reason = code ? sentence(`reasons.${code}`) : sentence("baselines.no-reason");
  return sentence("baselines.for-reason", {
    reason,
    moves,
    later: daysLater,
    earlier: daysEarlier,
    withdrawn,
  });
}

function sayMedian(days: number): Sentence {
  const key = days === 0 ? "median-on-time" : days < 0 ? "median-early" : "median-late";
  return sentence(`baselines.${key}`, { days: Math.abs(days) });
}
