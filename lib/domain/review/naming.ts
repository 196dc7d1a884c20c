import type { Ceiling, Reading } from "@/lib/schema/forces";
import type { Noun } from "@/lib/schema/noun-table";
import type { Item } from "@/lib/schema/nouns";
import type { Dependency, Milestone } from "@/lib/schema/plan";
import { sayAmount } from "../forces";
import { nameOf } from "../items";
import { type Sentence, type SentenceValue, sentence } from "../sentence";
import type { Found } from "./review-check";
import type { ReviewContext } from "./review-context";
import { namedAtMost } from "./thresholds";

/** “A”, “B” (3 days late), “C” and 4 more. */
export function namesOf(found: readonly Found[]): Sentence {
  const [a = "", b = "", c = ""] = found.slice(0, namedAtMost).map(({ name: called, detail }) => {
    const name = typeof called === "string" ? quoted(called) : called;
    return detail ? sentence("review.name-with-detail", { name, detail }) : name;
  });
  const more = found.length - namedAtMost;
  if (more > 0) return sentence("review.names-more", { a, b, c, more });
  return sentence(`review.names-${found.length}`, { a, b, c });
}

export function quoted(title: string): Sentence {
  return sentence("review.name", { title });
}

export function foundMilestone({ id, title }: Milestone, detail?: Sentence): Found {
  return { item: { noun: "milestone", id }, name: title, detail };
}

/** An item that has a title, name, statement or action. */
export function foundItem(noun: Noun, item: Item, detail?: Sentence): Found {
  return { item: { noun, id: item.id }, name: nameOf(item), detail };
}

export function foundLink(
  { milestones }: ReviewContext,
  { id, fromId, toId }: Dependency,
  detail?: Sentence,
): Found {
  const title = (milestoneId: string) => milestones.get(milestoneId)?.title ?? milestoneId;
  return {
    item: { noun: "dependency", id },
    name: sentence("review.name-of-link", { from: title(fromId), to: title(toId) }),
    detail,
  };
}

export function foundCeiling(review: ReviewContext, ceiling: Ceiling, detail?: Sentence): Found {
  const { id, cap, from, seriesId } = ceiling;
  return {
    item: { noun: "ceiling", id },
    name: sentence("review.name-of-ceiling", { series: seriesTitle(review, seriesId), cap, from }),
    detail,
  };
}

export function foundReading(review: ReviewContext, reading: Reading, detail?: Sentence): Found {
  const { id, amount, on, seriesId } = reading;
  return {
    item: { noun: "reading", id },
    name: sentence("review.name-of-reading", {
      series: seriesTitle(review, seriesId),
      amount: sayAmount(amount),
      on,
    }),
    detail,
  };
}

/** Days as they stand behind a name: `(12 days late)`. */
export function inDays(key: string, days: number): Sentence {
  return sentence(`review.detail-${key}`, { days });
}

export function detail(key: string, values?: Record<string, SentenceValue>): Sentence {
  return sentence(`review.detail-${key}`, values);
}

function seriesTitle({ series }: ReviewContext, id: string): string {
  return series.get(id)?.title ?? id;
}
