import type { Incident } from "@/lib/schema/transition";
import type { Sentence } from "../sentence";

/** One row of a file: its number is that of the file, in which the headings are 1 and empty rows count. */
export interface TableRow {
  number: number;
  cells: readonly string[];
}

/** Why a row is not taken: which row, in which column, what stands there, and the sentence that says it. */
export interface RefusedRow {
  kind: "refused";
  number: number;
  column: string;
  value: string;
  sentence: Sentence;
  /** Of the row, as far as they could be read: what years and countries are chosen by. */
  year: number | null;
  country: string;
}

/** An incident as a row tells it. Its id and those of its sources are given when it is added. */
export type NewIncident = Omit<Incident, "id">;

export interface ReadIncident {
  kind: "incident";
  number: number;
  incident: NewIncident;
  /** The source that its own row names; `null`: that of the whole file. */
  sourceTitle: string | null;
  year: number;
  country: string;
  /** What was read otherwise than it stands there, and how. */
  notes: Sentence[];
}

export type ReadRow = ReadIncident | RefusedRow;

/** Thrown inside a row and caught around it, so that the first cell that cannot be read ends the reading. */
export class CannotRead extends Error {
  constructor(
    readonly column: string,
    readonly value: string,
    readonly sentence: Sentence,
  ) {
    super(sentence.key);
  }
}
