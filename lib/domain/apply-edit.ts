import type { Edit } from "@/lib/schema/edit";
import { type Noun, nounTable } from "@/lib/schema/noun-table";
import type { Item } from "@/lib/schema/nouns";
import type { Milestone } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import { itemsOf, withItems } from "./items";
import type { Problem, Result } from "./problem";
import { factPointers, referencesTo } from "./references";
import { sentence } from "./sentence";

/**
 * Carries out one edit on a timetable and gives the new one; the old one stays as it was, and what an edit does
 * not touch is the same object in both. Refused where the edit names something that is not there, or adds what
 * already is. Whether the outcome makes sense as a whole is asked once, of `problemsIn`, after the last edit.
 */
export function applyEdit(timetable: Timetable, edit: Edit): Result<Timetable> {
  switch (edit.type) {
    case "set-timetable":
      return done({ ...timetable, ...edit.changes });
    case "move-milestone":
      return onMilestone(timetable, edit.milestoneId, (milestone) => ({
        ...milestone,
        due: edit.due,
        start: edit.start === undefined ? milestone.start : edit.start,
      }));
    case "complete-milestone":
      return onMilestone(timetable, edit.milestoneId, (milestone) => ({
        ...milestone,
        percentDone: 100,
        cancellation: null,
        completion: {
          on: { day: edit.completedOn, precision: edit.precision },
          evidence: edit.evidence,
          note: edit.note,
          sourceIds: edit.sourceIds,
        },
      }));
    case "reopen-milestone":
      return onMilestone(timetable, edit.milestoneId, (milestone) => ({
        ...milestone,
        percentDone: milestone.completion ? 0 : milestone.percentDone,
        completion: null,
        cancellation: null,
      }));
    case "cancel-milestone":
      return onMilestone(timetable, edit.milestoneId, (milestone) => ({
        ...milestone,
        completion: null,
        cancellation: { on: edit.cancelledOn, reason: edit.reason },
      }));
    case "arrange-milestone":
      return then(
        onMilestone(timetable, edit.milestoneId, (milestone) =>
          milestone.phaseId === edit.phaseId ? milestone : { ...milestone, phaseId: edit.phaseId },
        ),
        (changed) => arrange(changed, "milestone", edit.milestoneId, edit.afterId),
      );
    case "arrange-phase":
      return arrange(timetable, "phase", edit.phaseId, edit.afterId);
    default:
      return applyNounEdit(timetable, edit);
  }
}

/** Carries out several edits in order: all, or none with the problems of the first that is refused. */
export function applyEdits(timetable: Timetable, edits: readonly Edit[]): Result<Timetable> {
  let current = timetable;
  for (let index = 0; index < edits.length; ) {
    const run = runAt(current, edits, index);
    const result = run?.result ?? applyEdit(current, edits[index] as Edit);
    if (!result.ok) {
      return {
        ok: false,
        problems: result.problems.map((p) => ({ ...p, path: ["edits", index, ...p.path] })),
      };
    }
    current = result.value;
    index += run?.length ?? 1;
  }
  return done(current);
}

/**
 * The edits from there on that add at the end of one list, or that remove from it, carried out at once: thousands of
 * imported incidents one by one would copy their list thousands of times. A run ends before an edit that
 * is refused, so that it is refused in its own place.
 */
function runAt(
  timetable: Timetable,
  edits: readonly Edit[],
  from: number,
): { result: Result<Timetable>; length: number } | null {
  const type = edits[from]?.type;
  if (type === undefined || type !== edits[from + 1]?.type) return null;
  const cut = type.indexOf("-");
  const [verb, noun] = [type.slice(0, cut), type.slice(cut + 1)];
  if ((verb !== "add" && verb !== "remove") || !Object.hasOwn(nounTable, noun)) return null;
  const run = verb === "add" ? additionsAt : removalsAt;
  const { value, length } = run(timetable, noun as Noun, edits, from);
  return length > 0 ? { result: done(value), length } : null;
}

interface Run {
  value: Timetable;
  length: number;
}

function additionsAt(timetable: Timetable, noun: Noun, edits: readonly Edit[], from: number): Run {
  const { key } = nounTable[noun];
  const items: Item[] = [...itemsOf(timetable, noun)];
  const ids = new Set(items.map(({ id }) => id));
  let at = from;
  for (; edits[at]?.type === `add-${noun}`; at += 1) {
    const edit = edits[at] as unknown as Record<string, unknown>;
    const item = edit[key] as Item;
    const isAtEnd = edit.afterId === undefined || edit.afterId === (items.at(-1)?.id ?? null);
    if (ids.has(item.id) || !isAtEnd) break;
    ids.add(item.id);
    items.push(item);
  }
  return { value: at > from ? withItems(timetable, noun, items) : timetable, length: at - from };
}

function removalsAt(timetable: Timetable, noun: Noun, edits: readonly Edit[], from: number): Run {
  const { key } = nounTable[noun];
  const there = new Set(itemsOf(timetable, noun).map(({ id }) => id));
  const gone = new Set<string>();
  let at = from;
  for (; edits[at]?.type === `remove-${noun}`; at += 1) {
    const id = (edits[at] as unknown as Record<string, unknown>)[`${key}Id`] as string;
    if (!there.has(id) || gone.has(id)) break;
    gone.add(id);
  }
  return { value: gone.size > 0 ? removed(timetable, noun, gone) : timetable, length: at - from };
}

type NounEdit = Exclude<
  Edit,
  {
    type:
      | "set-timetable"
      | "move-milestone"
      | "complete-milestone"
      | "reopen-milestone"
      | "cancel-milestone"
      | "arrange-milestone"
      | "arrange-phase";
  }
>;

/** `add-…`, `set-…` and `remove-…` mean the same for every noun, so they are carried out by the noun table. */
function applyNounEdit(timetable: Timetable, edit: NounEdit): Result<Timetable> {
  const cut = edit.type.indexOf("-");
  const verb = edit.type.slice(0, cut) as "add" | "set" | "remove";
  const noun = edit.type.slice(cut + 1) as Noun;
  const { key } = nounTable[noun];
  const fields = edit as unknown as Record<string, unknown>;
  switch (verb) {
    case "add":
      return add(timetable, noun, fields[key] as Item, fields.afterId as string | null | undefined);
    case "set":
      return onItem(timetable, noun, fields[`${key}Id`] as string, (item) => ({
        ...item,
        ...(fields.changes as object),
      }));
    case "remove":
      return remove(timetable, noun, fields[`${key}Id`] as string);
  }
}

function add(
  timetable: Timetable,
  noun: Noun,
  item: Item,
  afterId: string | null | undefined,
): Result<Timetable> {
  const items: readonly Item[] = itemsOf(timetable, noun);
  if (items.some(({ id }) => id === item.id)) {
    return refused([nounTable[noun].key, "id"], "problems.id-taken", { id: item.id });
  }
  const changed = withItems(timetable, noun, [...items, item]);
  return afterId === undefined ? done(changed) : arrange(changed, noun, item.id, afterId);
}

function remove(timetable: Timetable, noun: Noun, id: string): Result<Timetable> {
  const items: readonly Item[] = itemsOf(timetable, noun);
  if (!items.some((item) => item.id === id)) {
    return refused([`${nounTable[noun].key}Id`], "problems.not-there", {
      noun: sentence(`nouns.${noun}`),
      id,
    });
  }
  return done(removed(timetable, noun, new Set([id])));
}

/** Takes items away, and with them what cannot stand without them; what can, forgets them. */
function removed(timetable: Timetable, noun: Noun, ids: ReadonlySet<string>): Timetable {
  let after = withItems(
    timetable,
    noun,
    itemsOf(timetable, noun).filter(({ id }) => !ids.has(id)),
  );
  for (const { field, to } of factPointers) {
    const id = after[field];
    if (to === noun && id !== null && ids.has(id)) after = { ...after, [field]: null };
  }
  for (const reference of referencesTo(noun)) {
    const gone = new Set<string>();
    let touched = false;
    const kept = itemsOf(after, reference.noun).map((item) => {
      const hit = reference.ids(item as never).filter((id) => ids.has(id));
      let left: object | null = item;
      for (const id of hit) {
        left = left && reference.without(left as never, id);
        touched = true;
      }
      if (left === null) {
        gone.add(item.id);
        return item;
      }
      return left as Item;
    });
    if (touched) after = withItems(after, reference.noun, kept);
    if (gone.size > 0) after = removed(after, reference.noun, gone);
  }
  return after;
}

function arrange(timetable: Timetable, noun: Noun, id: string, afterId: string | null): Result<Timetable> {
  const items: readonly Item[] = itemsOf(timetable, noun);
  const moved = items.find((item) => item.id === id);
  if (!moved)
    return refused([`${nounTable[noun].key}Id`], "problems.not-there", {
      noun: sentence(`nouns.${noun}`),
      id,
    });
  const others = items.filter((item) => item.id !== id);
  const before = afterId === null ? -1 : others.findIndex((item) => item.id === afterId);
  if (afterId !== null && before === -1) {
    return refused(["afterId"], "problems.not-there", { noun: sentence(`nouns.${noun}`), id: afterId });
  }
  const arranged = others.toSpliced(before + 1, 0, moved);
  return done(
    arranged.every((item, i) => item === items[i]) ? timetable : withItems(timetable, noun, arranged),
  );
}

function onMilestone(
  timetable: Timetable,
  id: string,
  change: (milestone: Milestone) => Milestone,
): Result<Timetable> {
  return onItem(timetable, "milestone", id, (item) => change(item as Milestone));
}

function onItem(
  timetable: Timetable,
  noun: Noun,
  id: string,
  change: (item: Item) => Item,
): Result<Timetable> {
  const items: readonly Item[] = itemsOf(timetable, noun);
  const index = items.findIndex((item) => item.id === id);
  const item = items[index];
  if (!item)
    return refused([`${nounTable[noun].key}Id`], "problems.not-there", {
      noun: sentence(`nouns.${noun}`),
      id,
    });
  return done(withItems(timetable, noun, items.with(index, change(item))));
}

function then(
  result: Result<Timetable>,
  next: (timetable: Timetable) => Result<Timetable>,
): Result<Timetable> {
  return result.ok ? next(result.value) : result;
}

function done(value: Timetable): Result<Timetable> {
  return { ok: true, value };
}

function refused(
  path: Problem["path"],
  key: string,
  values: Record<string, string | ReturnType<typeof sentence>>,
): Result<Timetable> {
  return { ok: false, problems: [{ path, sentence: sentence(key, values) }] };
}
