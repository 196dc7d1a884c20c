import { newId } from "@/lib/client/new-id";
import type { ForceLine } from "@/lib/domain/read-force-line";
import type { Edit } from "@/lib/schema/edit";
import type { Ceiling, Reading } from "@/lib/schema/forces";
import type { Source } from "@/lib/schema/plan";

/** A reading or a ceiling of a series, as one row of the table. */
export type ForceEntry = { kind: "reading"; reading: Reading } | { kind: "ceiling"; ceiling: Ceiling };

/** The source that goes by that name, where exactly one does: by its title or its publisher. */
export function sourceCalled(sources: readonly Source[], name: string): Source | null {
  const wanted = name.trim().toLowerCase();
  if (wanted === "") return null;
  const titled = sources.filter(({ title }) => title.toLowerCase() === wanted);
  const found =
    titled.length > 0 ? titled : sources.filter(({ publisher }) => publisher.toLowerCase() === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The line as the timetable holds it. @param noGround What is kept where a withheld number came without a ground. */
export function addForceLine(
  line: ForceLine,
  seriesId: string,
  sources: readonly Source[],
  noGround: string,
): Edit[] {
  const id = newId();
  if (line.kind === "ceiling") {
    const { kind: _kind, ...rest } = line;
    return [
      { type: "add-ceiling", ceiling: { id, seriesId, ...rest, sourceIds: linked(sources, line.orderedBy) } },
    ];
  }
  const { on, amount, reportedBy } = line;
  return [
    {
      type: "add-reading",
      reading: {
        id,
        seriesId,
        on,
        amount: withGround(amount, noGround),
        reportedBy,
        note: "",
        sourceIds: linked(sources, reportedBy),
      },
    },
  ];
}

/** The same row with what the line now says. A reading that became a ceiling is another thing, and replaces it. */
export function changeForceLine(
  entry: ForceEntry,
  line: ForceLine,
  sources: readonly Source[],
  noGround: string,
): Edit[] {
  if (entry.kind === "reading" && line.kind === "reading") {
    const { on, amount, reportedBy } = line;
    const { id, sourceIds, reportedBy: before } = entry.reading;
    const renamed = reportedBy !== before && sourceIds.length === 0;
    return [
      {
        type: "set-reading",
        readingId: id,
        changes: {
          on,
          amount: withGround(amount, noGround),
          reportedBy,
          ...(renamed && { sourceIds: linked(sources, reportedBy) }),
        },
      },
    ];
  }
  if (entry.kind === "ceiling" && line.kind === "ceiling") {
    const { kind: _kind, ...changes } = line;
    return [{ type: "set-ceiling", ceilingId: entry.ceiling.id, changes }];
  }
  const { seriesId } = entry.kind === "reading" ? entry.reading : entry.ceiling;
  return [removeForceEntry(entry), ...addForceLine(line, seriesId, sources, noGround)];
}

export function removeForceEntry(entry: ForceEntry): Edit {
  return entry.kind === "reading"
    ? { type: "remove-reading", readingId: entry.reading.id }
    : { type: "remove-ceiling", ceilingId: entry.ceiling.id };
}

export function setSources(entry: ForceEntry, sourceIds: string[]): Edit {
  return entry.kind === "reading"
    ? { type: "set-reading", readingId: entry.reading.id, changes: { sourceIds } }
    : { type: "set-ceiling", ceilingId: entry.ceiling.id, changes: { sourceIds } };
}

function linked(sources: readonly Source[], name: string): string[] {
  const source = sourceCalled(sources, name);
  return source ? [source.id] : [];
}

function withGround(amount: Reading["amount"], noGround: string): Reading["amount"] {
  return amount.kind === "withheld" && amount.ground === "" ? { ...amount, ground: noGround } : amount;
}
