import { readHead, type TableHead } from "@/lib/domain/incident-import/columns";
import type { ReadRow, TableRow } from "@/lib/domain/incident-import/imported";
import { type ReadingChoices, readRowsInSteps } from "@/lib/domain/incident-import/read-rows";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Locale } from "@/lib/i18n/messages";
import { wordsIn } from "@/lib/i18n/say";
import { type ReadTable, readTable } from "./read-table";

/** What the page asks: to open a file, and then, as often as it likes, to read its rows in a certain way. */
export type ImportQuestion =
  | { kind: "open"; file: File }
  | { kind: "read"; round: number; choices: ReadingChoices; locale: Locale };

/** What a file turned out to be. */
export interface OpenedTable extends TableHead, Omit<ReadTable, "rows"> {
  /** Under the headings, without empty rows and tags. */
  rowCount: number;
  /** The first rows as they stand there, to see what each column holds. */
  sample: TableRow[];
}

export type ImportAnswer =
  | { kind: "progress"; done: number }
  | { kind: "opened"; table: OpenedTable }
  | { kind: "unreadable"; sentence: Sentence }
  | { kind: "read"; round: number; rows: ReadRow[] };

const tell = (answer: ImportAnswer) => self.postMessage(answer);

let rows: readonly TableRow[] = [];
let opened: OpenedTable | null = null;

/** Reads beside the page, so that nothing on it waits; whoever wants it stopped ends the worker. */
self.addEventListener("message", async ({ data }: MessageEvent<ImportQuestion>) => {
  if (data.kind === "open") return open(data.file);
  if (!opened) return;
  const table = opened;
  const steps = readRowsInSteps(rows, table, data.choices, wordsIn(data.locale).say);
  for (;;) {
    const step = steps.next();
    if (step.done) return tell({ kind: "read", round: data.round, rows: [...step.value, ...unread(table)] });
    tell({ kind: "progress", done: step.value / rows.length });
  }
});

async function open(file: File): Promise<void> {
  const reading = readTable(new Uint8Array(await file.arrayBuffer()), (done) =>
    tell({ kind: "progress", done }),
  );
  if (!reading.ok) return tell({ kind: "unreadable", sentence: reading.sentence });
  const { rows: read, ...facts } = reading.table;
  const head = readHead(read);
  const body = read.slice(1).filter(({ number }) => number !== head.tagRow);
  rows = read;
  opened = { ...head, ...facts, rowCount: body.length, sample: body.slice(0, 3) };
  tell({ kind: "opened", table: opened });
}

/** What follows a quotation mark that is never closed is refused as one. */
function unread({ brokenAt }: OpenedTable): ReadRow[] {
  if (brokenAt === null) return [];
  const told = sentence("incident-import.quote-open", { row: brokenAt });
  return [
    {
      kind: "refused",
      number: brokenAt,
      faults: [{ column: "", value: "", sentence: told }],
      year: null,
      country: "",
    },
  ];
}
