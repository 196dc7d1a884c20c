import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Incident } from "@/lib/schema/transition";
import { firstDayOf, targetDateAround } from "./calendar-date";
import type { OpenQuestions } from "./redlines/open-questions";

/** Which incidents are looked for; what is empty or `null` asks for nothing. */
export interface IncidentFilter {
  /** Words that all stand somewhere in it. */
  words: string;
  /** Words of its place. */
  place: string;
  kind: Incident["kind"] | null;
  /** Those that wait for a finding, for an entry about a response, or for either. */
  open: "finding" | "response" | "any" | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
}

/** The incidents that are looked for, the newest first; what is known only to a longer period stands before it. */
export function findIncidents(
  incidents: readonly Incident[],
  filter: IncidentFilter,
  questions: ReadonlyMap<string, OpenQuestions>,
): Incident[] {
  const [words, places] = [wordsOf(filter.words), wordsOf(filter.place)];
  return incidents
    .filter((incident) => {
      if (filter.kind && incident.kind !== filter.kind) return false;
      if (filter.from && incident.on.day < filter.from && (incident.until ?? "") < filter.from) return false;
      if (filter.to && firstDayOf(incident.on) > filter.to) return false;
      if (filter.open && !asks(questions.get(incident.id), filter.open)) return false;
      if (places.length > 0 && !holdsAll(incident.place, places)) return false;
      return words.length === 0 || holdsAll(textOf(incident), words);
    })
    .toSorted(newestFirst);
}

/** A row of the list: a heading with how many stand under it, or an incident. */
export type IncidentRow =
  | { kind: "heading"; period: TargetDate; count: number }
  | { kind: "incident"; incident: Incident };

/** With fewer incidents a month than this, months would be headings over single lines, and years say more. */
const fewestInMonth = 2;

/** Incidents that stand in order, under the months they happened in; under years where months hold but few. */
export function groupedByPeriod(incidents: readonly Incident[]): IncidentRow[] {
  const months = new Set(incidents.map(({ on }) => on.day.slice(0, 7))).size;
  const inMonths = incidents.length >= months * fewestInMonth;
  const rows: IncidentRow[] = [];
  let heading: Extract<IncidentRow, { kind: "heading" }> | null = null;
  for (const incident of incidents) {
    const period = periodOf(incident.on, inMonths);
    if (!heading || heading.period.day !== period.day || heading.period.precision !== period.precision) {
      heading = { kind: "heading", period, count: 0 };
      rows.push(heading);
    }
    heading.count += 1;
    rows.push({ kind: "incident", incident });
  }
  return rows;
}

/** What is known only to a quarter or a year stands under that, and is put into no month. */
function periodOf(on: TargetDate, inMonths: boolean): TargetDate {
  if (!inMonths) return targetDateAround(on.day, "year");
  return on.precision === "day" || on.precision === "month" ? targetDateAround(on.day, "month") : on;
}

const coarseFirst = ["year", "quarter", "month", "day"];

function newestFirst(a: Incident, b: Incident): number {
  if (a.on.day !== b.on.day) return a.on.day < b.on.day ? 1 : -1;
  return coarseFirst.indexOf(a.on.precision) - coarseFirst.indexOf(b.on.precision);
}

function asks(questions: OpenQuestions | undefined, open: NonNullable<IncidentFilter["open"]>): boolean {
  if (!questions) return false;
  const { unjudged, unansweredDays } = questions;
  if (open === "finding") return unjudged > 0;
  return open === "response" ? unansweredDays !== null : true;
}

function textOf({
  title,
  place,
  description,
  targets,
  claimedBy,
  attribution,
  casualties,
  reference,
}: Incident): string {
  const sides = casualties.map(({ side }) => side).join(" ");
  return `${title} ${place} ${targets} ${claimedBy} ${attribution?.to ?? ""} ${sides} ${reference} ${description}`;
}

function holdsAll(text: string, words: readonly string[]): boolean {
  const plain = plainly(text);
  return words.every((word) => plain.includes(word));
}

function wordsOf(text: string): string[] {
  return plainly(text)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Small letters without their accents. */
function plainly(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}
