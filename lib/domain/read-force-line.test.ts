import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import { addDays, targetDateAround } from "./calendar-date";
import { type ForceLine, readForceLine, readForceLines, writeForceLine } from "./read-force-line";

const today = "2021-08-30" as CalendarDate;
const day = (text: string): TargetDate => ({ day: text as CalendarDate, precision: "day" });
const read = (text: string) => {
  const line = readForceLine(text, today);
  if (!line.ok) throw new Error(line.sentence.key);
  return line.value;
};
const refusal = (text: string) => {
  const line = readForceLine(text, today);
  return line.ok ? null : line.sentence.key;
};

describe("a reported strength in one line", () => {
  it.each([
    ["9,500 on 5 Dec 2011 DoD", { kind: "exact", value: 9_500 }, day("2011-12-05"), "DoD"],
    ["9500 2011-12-05 (DoD)", { kind: "exact", value: 9_500 }, day("2011-12-05"), "DoD"],
    [
      "9 500, 5 December 2011, reported by CENTCOM",
      { kind: "exact", value: 9_500 },
      day("2011-12-05"),
      "CENTCOM",
    ],
    [
      "about 3,500 · Apr 2021 · CBS",
      { kind: "about", value: 3_500 },
      { day: "2021-04-30", precision: "month" },
      "CBS",
    ],
    ["<4,000 14 Dec 2011", { kind: "fewer-than", value: 4_000 }, day("2011-12-14"), ""],
    ["fewer than 4,000 as of 14 Dec 2011", { kind: "fewer-than", value: 4_000 }, day("2011-12-14"), ""],
    [
      "2,500 to 3,000 in Jan 2021 Pentagon, per AP",
      { kind: "range", low: 2_500, best: null, high: 3_000 },
      { day: "2021-01-31", precision: "month" },
      "Pentagon, per AP",
    ],
    ["withheld Q4 2017", { kind: "withheld", ground: "" }, { day: "2017-12-31", precision: "quarter" }, ""],
    [
      "withheld: operational security · Q4 2017 · DMDC",
      { kind: "withheld", ground: "operational security" },
      { day: "2017-12-31", precision: "quarter" },
      "DMDC",
    ],
    ["1950 Dec 2011", { kind: "exact", value: 1_950 }, { day: "2011-12-31", precision: "month" }, ""],
  ] as [string, Amount, TargetDate, string][])("reads “%s”", (text, amount, on, reportedBy) => {
    expect(read(text)).toEqual({ kind: "reading", amount, on, reportedBy });
  });

  it("refuses what lacks a part, and what can be read in two ways", () => {
    expect(refusal("9,500")).toBe("force-line.no-date");
    expect(refusal("9,500 DoD")).toBe("force-line.no-date");
    expect(refusal("12 Dec 2011")).toBe("force-line.number-first");
    expect(refusal("5 Dec 2011: 9,500 DoD")).toBe("force-line.number-first");
    expect(refusal("9,500 on 03/04/2011")).toBe("dates.ambiguous");
    expect(refusal("9,500 on 5 Dec")).toBe("dates.no-year");
    expect(refusal("9,500 on 31 Feb 2011")).toBe("dates.no-such-day");
    expect(refusal("9.500 on 5 Dec 2011")).toBe("amount-entry.ambiguous");
    expect(refusal("many on 5 Dec 2011")).toBe("amount-entry.unreadable");
    expect(refusal("hello")).toBe("amount-entry.unreadable");
  });

  it("refuses a report from the future, and reads nothing as nothing", () => {
    expect(refusal("9,500 on 5 Dec 2022")).toBe("force-line.in-future");
    expect(read("   ")).toBeNull();
  });
});

describe("a ceiling in one line", () => {
  it.each([
    ["ceiling 50,000 from 31 Aug 2010 ordered by the President", 50_000, "2010-08-31", "the President", null],
    [
      "cap of 50,000 from 31 Aug 2010 ordered by the President on 27 Feb 2009",
      50_000,
      "2010-08-31",
      "the President",
      "2009-02-27",
    ],
    [
      "ceiling: 0 · 31 Dec 2031 · Agreement, Article 24(1)",
      0,
      "2031-12-31",
      "Agreement, Article 24(1)",
      null,
    ],
    ["no more than 2,500 by 15 Jan 2021", 2_500, "2021-01-15", "", null],
  ])("reads “%s”", (text, cap, from, orderedBy, orderedOn) => {
    expect(read(text)).toEqual({ kind: "ceiling", cap, from: day(from), orderedBy, orderedOn });
  });

  it("is an exact number", () => {
    expect(refusal("ceiling about 50,000 from 31 Aug 2010")).toBe("force-line.ceiling-exact");
  });
});

describe("a block of lines", () => {
  it("is read line by line, the cells of a spreadsheet as parts of one, and says which cannot be read", () => {
    const block =
      "Number\tDate\tSource\r\n9,500\t5 Dec 2011\tDoD\n\n  ceiling 50,000 from 31 Aug 2010\nsome\t\t";
    expect(
      readForceLines(block, today).map(({ number, reading }) => [number, reading.ok && reading.value?.kind]),
    ).toEqual([
      [1, false],
      [2, "reading"],
      [4, "ceiling"],
      [5, false],
    ]);
    expect(readForceLines(" \n\t\n", today)).toEqual([]);
  });
});

describe("any line", () => {
  const count = fc.integer({ min: 0, max: 1e9 });
  const word = fc
    .stringMatching(/^[A-Z][A-Za-z.&'() -]{0,20}[a-z]$/)
    .map((text) => text.replace(/\s+/g, " "));
  const amount: fc.Arbitrary<Amount> = fc.oneof(
    fc.record({ kind: fc.constantFrom("exact", "about", "fewer-than", "more-than"), value: count }),
    fc
      .tuple(count, count, count)
      .map((n) => n.toSorted((a, b) => a - b) as [number, number, number])
      .map(([low, best, high]) => ({ kind: "range" as const, low, best, high })),
    word.map((ground) => ({ kind: "withheld" as const, ground })),
  );
  const date = fc
    .tuple(fc.integer({ min: -20_000, max: 0 }), fc.constantFrom("day", "month", "quarter", "year"))
    .map(([days, precision]) => targetDateAround(addDays(today, days), precision));
  const line: fc.Arbitrary<ForceLine> = fc.oneof(
    fc.record({
      kind: fc.constant("reading"),
      on: date,
      amount,
      reportedBy: fc.oneof(fc.constant(""), word),
    }),
    fc.record({
      kind: fc.constant("ceiling"),
      from: date,
      cap: count,
      orderedBy: fc.oneof(fc.constant(""), word),
      orderedOn: fc.option(date.map(({ day }) => day)),
    }),
  );
  const writeDate = ({ day, precision }: TargetDate) =>
    ({
      day,
      month: day.slice(0, 7),
      quarter: `Q${Math.ceil(Number(day.slice(5, 7)) / 3)} ${day.slice(0, 4)}`,
      year: day.slice(0, 4),
    })[precision];

  it("that was written reads back as the same", () => {
    fc.assert(
      fc.property(line, (said) => {
        expect(readForceLine(writeForceLine(said, writeDate), "2199-12-31" as CalendarDate)).toEqual({
          ok: true,
          value: said,
        });
      }),
      { numRuns: 500 },
    );
  });

  it("that anybody may type is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(readForceLine(text, today)).toHaveProperty("ok");
      }),
      { numRuns: 500 },
    );
  });
});
