import type { Amount } from "@/lib/schema/amount";
import type { Noun } from "@/lib/schema/noun-table";
import type { Cancellation, Completion } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { daysBetween } from "./calendar-date";
import type { Change, FieldChange } from "./compare";
import { sayAmount } from "./forces";
import { nameOf } from "./items";
import { type Sentence, sentence } from "./sentence";

/**
 * A change in words that serve the audit log, the publish form, the public change record and the deck alike.
 * A milestone's dates, completion and cancellation are told in full; other fields are named.
 *
 * @param timetable The state after the change, to find the names of what is pointed at.
 */
export function describeChange(
  change: Change,
  timetable: Pick<Timetable, "forceSeries" | "milestones">,
): Sentence[] {
  switch (change.kind) {
    case "facts":
      return change.fields.map(({ field, ...ids }) => {
        const label = sentence(`fields.${field}`);
        const [from, to] = [shown(field, ids.from, timetable), shown(field, ids.to, timetable)];
        if (isText(to) && isText(from)) return sentence("changes.fact", { field: label, from, to });
        return isText(to)
          ? sentence("changes.fact-set", { field: label, to })
          : sentence("changes.fact-changed", { field: label });
      });
    case "arranged":
      return [sentence("changes.arranged", { noun: sentence(`nouns.${change.noun}`) })];
    case "added":
      return [addition(change, timetable)];
    case "removed":
      return [named("changes.removed", change.noun, nameOf(change.item))];
    case "changed":
      return (
        change.fields
          // Progress that a completion brings with it is told by the completion.
          .filter(
            ({ field }) =>
              field !== "percentDone" || !change.fields.some((other) => other.field === "completion"),
          )
          .map((field) => fieldChange(change, field))
      );
  }
}

/** What a fact says to a reader: of a milestone its title, of anything else that is pointed at nothing. */
function shown(field: string, value: unknown, { milestones }: Pick<Timetable, "milestones">): unknown {
  if (field === "endMilestoneId") return milestones.find(({ id }) => id === value)?.title;
  return field.endsWith("Id") ? undefined : value;
}

function addition(
  { noun, item }: Extract<Change, { kind: "added" }>,
  timetable: Pick<Timetable, "forceSeries">,
): Sentence {
  if (noun === "milestone" && "due" in item && "weight" in item) {
    return sentence(item.due ? "changes.milestone-added" : "changes.milestone-added-undated", {
      title: item.title,
      ...(item.due && { due: item.due }),
    });
  }
  if ("seriesId" in item) {
    const series = timetable.forceSeries.find(({ id }) => id === item.seriesId)?.title ?? "";
    if ("cap" in item) return sentence("changes.ceiling-added", { series, cap: item.cap, from: item.from });
    return sentence("changes.reading-added", {
      series,
      amount: sayAmount(item.amount as Amount),
      on: item.on,
    });
  }
  return named("changes.added", noun, nameOf(item));
}

function fieldChange(
  change: Extract<Change, { kind: "changed" }>,
  { field, from, to }: FieldChange,
): Sentence {
  const title = nameOf(change.item);
  if (change.noun === "milestone") {
    if (field === "due") return dateChange(title, from as TargetDate | null, to as TargetDate | null);
    if (field === "completion") {
      const now = to as Completion | null;
      return now
        ? sentence("changes.completed", { title, on: now.on })
        : sentence("changes.reopened", { title });
    }
    if (field === "cancellation") {
      const now = to as Cancellation | null;
      return now
        ? sentence("changes.cancelled", { title, reason: now.reason })
        : sentence("changes.restored", { title });
    }
    if (field === "title") return sentence("changes.renamed", { from: String(from), to: String(to) });
    if (field === "percentDone")
      return sentence("changes.percent-done", { title, from: Number(from), to: Number(to) });
  }
  return named("changes.field", change.noun, title, { field: sentence(`fields.${field}`) });
}

function dateChange(title: string, from: TargetDate | null, to: TargetDate | null): Sentence {
  if (!from && to) return sentence("changes.dated", { title, to });
  if (from && !to) return sentence("changes.date-withdrawn", { title, from });
  if (!from || !to) return sentence("changes.date-withdrawn", { title, from: "" });
  const days = daysBetween(from.day, to.day);
  if (days === 0) return sentence("changes.date-precision", { title, from, to });
  return sentence(days > 0 ? "changes.moved-later" : "changes.moved-earlier", {
    title,
    from,
    to,
    days: Math.abs(days),
  });
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length < 120;
}

/** What has no name of its own (a dependency, a finding) is told without one. */
function named(key: string, noun: Noun, name: string, values: Record<string, Sentence> = {}): Sentence {
  const told = { noun: sentence(`nouns.${noun}`), ...values };
  return name === "" ? sentence(`${key}-unnamed`, told) : sentence(key, { ...told, name });
}
