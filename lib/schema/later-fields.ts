/**
 * What the shape of a timetable did not have from the start, with what its absence means. Documents and publications
 * keep the shape of their day; whoever reads one for computing completes it with this.
 */
const later = {
  facts: { workingCalendarId: null, lagsCountIn: "successor", workingCalendars: [], disclosures: [] },
  items: {
    parties: { workingCalendarId: null },
    milestones: { dateConstraint: null, durationEstimate: null },
    sites: { propertyValue: null, steps: [] },
    incidents: { targets: "", reference: "" },
  },
  /** By the kind of measure. */
  terms: {
    "host-commitment": { implementations: [] },
    "diplomatic-engagement": { implementations: [], meetings: [] },
    "economic-engagement": { implementations: [], disbursements: [] },
  } as Readonly<Record<string, object>>,
} as const;

/** The same for a whole timetable, with what is never published. */
export function withLaterFieldsOfMembers(timetable: unknown): unknown {
  const completed = withLaterFields(timetable);
  return isRecord(completed) ? completedWith({ scenarios: [] }, completed) : completed;
}

/** The same with every later field; the same object where none is missing, and where it is no timetable. */
export function withLaterFields<T>(timetable: T): T {
  if (!isRecord(timetable)) return timetable;
  const lists = [
    ...Object.entries(later.items).map(([list, fields]) => completedList(timetable, list, () => fields)),
    completedMeasures(timetable),
  ].flatMap((list) => (list ? [list] : []));
  const completed = completedWith(later.facts, timetable);
  return (lists.length === 0 ? completed : { ...completed, ...Object.fromEntries(lists) }) as T;
}

/** The list with every item completed; `null` where nothing is missing. */
function completedList(
  timetable: Record<string, unknown>,
  list: string,
  fieldsOf: (item: Record<string, unknown>) => object,
): [string, unknown[]] | null {
  const items = timetable[list];
  if (!Array.isArray(items)) return null;
  const completed = items.map((item: unknown) =>
    isRecord(item) ? completedWith(fieldsOf(item), item) : item,
  );
  return completed.every((item, i) => item === items[i]) ? null : [list, completed];
}

function completedMeasures({ measures }: Record<string, unknown>): [string, unknown[]] | null {
  if (!Array.isArray(measures)) return null;
  const completed = measures.map((measure: unknown) => {
    if (!isRecord(measure) || !isRecord(measure.terms)) return measure;
    const terms = completedWith(later.terms[String(measure.terms.kind)] ?? {}, measure.terms);
    return terms === measure.terms ? measure : { ...measure, terms };
  });
  return completed.every((item, i) => item === measures[i]) ? null : ["measures", completed];
}

function completedWith(fields: object, given: Record<string, unknown>): Record<string, unknown> {
  return Object.keys(fields).every((field) => field in given) ? given : { ...fields, ...given };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
