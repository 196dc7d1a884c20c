import type { Noun } from "@/lib/schema/noun-table";
import type { Item } from "@/lib/schema/nouns";
import type { Timetable } from "@/lib/schema/timetable";
import { itemsOf, nameOf } from "../items";
import { sentence } from "../sentence";
import { foundCeiling, foundItem, foundMilestone, foundReading } from "./naming";
import type { Found, Look } from "./review-check";
import type { ReviewContext } from "./review-context";

export const withoutOwner: Look = ({ open }) => ({
  among: "open-milestones",
  of: open.length,
  found: open.filter(({ ownerId }) => ownerId === null).map((milestone) => foundMilestone(milestone)),
});

export const milestonesWithoutSource: Look = ({ standing }) => ({
  among: "milestones",
  of: standing.length,
  found: standing
    .filter(({ sourceIds }) => sourceIds.length === 0)
    .map((milestone) => foundMilestone(milestone)),
});

/** What happened, was ordered, declared or found, besides milestones. */
const facts = [
  "ceiling",
  "reading",
  "measure",
  "incident",
  "finding",
  "response",
  "assessment",
] as const satisfies Noun[];

export const factsWithoutSource: Look = (review) => {
  const all = facts.flatMap((noun) => itemsOf(review.timetable, noun).map((item) => ({ noun, item })));
  return {
    among: "facts",
    of: all.length,
    found: all
      .filter(({ item }) => item.sourceIds.length === 0)
      .map(({ noun, item }) => foundFact(review, noun, item)),
  };
};

/** Reached, with neither words nor a source that would show it. */
export const completionsWithoutEvidence: Look = ({ standing }) => {
  const reached = standing.filter(({ completion }) => completion !== null);
  return {
    among: "completed-milestones",
    of: reached.length,
    found: reached
      .filter(({ completion }) => completion?.evidence === "" && completion.sourceIds.length === 0)
      .map((milestone) => foundMilestone(milestone)),
  };
};

export const conditionsWithoutAssessor: Look = ({ timetable, milestones }) => {
  const open = timetable.conditions.filter(({ milestoneId }) => {
    const milestone = milestones.get(milestoneId);
    return milestone && !milestone.completion && !milestone.cancellation;
  });
  return {
    among: "conditions",
    of: open.length,
    found: open
      .filter(({ assessorId }) => assessorId === null)
      .map((condition) => foundItem("condition", condition)),
  };
};

function foundFact(review: ReviewContext, noun: Noun, item: Item): Found {
  if (noun === "ceiling") return foundCeiling(review, item as Timetable["ceilings"][number]);
  if (noun === "reading") return foundReading(review, item as Timetable["readings"][number]);
  if (nameOf(item)) return foundItem(noun, item);
  return {
    item: { noun, id: item.id },
    name: sentence("review.name-of-noun", { noun: sentence(`nouns.${noun}`) }),
  };
}
