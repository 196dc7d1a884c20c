import type { Incident } from "@/lib/schema/transition";
import { sentence } from "../sentence";
import type { ReadIncident, ReadRow, RefusedRow } from "./imported";

/** Of what was read, what is wanted. */
export interface ImportFilter {
  firstYear: number | null;
  lastYear: number | null;
  /** `null`: all of them. */
  countries: ReadonlySet<string> | null;
}

/** A row that tells what is there already: in the timetable, or in an earlier row of the file. */
export interface KnownRow {
  number: number;
  title: string;
  reference: string;
  earlierRow: number | null;
}

export interface ChosenRows {
  toAdd: ReadIncident[];
  alreadyThere: KnownRow[];
  refused: RefusedRow[];
  /** Left out because of their year or country. */
  leftOut: number;
}

/** As many incidents as a timetable may hold. */
export const mostIncidents = 50_000;

/**
 * What would be added of what was read. Importing the same file again adds nothing: what has the same reference is
 * the same, and of what has none, what is the same in every word.
 */
export function chooseRows(
  rows: readonly ReadRow[],
  { firstYear, lastYear, countries }: ImportFilter,
  incidents: readonly Incident[],
): ChosenRows {
  const known = new Map<string, number | null>(incidents.map((incident) => [identityOf(incident), null]));
  const chosen: ChosenRows = { toAdd: [], alreadyThere: [], refused: [], leftOut: 0 };
  for (const row of rows) {
    const isWanted =
      (row.year === null ||
        ((firstYear === null || row.year >= firstYear) && (lastYear === null || row.year <= lastYear))) &&
      (countries === null || row.country === "" || countries.has(row.country));
    if (!isWanted) {
      chosen.leftOut += 1;
      continue;
    }
    if (row.kind === "refused") {
      chosen.refused.push(row);
      continue;
    }
    const { number, year, country } = row;
    const { title, reference } = row.incident;
    const identity = identityOf(row.incident);
    const earlierRow = known.get(identity);
    if (earlierRow !== undefined) {
      chosen.alreadyThere.push({ number, title, reference, earlierRow });
      continue;
    }
    if (incidents.length + chosen.toAdd.length >= mostIncidents) {
      const told = sentence("incident-import.too-many", { maximum: mostIncidents });
      chosen.refused.push({
        kind: "refused",
        number,
        faults: [{ column: "", value: title, sentence: told }],
        year,
        country,
      });
      continue;
    }
    known.set(identity, number);
    chosen.toAdd.push(row);
  }
  return chosen;
}

/** The years and countries that rows tell of, to choose from. */
export function yearsAndCountries(rows: readonly ReadRow[]): { years: number[]; countries: string[] } {
  const years = new Set(rows.flatMap(({ year }) => (year === null ? [] : [year])));
  const countries = new Set(rows.flatMap(({ country }) => (country === "" ? [] : [country])));
  return { years: [...years].sort((a, b) => a - b), countries: [...countries].sort() };
}

function identityOf(incident: Omit<Incident, "id">): string {
  if (incident.reference !== "") return incident.reference;
  const { title, on, until, place, position, kind, description, targets, casualties } = incident;
  return JSON.stringify([
    title,
    on.day,
    on.precision,
    until,
    place,
    position && [position.latitude, position.longitude],
    kind,
    description,
    targets,
    casualties.map(({ side, killed, wounded }) => [side, amountText(killed), amountText(wounded)]),
  ]);
}

/** The same text for the same amount, in whatever order a store gives its fields back. */
function amountText(amount: Incident["casualties"][number]["killed"]): string {
  return amount ? JSON.stringify(Object.entries(amount).sort(([a], [b]) => (a < b ? -1 : 1))) : "";
}
