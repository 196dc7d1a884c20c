import * as baseline from "./baseline-checks";
import * as commitments from "./commitment-checks";
import * as criticalPath from "./critical-path-checks";
import * as dates from "./date-checks";
import * as evidence from "./evidence-checks";
import * as float from "./float-checks";
import * as forces from "./force-checks";
import * as logic from "./logic-checks";
import * as phases from "./phase-checks";
import * as redlines from "./redline-checks";
import type { Check } from "./review-check";
import { dcma, gao, gaoAndDcma, policy, rule } from "./rule-sources";

/**
 * Everything a review asks, by its code: how much it matters, where the rule is written, how it is looked for.
 * Its words are the messages `review.{code}-title`, `review.{code}` (found), `-clear`, `-why` and `-mend`.
 */
export const checks = {
  // The promise itself.
  "no-committed-end": ["serious", rule("end"), dates.noCommittedEnd],
  overdue: ["serious", gaoAndDcma(9, 9), dates.overdue],
  "negative-float": ["serious", gaoAndDcma(7, 7), float.negativeFloat],
  "critical-path-length": ["serious", dcma(13), criticalPath.lengthIndex],
  "no-date": ["worth-a-look", policy("pace"), dates.undated],
  missed: ["worth-a-look", gaoAndDcma(10, 11), baseline.missed],
  "baseline-execution": ["worth-a-look", gaoAndDcma(10, 14), baseline.baselineExecutionIndex],
  "moved-without-reason": ["worth-a-look", rule("reasons"), baseline.movesToExplain],
  "never-published": ["note", gao(10), baseline.neverPublished],
  "old-data-date": ["worth-a-look", gao(9), dates.oldDataDate],

  // What waits for what.
  "nothing-linked": ["worth-a-look", gaoAndDcma(2, 1), logic.nothingLinked],
  "no-predecessor": ["note", gaoAndDcma(2, 1), logic.withoutPredecessor],
  "no-successor": ["worth-a-look", gaoAndDcma(2, 1), logic.withoutSuccessor],
  "critical-path-test": ["worth-a-look", gaoAndDcma(6, 12), criticalPath.test],
  "link-not-kept": ["serious", gao(5), logic.linksNotKept],
  lead: ["worth-a-look", gaoAndDcma(2, 2), logic.leads],
  "long-lag": ["worth-a-look", gaoAndDcma(2, 3), logic.longLags],
  "other-link-types": ["note", gaoAndDcma(2, 4), logic.otherLinkTypes],
  "hard-constraint": ["note", gaoAndDcma(2, 5), float.hardConstraints],
  "high-float": ["note", gaoAndDcma(7, 6), float.highFloat],

  // The dates and the work.
  "not-begun": ["worth-a-look", gao(9), dates.notBegun],
  "forecast-passed": ["worth-a-look", gaoAndDcma(9, 9), dates.forecastPassed],
  "long-work": ["note", gaoAndDcma(4, 8), float.longWork],
  "no-estimate": ["note", gao(8), float.withoutEstimate],
  resources: ["note", gaoAndDcma(3, 10), float.resources],
  "after-end": ["note", gao(5), phases.afterEnd],
  "phase-outside": ["note", gao(5), phases.phaseOutside],
  "outside-phase": ["worth-a-look", gao(5), phases.outsidePhase],
  "empty-phase": ["note", gao(1), phases.emptyPhases],
  "too-precise": ["worth-a-look", rule("precision"), dates.tooPrecise],

  // Who answers for it, and on what it rests.
  "no-owner": ["worth-a-look", policy("commitments"), evidence.withoutOwner],
  "no-source": ["worth-a-look", rule("sources"), evidence.milestonesWithoutSource],
  "fact-without-source": ["worth-a-look", rule("sources"), evidence.factsWithoutSource],
  "no-evidence": ["serious", rule("undetermined"), evidence.completionsWithoutEvidence],
  "no-assessor": ["worth-a-look", policy("conditions"), evidence.conditionsWithoutAssessor],

  // The forces and the sites.
  "ceiling-rises": ["worth-a-look", policy("pace"), forces.risingCeilings],
  "above-ceiling": ["serious", policy("pace"), forces.aboveCeiling],
  "strength-after-handover": ["note", rule("data-date"), forces.strengthAfterHandover],

  // The redlines.
  "no-consequence": ["serious", policy("redlines"), redlines.withoutConsequence],
  "no-redline": ["worth-a-look", policy("redlines"), redlines.daysWithoutRedline],
  "no-finding": ["worth-a-look", rule("undetermined"), redlines.incidentsWithoutFinding],
  "no-response": ["serious", policy("redlines"), redlines.crossedWithoutResponse],
  "loose-commitment": ["worth-a-look", policy("commitments"), commitments.looseCommitments],
  "nothing-outlasts": ["worth-a-look", policy("afterwards"), commitments.nothingOutlasts],
} as const satisfies Record<string, Check>;

export type CheckCode = keyof typeof checks;
