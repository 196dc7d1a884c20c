import { wholeShare } from "../progress";
import { type Sentence, sentence } from "../sentence";
import type { EarlierWithdrawal, ReferenceClass } from "./reference-class";
import type { CoursePoint, WithdrawalCourse } from "./withdrawal-course";

/** Below so many, a comparison is not called more than one. */
const fewestToForetell = 5;

/** Where this withdrawal stands, where each earlier one stood, how it ended, and which are left out and why. */
export function sayReferenceClass(answer: ReferenceClass): Sentence[] {
  if (answer.kind === "no-announced-end") return [sentence("reference-class.no-announced-end")];
  if (answer.kind === "not-announced-yet")
    return [sentence("reference-class.not-announced-yet", { on: { day: answer.announcedOn } })];
  const { current, now, earlier, leftOut, elapsed, endedOn, asOf } = answer;
  const percent = Math.round((elapsed <= 1 ? wholeShare(elapsed) : elapsed) * 100);
  return [
    sentence(`reference-class.${endedOn ? "ended" : elapsed <= 1 ? "elapsed" : "run-out"}`, {
      percent,
      on: endedOn ?? { day: asOf },
      gone: sayGone(current, now),
    }),
    ...earlier.map(sayEarlier),
    // What had not begun by then could not have been laid over it.
    ...leftOut
      .filter(({ why }) => why !== "not-begun")
      .map(({ title, why }) => sentence(`reference-class.left-out-${why}`, { title })),
    ...(earlier.length < fewestToForetell ? [sentence("reference-class.few", { n: earlier.length })] : []),
  ];
}

/** Numbered as its line in the picture. */
function sayEarlier(one: EarlierWithdrawal, i: number): Sentence {
  const way = one.lateDays === 0 ? "same" : one.lateDays < 0 ? "early" : "late";
  return sentence("reference-class.earlier", {
    number: i + 1,
    title: one.title,
    gone: sayGone(one, one.atThisPoint),
    on: one.endedOn,
    way,
    days: Math.abs(one.lateDays),
    extensions: one.extensions,
    forward: one.broughtForward,
  });
}

function sayGone({ whole }: WithdrawalCourse, point: CoursePoint | null): Sentence {
  // Of milestones it is known that none is met; of a number nobody reported, nothing is.
  if (!point && whole?.kind === "milestones")
    return sentence("reference-class.none-of-milestones", { count: whole.count });
  if (!point || !whole) return sentence("reference-class.not-known");
  const percent = (part: number) => Math.round(wholeShare(part) * 100);
  const [low, high] = [point.gone.low, point.gone.high];
  if (high < 0 && whole.kind === "reading") {
    const more = Math.round(-high * 100);
    const values = { more, count: whole.count, since: whole.reading.on, day: { day: point.day } };
    return sentence("reference-class.grown", values);
  }
  const share =
    low === null || low < 0
      ? sentence("reference-class.at-most", { high: percent(high) })
      : percent(low) === percent(high)
        ? sentence("reference-class.share", { high: percent(high) })
        : sentence("reference-class.range", { low: percent(low), high: percent(high) });
  const values = { share, count: whole.count, day: { day: point.day } };
  return whole.kind === "reading"
    ? sentence("reference-class.gone-of-reading", { ...values, since: whole.reading.on })
    : sentence(`reference-class.gone-of-${whole.kind}`, {
        ...values,
        weighted: whole.kind === "milestones" && whole.weighted ? "yes" : "no",
      });
}
