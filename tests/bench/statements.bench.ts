import { blankTimetable } from "@/lib/domain/blank-timetable";
import { editsBetween } from "@/lib/domain/edits-between";
import { runApp } from "../running-app";
import { largeTimetable } from "../worlds/large-timetable";
import { countedDatabase } from "./counted-database";
import type { Figures } from "./figures";
import { signedIn } from "./signed-in";

/** SQL statements for one page, read, edit: the same whether there are ten milestones or a thousand. */
export async function measure(figures: Figures): Promise<void> {
  const database = await countedDatabase();
  const app = await runApp({ databaseUrl: database.databaseUrl });
  try {
    const { ask, cookie } = await signedIn(app.address);
    const counted = async (work: () => Promise<unknown>) => {
      const before = database.statements();
      await work();
      return database.statements() - before;
    };
    const seen = async (path: string) => {
      const answer = await fetch(app.address + path, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      await answer.arrayBuffer();
    };
    for (const size of [10, 1_000]) {
      const { id, slug } = await ask<{ id: string; slug: string }>("POST", "/timetables", {
        title: `Count ${size}`,
      });
      const large = largeTimetable(size);
      const { version: start } = await ask<{ version: number }>("GET", `/timetables/${id}`);
      const edits = editsBetween(blankTimetable(large.title), large);
      const { version } = await ask<{ version: number }>("POST", `/timetables/${id}/edits`, {
        baseVersion: start,
        edits,
      });
      const move = {
        type: "move-milestone",
        milestoneId: `m${size - 1}`,
        due: { day: "2025-03-31", precision: "day" },
      };
      figures.add(
        `one edit, ${size} milestones`,
        await counted(() => ask("POST", `/timetables/${id}/edits`, { baseVersion: version, edits: [move] })),
        "statements",
      );
      figures.add(
        `publishing, ${size} milestones`,
        await counted(() => ask("POST", `/timetables/${id}/publications`, { publisher: "Bench" })),
        "statements",
      );
      figures.add(
        `reading by the API, ${size} milestones`,
        await counted(() => ask("GET", `/timetables/${id}`)),
        "statements",
      );
      figures.add(
        `workspace page, ${size} milestones`,
        await counted(() => seen(`/timetables/${id}`)),
        "statements",
      );
      figures.add(
        `public page, first reader, ${size} milestones`,
        await counted(() => seen(`/t/${slug}`)),
        "statements",
      );
      figures.add(
        `public page, next reader, ${size} milestones`,
        await counted(() => seen(`/t/${slug}`)),
        "statements",
      );
    }
  } finally {
    await app.stop();
    await database.stop();
  }
}
