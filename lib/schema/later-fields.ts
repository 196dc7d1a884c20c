/**
 * What the shape of a timetable did not have from the start, with what its absence means. Documents and publications
 * keep the shape of their day; whoever reads one for computing completes it with this.
 */
const later = {
  facts: { workingCalendarId: null, lagsCountIn: "successor", workingCalendars: [] },
  items: {
    parties: { workingCalendarId: null },
    milestones: { dateConstraint: null, durationEstimate: null },
  },
} as const;

/** The same for a whole timetable, with what is never published. */
export function withLaterFieldsOfMembers(timetable: unknown): unknown {
  const completed = withLaterFields(timetable);
  return isRecord(completed) ? completedWith({ scenarios: [] }, completed) : completed;
}

/** The same with every later field; the same object where none is missing, and where it is no timetable. */
export function withLaterFields<T>(timetable: T): T {
  if (!isRecord(timetable)) return timetable;
  const lists = Object.entries(later.items).flatMap(([list, fields]) => {
    const items = timetable[list];
    if (!Array.isArray(items)) return [];
    const completed = items.map((item: unknown) => (isRecord(item) ? completedWith(fields, item) : item));
    return completed.every((item, i) => item === items[i]) ? [] : [[list, completed] as const];
  });
  const completed = completedWith(later.facts, timetable);
  return (lists.length === 0 ? completed : { ...completed, ...Object.fromEntries(lists) }) as T;
}

function completedWith(fields: object, given: Record<string, unknown>): Record<string, unknown> {
  return Object.keys(fields).every((field) => field in given) ? given : { ...fields, ...given };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
