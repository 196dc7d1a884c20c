import { expect, it } from "vitest";
import type { ComparedWithdrawals } from "@/lib/domain/reference-class/reference-class";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Mark } from "./mark";
import { drawReferenceClass } from "./reference-chart";

const words = wordsIn();
const day = "2020-01-01" as CalendarDate;

const course = (title: string, points: [elapsed: number, gone: number][]) => ({
  slug: title,
  title,
  announcedOn: day,
  announcedEnd: { day, precision: "day" as const },
  announcedDays: 100,
  whole: { kind: "sites" as const, count: 10 },
  points: points.map(([elapsed, share]) => ({ day, elapsed, gone: { low: share, high: share } })),
});

/** Three that all ended near the announced end, where their names would lie over each other. */
const compared: ComparedWithdrawals = {
  kind: "told",
  of: "sites",
  asOf: day,
  elapsed: 0.5,
  endedOn: null,
  current: course("This one", [
    [0, 0],
    [0.5, 0.4],
  ]),
  now: null,
  earlier: [0.97, 0.98, 1.02].map((end, i) => ({
    ...course(`An earlier withdrawal with a name of some length, ${i + 1}`, [
      [0, 0],
      [end - 0.01, 0.8],
      [end, 1],
    ]),
    atThisPoint: null,
    endedOn: { day, precision: "day" as const },
    lateDays: 0,
    extensions: 0,
    broughtForward: 0,
  })),
  leftOut: [],
};

const labels = (marks: readonly Mark[]) =>
  marks.flatMap((mark) =>
    mark.kind === "text" && mark.use === "label" ? [mark.runs.map(({ text }) => text).join("")] : [],
  );

it.each([342, 720, 1152])(
  "numbers every earlier withdrawal, however narrow the picture: %i pixels",
  (width) => {
    const drawing = drawReferenceClass(compared, { words, width });
    const numbered = labels(drawing.marks).filter((label) => /^\d/.test(label));
    expect(numbered.map((label) => label[0]).toSorted()).toEqual(["1", "2", "3"]);
    expect(labels(drawing.marks)).toContain("This one");
  },
);

it("has the same numbers in its table", () => {
  const { table } = drawReferenceClass(compared, { words, width: 720 });
  expect(new Set(table.rows.map(([name]) => name?.[0]))).toEqual(new Set(["T", "1", "2", "3"]));
});
