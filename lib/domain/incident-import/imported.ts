import type { Incident } from "@/lib/schema/transition";
import type { Sentence } from "../sentence";

/** One row of a file: its number is that of the file, in which the headings are 1 and empty rows count. */
export interface TableRow {
  number: number;
  cells: readonly string[];
}

/** What is wrong in a row: in which column, what stands there, and the sentence that says it. */
export interface RowFault {
  column: string;
  value: string;
  sentence: Sentence;
}

/** A row that is not taken, with everything that is wrong in it, so that it is corrected in one go. */
export interface RefusedRow {
  kind: "refused";
  number: number;
  faults: readonly [RowFault, ...RowFault[]];
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

/** Thrown where a cell cannot be read, and caught around the reading of that cell. */
export class CannotRead extends Error implements RowFault {
  constructor(
    readonly column: string,
    readonly value: string,
    readonly sentence: Sentence,
  ) {
    super(sentence.key);
  }
}

/** Reads something of a row; `undefined` where it cannot be read, and then the fault is kept and the row is read on. */
export type Attempt = <T>(read: () => T) => T | undefined;

/** For one row: attempts, and the faults that they found. */
export function attempts(): { attempt: Attempt; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const attempt: Attempt = (read) => {
    try {
      return read();
    } catch (thrown) {
      if (!(thrown instanceof CannotRead)) throw thrown;
      const { column, value, sentence } = thrown;
      faults.push({ column, value, sentence });
      return undefined;
    }
  };
  return { attempt, faults };
}
