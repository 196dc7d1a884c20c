import { spanValues } from "@/lib/domain/redlines/days-span";
import type { RedlineCase } from "@/lib/domain/redlines/redline-cases";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";

/** "crossed “A decisive response”; answered after 2 days: Air strikes". */
export function caseWords(one: RedlineCase, words: Words): string {
  return [
    words.t(`measures.case-${one.finding}`, { title: one.redline.title }),
    words.say(outcomeWords(one)),
  ].join("; ");
}

/** What became of it: "answered after 2 days: Air strikes", "no response is entered". */
export function outcomeWords({ responses, latencyDays, outcome }: RedlineCase): Sentence {
  const first = responses.find(({ kind }) => kind !== "none" && kind !== "not-disclosed");
  if (!first) return sentence(`measures.case-${outcome.kind}`);
  const { action } = first;
  return latencyDays
    ? sentence("measures.case-answered", { action, ...spanValues(latencyDays) })
    : sentence("measures.case-answered-undated", { action });
}
