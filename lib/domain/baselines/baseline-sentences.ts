import { type Sentence, sentence } from "../sentence";
import type { MilestoneSlips, MovesFor, SlipAgainst } from "./baselines";
import type { SlipSummary } from "./slip-summary";

/** How a milestone stands, against each of its published dates that differ. */
export function saySlips({ reached, against, corrections }: MilestoneSlips): Sentence[] {
  if (!reached || against.length === 0) return [];
  const told = against.flatMap((one): Sentence[] => {
    if (one.slipDays === null) return [];
    const way = one.slipDays === 0 ? "on-the-day" : one.slipDays < 0 ? "early" : "late";
    // A date that stands is not compared with itself.
    if (reached.kind === "current" && way === "on-the-day") return [];
    return [
      sentence(`baselines.${reached.kind}-${way}`, {
        on: reached.on,
        days: Math.abs(one.slipDays),
        which: which(one),
        date: one.date.precision === "day" ? one.date : sentence("baselines.end-of", { date: one.date }),
      }),
    ];
  });
  return corrections.moves > 0
    ? [...told, sentence("baselines.corrected", { times: corrections.moves })]
    : told;
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
            overdue: slip.overdue,
            late: slip.late,
            early: slip.early,
          }),
          sayMedian(slip.medianDays),
        ]
      : []),
    ...(slip && slip.latest.days > 0
      ? [
          sentence("baselines.largest", {
            title: slip.latest.title,
            days: slip.latest.days,
            overdue: slip.latest.overdue ? "yes" : "no",
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
