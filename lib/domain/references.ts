import type { Noun } from "@/lib/schema/noun-table";
import type { ItemOf } from "@/lib/schema/nouns";
import type { TimetableFacts } from "@/lib/schema/timetable";
import type { MeasureTerms } from "@/lib/schema/transition";

/**
 * What points at what. One row a pointer: where it stands, what it names, and what becomes of the item that
 * holds it when the named thing is removed: it goes too, or it forgets. Removal and the check for dangling
 * pointers both read this table.
 */
export interface Reference {
  noun: Noun;
  field: string;
  to: Noun;
  ids: (item: never) => readonly string[];
  /** The item without the pointer; `null`: the item goes too. */
  without: (item: never, id: string) => object | null;
}

export const references: readonly Reference[] = [
  goesWith("dependency", "fromId", "milestone"),
  goesWith("dependency", "toId", "milestone"),
  goesWith("condition", "milestoneId", "milestone"),
  goesWith("ceiling", "seriesId", "force-series"),
  goesWith("reading", "seriesId", "force-series"),
  disclosureOfSeries(),
  goesWith("finding", "incidentId", "incident"),
  goesWith("finding", "measureId", "measure"),
  goesWith("response", "incidentId", "incident"),
  assessmentOf("milestone", "milestoneId"),
  assessmentOf("condition", "conditionId"),
  forgets("party", "workingCalendarId", "working-calendar"),
  forgets("milestone", "phaseId", "phase"),
  forgets("milestone", "ownerId", "party"),
  forgets("milestone", "siteId", "site"),
  forgets("condition", "assessorId", "party"),
  forgets("assessment", "assessorId", "party"),
  forgets("site", "toPartyId", "party"),
  forgets("force-series", "baselineReadingId", "reading"),
  forgets("incident", "siteId", "site"),
  forgets("response", "measureId", "measure"),
  forgetsTerm("debtorId", "party"),
  forgetsTerm("counterpartId", "party"),
  forgetsTerm("rewordsId", "measure"),
  forgetsFrom("measure", "partyIds", "party"),
  ...(
    [
      "site",
      "milestone",
      "condition",
      "assessment",
      "event-line",
      "working-calendar",
      "ceiling",
      "reading",
      "measure",
      "incident",
      "finding",
      "response",
    ] as const
  ).map((noun) => forgetsFrom(noun, "sourceIds", "source")),
  sourcesOfEntries("implementations"),
  sourcesOfEntries("meetings"),
  sourcesOfEntries("disbursements"),
  {
    noun: "milestone",
    field: "completion.sourceIds",
    to: "source",
    ids: (m: ItemOf<"milestone">) => m.completion?.sourceIds ?? [],
    without: (m: ItemOf<"milestone">, id) => ({
      ...m,
      completion: m.completion && {
        ...m.completion,
        sourceIds: m.completion.sourceIds.filter((s) => s !== id),
      },
    }),
  },
  {
    noun: "incident",
    field: "casualties.sourceIds",
    to: "source",
    ids: (i: ItemOf<"incident">) => i.casualties.flatMap((c) => c.sourceIds),
    without: (i: ItemOf<"incident">, id) => ({
      ...i,
      casualties: i.casualties.map((c) => ({ ...c, sourceIds: c.sourceIds.filter((s) => s !== id) })),
    }),
  },
];

/** What the timetable itself points at; it forgets what is removed. */
export const factPointers = [
  { field: "endMilestoneId", to: "milestone" },
  { field: "workingCalendarId", to: "working-calendar" },
] as const satisfies readonly { field: keyof TimetableFacts; to: Noun }[];

/** The lists that hold pointers at that noun, with the pointers. */
export function referencesTo(noun: Noun): Reference[] {
  return references.filter((reference) => reference.to === noun);
}

function goesWith(noun: Noun, field: string, to: Noun): Reference {
  return { noun, field, to, ids: (item) => pointer(item, field), without: () => null };
}

function forgets(noun: Noun, field: string, to: Noun): Reference {
  return {
    noun,
    field,
    to,
    ids: (item) => pointer(item, field),
    without: (item: object) => ({ ...item, [field]: null }),
  };
}

function forgetsFrom(noun: Noun, field: string, to: Noun): Reference {
  const held = (item: object) => (item as Record<string, string[]>)[field] ?? [];
  return {
    noun,
    field,
    to,
    ids: held,
    without: (item: object, id) => ({ ...item, [field]: held(item).filter((other) => other !== id) }),
  };
}

function forgetsTerm(field: "debtorId" | "counterpartId" | "rewordsId", to: Noun): Reference {
  return {
    noun: "measure",
    field: `terms.${field}`,
    to,
    ids: (m: { terms: MeasureTerms }) => pointer(m.terms, field),
    without: (m: { terms: MeasureTerms }) => ({ ...m, terms: { ...m.terms, [field]: null } }),
  };
}

function assessmentOf(to: "milestone" | "condition", field: "milestoneId" | "conditionId"): Reference {
  return {
    noun: "assessment",
    field: `subject.${field}`,
    to,
    ids: (a: ItemOf<"assessment">) => pointer(a.subject, field),
    without: () => null,
  };
}

function disclosureOfSeries(): Reference {
  return {
    noun: "disclosure",
    field: "of.seriesId",
    to: "force-series",
    ids: (d: ItemOf<"disclosure">) => pointer(d.of, "seriesId"),
    without: () => null,
  };
}

/** Sources that single entries of a measure's list rest on. */
function sourcesOfEntries(list: "implementations" | "meetings" | "disbursements"): Reference {
  const entries = (terms: MeasureTerms) =>
    (terms as Record<string, unknown>)[list] as { sourceIds: string[] }[];
  return {
    noun: "measure",
    field: `terms.${list}.sourceIds`,
    to: "source",
    ids: (m: { terms: MeasureTerms }) => (entries(m.terms) ?? []).flatMap(({ sourceIds }) => sourceIds),
    without: (m: { terms: MeasureTerms }, id) =>
      list in m.terms
        ? {
            ...m,
            terms: {
              ...m.terms,
              [list]: entries(m.terms).map((entry) => ({
                ...entry,
                sourceIds: entry.sourceIds.filter((other) => other !== id),
              })),
            },
          }
        : m,
  };
}

function pointer(item: object, field: string): string[] {
  const id = (item as Record<string, unknown>)[field];
  return typeof id === "string" ? [id] : [];
}
