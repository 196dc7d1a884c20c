import { blankTimetable } from "@/lib/domain/blank-timetable";
import { editsBetween } from "@/lib/domain/edits-between";
import { runApp } from "../running-app";
import { largeTimetable } from "../worlds/large-timetable";
import { type Figures, percentile, timed } from "./figures";
import { signedIn } from "./signed-in";

const sizes = [100, 1_000, 5_000] as const;
const rounds = 60;

/** From request to answer: one milestone moved, on timetables of three sizes. */
export async function measure(figures: Figures): Promise<void> {
  const app = await runApp();
  try {
    const { ask } = await signedIn(app.address);
    const medians: number[] = [];
    for (const size of sizes) {
      const { id } = await ask<{ id: string }>("POST", "/timetables", { title: `Bench ${size}` });
      const large = largeTimetable(size);
      const edits = editsBetween(blankTimetable(large.title), large);
      let { version } = await ask<{ version: number }>("GET", `/timetables/${id}`);
      ({ version } = await ask<{ version: number }>(
        "POST",
        `/timetables/${id}/edits`,
        { baseVersion: version, edits },
        { prefer: "return=minimal" },
      ));
      const times: number[] = [];
      for (let i = 0; i < rounds; i++) {
        const edit = {
          type: "move-milestone",
          milestoneId: `m${size - 1 - (i % 20)}`,
          due: { day: `2025-0${(i % 8) + 1}-1${i % 10}`, precision: "day" },
        };
        times.push(
          await timed(async () => {
            ({ version } = await ask<{ version: number }>(
              "POST",
              `/timetables/${id}/edits`,
              { baseVersion: version, edits: [edit] },
              { prefer: "return=minimal" },
            ));
          }),
        );
      }
      const steady = times.slice(10);
      medians.push(percentile(steady, 0.5));
      figures.add(`edit, ${size} milestones, p50`, percentile(steady, 0.5), "ms");
      figures.add(`edit, ${size} milestones, p95`, percentile(steady, 0.95), "ms");
    }
    figures.add(
      "edit, 5,000 against 100 milestones, p50",
      (medians[2] ?? 0) / (medians[0] ?? 1),
      "×",
      "at most 4 ×",
    );
  } finally {
    await app.stop();
  }
}
