import { type Noun, nounNames } from "@/lib/schema/noun-table";
import type { Item } from "@/lib/schema/nouns";
import type { Timetable, TimetableFacts } from "@/lib/schema/timetable";
import { itemsOf } from "./items";

/** One thing that differs between two states of a timetable: the one notion of change. */
export type Change =
  | { kind: "added"; noun: Noun; id: string; item: Item }
  | { kind: "removed"; noun: Noun; id: string; item: Item }
  | { kind: "changed"; noun: Noun; id: string; before: Item; item: Item; fields: FieldChange[] }
  | { kind: "arranged"; noun: Noun; ids: string[] }
  | { kind: "facts"; fields: FieldChange[] };

export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

const factFields: readonly (keyof TimetableFacts)[] = [
  "title",
  "summary",
  "withdrawingForce",
  "from",
  "announcedOn",
  "announcedBy",
  "document",
  "basis",
  "timeZone",
  "endMilestoneId",
  "workingCalendarId",
  "lagsCountIn",
  "internalNote",
];

/** Everything that differs, facts first, then noun by noun in the order of their lists. */
export function compareTimetables(before: Timetable, after: Timetable): Change[] {
  if (before === after) return [];
  const facts = factFields
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }));
  return [
    ...(facts.length > 0 ? [{ kind: "facts", fields: facts } as const] : []),
    ...nounNames.flatMap((noun) => compareItems(noun, itemsOf(before, noun), itemsOf(after, noun))),
  ];
}

function compareItems(noun: Noun, before: readonly Item[], after: readonly Item[]): Change[] {
  // What an edit does not touch is the same object in both states.
  if (before === after) return [];
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  const changes: Change[] = [];
  for (const item of before) {
    if (!now.has(item.id)) changes.push({ kind: "removed", noun, id: item.id, item });
  }
  for (const item of after) {
    const was = old.get(item.id);
    if (!was) changes.push({ kind: "added", noun, id: item.id, item });
    else if (was !== item) {
      const fields = differingFields(was, item);
      if (fields.length > 0) changes.push({ kind: "changed", noun, id: item.id, before: was, item, fields });
    }
  }
  if (!isArranged(noun)) return changes;
  const stayedBefore = before.filter(({ id }) => now.has(id)).map(({ id }) => id);
  const stayedAfter = after.filter(({ id }) => old.has(id)).map(({ id }) => id);
  if (stayedBefore.some((id, i) => id !== stayedAfter[i])) {
    changes.push({ kind: "arranged", noun, ids: after.map(({ id }) => id) });
  }
  return changes;
}

/** Only phases and milestones stand in an order that somebody chose; that of the other lists says nothing. */
function isArranged(noun: Noun): boolean {
  return noun === "milestone" || noun === "phase";
}

function differingFields(before: Item, after: Item): FieldChange[] {
  const was = before as unknown as Record<string, unknown>;
  const now = after as unknown as Record<string, unknown>;
  return Object.keys(now)
    .filter((field) => !same(was[field], now[field]))
    .map((field) => ({ field, from: was[field], to: now[field] }));
}

/** Whether two pieces of plain data say the same. The order of keys says nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]))
    );
  }
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => key in y && same(x[key], y[key]));
}
