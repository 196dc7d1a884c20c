import type { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import { type Sentence, sentence } from "../sentence";
import { type CheckCode, checks } from "./checks";
import { namesOf } from "./naming";
import type { Check, DoesNotApply, ItemRef, ReviewInput, Seen, Severity } from "./review-check";
import { reviewContext } from "./review-context";

/** Something that a check found, with what a person needs to judge and to mend it. */
export interface ReviewFinding {
  code: CheckCode;
  severity: Severity;
  /** What was found, with the items named. */
  sentence: Sentence;
  why: Sentence;
  /** Where the rule is written. */
  source: Sentence;
  /** How many were found, of how many that were looked at. */
  found: number;
  of: number;
  /** All of them, the worst first; empty where it concerns the timetable as a whole. */
  items: readonly ItemRef[];
  /** How to mend it. */
  mend: Sentence;
  /** Edits that mend it, for a person to accept; empty where none can be proposed without guessing. */
  edits: readonly Edit[];
}

/** What became of one check, whether it found something or not. */
export interface CheckOutcome {
  code: CheckCode;
  title: Sentence;
  source: Sentence;
  outcome: "found" | "clear" | "does-not-apply";
  /** What was found; that nothing was, among how many; or why it does not apply. */
  sentence: Sentence;
  found: number;
  of: number;
  finding: ReviewFinding | null;
}

const severities: readonly Severity[] = ["serious", "worth-a-look", "note"];

/** Is this timetable sound? What was found, the serious first, then in the order of the table of checks. */
export function reviewTimetable(timetable: Timetable, input: ReviewInput): ReviewFinding[] {
  const findings = runChecks(timetable, input).flatMap(({ finding }) => finding ?? []);
  return severities.flatMap((wanted) => findings.filter(({ severity }) => severity === wanted));
}

/** What became of every check, in the order of the table, as far as was known on the data date. */
export function runChecks(timetable: Timetable, input: ReviewInput): CheckOutcome[] {
  const review = reviewContext(timetable, input);
  return (Object.entries(checks) as [CheckCode, Check][]).map(([code, check]) =>
    outcomeOf(code, check, check[2](review)),
  );
}

function outcomeOf(code: CheckCode, [severity, source]: Check, seen: Seen | DoesNotApply): CheckOutcome {
  const told = { code, title: sentence(`review.${code}-title`), source };
  if ("doesNotApply" in seen) {
    const why = sentence(`review.not-${seen.doesNotApply}`);
    return { ...told, outcome: "does-not-apply", sentence: why, found: 0, of: 0, finding: null };
  }
  const { found, of, values, wording, edits = [] } = seen;
  const count = seen.count ?? found.length;
  const counted = { ...told, found: count, of };
  if (count > 0) {
    const said = sentence(`review.${code}${wording ? `-${wording}` : ""}`, {
      ...values,
      count,
      of,
      names: namesOf(found),
    });
    const finding: ReviewFinding = {
      code,
      severity: seen.severity ?? severity,
      sentence: said,
      why: sentence(`review.${code}-why`, values),
      source,
      found: count,
      of,
      items: found.map(({ item }) => item).filter((item) => item !== null),
      mend: sentence(`review.${code}-mend`, values),
      edits,
    };
    return { ...counted, outcome: "found", sentence: said, finding };
  }
  if (of === 0) {
    const none = sentence(`review.none-${seen.among}`);
    return { ...counted, outcome: "does-not-apply", sentence: none, finding: null };
  }
  return {
    ...counted,
    outcome: "clear",
    sentence: sentence(`review.${code}-clear`, { ...values, of }),
    finding: null,
  };
}
