import { readTable } from "@/components/incident-import/read-table";
import { EditSession } from "@/lib/client/edit-session";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { chooseRows } from "@/lib/domain/incident-import/choose-rows";
import { readHead } from "@/lib/domain/incident-import/columns";
import { gedSource, type ImportBatch, importBatches } from "@/lib/domain/incident-import/import-batches";
import { readRowsInSteps } from "@/lib/domain/incident-import/read-rows";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { runApp } from "../running-app";
import { gedLikeEvents, gedLikeTable } from "../worlds/ged-like-table";
import { type Figures, timed } from "./figures";
import { signedIn } from "./signed-in";

/** As many events as UCDP GED has for Iraq, 1989 to 2018. */
const count = 7_473;
const today = "2026-02-01" as CalendarDate;

/** From a file's bytes to incidents in the database: read, shown at once in the browser's session, saved, taken back. */
export async function measure(figures: Figures): Promise<void> {
  const bytes = new TextEncoder().encode(gedLikeTable(gedLikeEvents(count)));
  let batches: ImportBatch[] = [];
  const reading = await timed(async () => {
    batches = read(bytes);
  });
  figures.add("incident import, 7,473 rows read and mapped", reading, "ms");
  await measureSession(figures, batches);

  const app = await runApp();
  try {
    const { ask } = await signedIn(app.address);
    const { id } = await ask<{ id: string }>("POST", "/timetables", { title: "Bench incidents" });
    let { version } = await ask<{ version: number }>("GET", `/timetables/${id}`);
    const send = async (edits: unknown) => {
      ({ version } = await ask<{ version: number }>(
        "POST",
        `/timetables/${id}/edits`,
        { baseVersion: version, edits },
        { prefer: "return=minimal" },
      ));
    };
    const times: number[] = [];
    for (const { edits } of batches) times.push(await timed(() => send(edits)));
    const sum = times.reduce((a, b) => a + b, 0);
    figures.add("incident import, 7,473 incidents saved in batches", sum, "ms", "seconds");
    figures.add("incident import, slowest batch", Math.max(...times), "ms");
    const back: number[] = [];
    for (const { incidentIds } of batches.toReversed())
      back.push(
        await timed(() => send(incidentIds.map((incidentId) => ({ type: "remove-incident", incidentId })))),
      );
    figures.add(
      "incident import, all taken back in batches",
      back.reduce((a, b) => a + b, 0),
      "ms",
      "seconds",
    );
  } finally {
    await app.stop();
  }
}

function read(bytes: Uint8Array): ImportBatch[] {
  const reading = readTable(bytes);
  if (!reading.ok) throw new Error(reading.sentence.key);
  const head = readHead(reading.table.rows);
  const choices = {
    layout: head.layout,
    columns: head.columns,
    dayOrder: "undecided",
    tableName: "",
    today,
  } as const;
  const steps = readRowsInSteps(reading.table.rows, head, choices, wordsIn("en").say);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { toAdd, refused } = chooseRows(step.value, { firstYear: null, lastYear: null, countries: null }, []);
  if (toAdd.length !== count)
    throw new Error(`${toAdd.length} of ${count} rows read, ${refused.length} refused.`);
  let last = 0;
  return importBatches(toAdd, gedSource, [], () => `i${last++}`);
}

/** What the browser's own session takes, with a server that answers at once. */
async function measureSession(figures: Figures, batches: readonly ImportBatch[]): Promise<void> {
  let version = 0;
  let key = 0;
  const session = new EditSession(
    { version, timetable: blankTimetable("Bench incidents") },
    {
      send: async () => ({ ok: true, value: { version: ++version } }),
      load: async () => ({ ok: false, refusal: { kind: "offline" } }),
      today: () => today,
      newId: () => `b${key++}`,
      now: () => new Date(0),
      wait: async () => {},
      keep: () => {},
    },
  );
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  const forth = await timed(async () => {
    for (const { edits } of batches) {
      const result = session.edit(edits);
      if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
      await settled();
    }
  });
  figures.add("incident import, session, forth", forth, "ms");
  const back = await timed(async () => {
    for (const _ of batches) {
      session.undo();
      await settled();
    }
  });
  figures.add("incident import, session, back", back, "ms");
  if (session.snapshot().timetable.incidents.length > 0) throw new Error("Not everything was taken back.");
}
