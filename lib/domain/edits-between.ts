import type { Edit } from "@/lib/schema/edit";
import { type Noun, nounTable } from "@/lib/schema/noun-table";
import type { Timetable } from "@/lib/schema/timetable";
import { type Change, compareTimetables } from "./compare";
import { itemsOf } from "./items";

/**
 * The edits that turn one state of a timetable into another: undo is `editsBetween(after, before)`. Additions
 * come in the order of the nouns, so that what is pointed at exists before what points at it.
 */
export function editsBetween(from: Timetable, to: Timetable): Edit[] {
  const changes = compareTimetables(from, to);
  const of = <K extends Change["kind"]>(kind: K) =>
    changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);
  const after = new Map<Noun, ReadonlyMap<string, string | null>>();
  const afterIn = (noun: Noun) => {
    const known = after.get(noun) ?? predecessors(itemsOf(to, noun));
    after.set(noun, known);
    return known;
  };
  const added = of("added").map((change) => ({
    type: `add-${change.noun}`,
    [nounTable[change.noun].key]: change.item,
    afterId: afterIn(change.noun).get(change.id) ?? null,
  }));
  const changed = of("changed").map((change) => ({
    type: `set-${change.noun}`,
    [`${nounTable[change.noun].key}Id`]: change.id,
    changes: Object.fromEntries(change.fields.map(({ field, to: value }) => [field, value])),
  }));
  const arranged = of("arranged").flatMap(({ noun, ids }) => {
    const predecessor = predecessors(itemsOf(from, noun));
    return ids.flatMap((id, i): object[] => {
      const afterId = ids[i - 1] ?? null;
      // Placed in order from the top, only what follows something else than before needs placing.
      if (predecessor.get(id) === afterId) return [];
      return noun === "milestone"
        ? [
            {
              type: "arrange-milestone",
              milestoneId: id,
              afterId,
              phaseId: to.milestones[i]?.phaseId ?? null,
            },
          ]
        : [{ type: "arrange-phase", phaseId: id, afterId }];
    });
  });
  const facts = of("facts").map(({ fields }) => ({
    type: "set-timetable",
    changes: Object.fromEntries(fields.map(({ field, to: value }) => [field, value])),
  }));

  const removed = of("removed")
    .toReversed()
    .map(({ noun, id }) => ({ type: `remove-${noun}`, [`${nounTable[noun].key}Id`]: id }));

  return [...added, ...changed, ...removed, ...arranged, ...facts] as unknown as Edit[];
}

/** Behind which item each one stands. */
function predecessors(items: readonly { id: string }[]): ReadonlyMap<string, string | null> {
  return new Map(items.map(({ id }, i) => [id, items[i - 1]?.id ?? null]));
}
