import { type Sentence, sentence } from "../sentence";

/** A best practice of the GAO Schedule Assessment Guide, GAO-16-89G (December 2015). */
export function gao(practice: number): Sentence {
  return sentence("review.source-gao", { practice });
}

/** A check of the DCMA 14-Point Assessment of schedules. */
export function dcma(check: number): Sentence {
  return sentence("review.source-dcma", { check });
}

export function gaoAndDcma(practice: number, check: number): Sentence {
  return sentence("review.source-both", { first: gao(practice), second: dcma(check) });
}

/** A rule that the product never breaks, by what it is about. */
export function rule(
  about: "reasons" | "sources" | "undetermined" | "precision" | "data-date" | "end",
): Sentence {
  return sentence("review.source-rule", { rule: sentence(`review.rule-${about}`) });
}

/** What the policy analysis behind the product asks of a withdrawal. */
export function policy(about: "redlines" | "commitments" | "afterwards" | "pace" | "conditions"): Sentence {
  return sentence("review.source-policy", { advice: sentence(`review.policy-${about}`) });
}
