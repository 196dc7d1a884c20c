import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { wordsIn } from "@/lib/i18n/say";
import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Measure } from "@/lib/schema/transition";
import { edited } from "@/tests/worlds/sound-timetable";
import { boundsOf } from "../forces";
import type { MeasureOf } from "../measure-of-kind";
import { disbursedSoFar, sumOfAmounts } from "./disbursed";
import { implementationNow, statedImplementation } from "./implementation-now";
import { sayBeyondEnd, sayDisbursed, sayInForce, sayMeasureState } from "./measure-sentences";
import { lastDayOf, measureState } from "./measure-state";
import { wordingChanges } from "./wording-changes";

const day = (text: string) => text as CalendarDate;
const on = (text: string, precision = "day") => ({ day: text, precision });
const words = wordsIn();

function measures(...given: object[]): readonly Measure[] {
  return edited(
    blankTimetable("Iraq"),
    given.map((measure, i) => ({ type: "add-measure", measure: { id: `m${i}`, title: "One", ...measure } })),
  ).measures;
}
const only = (measure: object): Measure => measures(measure)[0] as Measure;
const redline = (more: object = {}) => ({
  kind: "redline",
  triggerAct: "",
  protectedObject: "",
  threshold: null,
  area: "",
  announcedConsequence: "",
  declaredBy: "",
  declaredAt: "",
  declaredOn: null,
  rewordsId: null,
  ...more,
});
const owed = (due: object | null, implementations: object[] = [], implementation: number | null = null) =>
  only({
    terms: { kind: "host-commitment", debtorId: null, due, implementation, implementations, outcome: "" },
  });
const judged = (on: string, level: number, assessedBy: string) => ({
  on,
  level,
  assessedBy,
  note: "",
  sourceIds: [],
});
const paid = (...disbursements: object[]) =>
  only({
    terms: {
      kind: "economic-engagement",
      counterpartId: null,
      instrument: "",
      amount: { kind: "exact", value: 25_000_000 },
      currency: "USD",
      disbursements: disbursements.map((each) => ({ note: "", sourceIds: [], ...each })),
      implementation: null,
      outcome: "",
    },
  }) as MeasureOf<"economic-engagement">;
const state = (measure: Measure, asOf: string, all: readonly Measure[] = [measure]) =>
  measureState(measure, all, day(asOf)).kind;

describe("the state of a measure", () => {
  const lasting = only({ inForceFrom: on("2019-12-13"), inForceTo: on("2020-06-30"), terms: redline() });

  it("is told by its days, the first and the last of which belong to it", () => {
    expect(state(lasting, "2019-12-12")).toBe("not-yet");
    expect(state(lasting, "2019-12-13")).toBe("in-force");
    expect(state(lasting, "2020-06-30")).toBe("in-force");
    expect(state(lasting, "2020-07-01")).toBe("ended");
  });

  it("is not “in force” where nobody entered from when", () => {
    expect(state(only({ terms: redline() }), "2020-01-01")).toBe("undated");
    expect(state(only({ terms: redline({ declaredOn: "2019-12-13" }) }), "2020-01-01")).toBe("in-force");
  });

  it("of a redline ends where its next wording begins", () => {
    const both = measures(
      { inForceFrom: on("2019-12-13"), terms: redline() },
      { inForceFrom: on("2020-01-04"), terms: redline({ rewordsId: "m0" }) },
    );
    const [first, second] = both as [Measure, Measure];
    expect(state(first, "2020-01-03", both)).toBe("in-force");
    expect(state(first, "2020-01-04", both)).toBe("reworded");
    expect(state(second, "2020-01-04", both)).toBe("in-force");
    expect(lastDayOf(first, both)).toEqual(on("2020-01-03"));
  });

  it("of a commitment is what was found of it, and a day that passed without a finding is no “not done”", () => {
    const due = on("2021-03-31", "month");
    expect(state(owed(due), "2021-03-01")).toBe("due-later");
    expect(state(owed(due), "2021-03-17")).toBe("due-soon");
    expect(state(owed(due), "2021-04-02")).toBe("unassessed");
    expect(state(owed(due, [judged("2021-03-01", 1, "A")]), "2021-04-02")).toBe("overdue");
    expect(state(owed(due, [judged("2021-03-01", 3, "A")]), "2021-04-02")).toBe("implemented");
    const two = [judged("2021-03-01", 3, "A"), judged("2021-03-05", 2, "B")];
    expect(state(owed(due, two), "2021-04-02")).toBe("disputed");
    // What is found later is not known yet.
    expect(state(owed(due, [judged("2021-04-10", 3, "A")]), "2021-04-02")).toBe("unassessed");
    expect(state(owed(due, [], 3), "2021-04-02")).toBe("implemented");
  });
});

describe("how far a measure was carried out", () => {
  it("is what each assessor said last, and no mean of them", () => {
    const { terms } = owed(null, [
      judged("2021-06-01", 2, "Mission"),
      judged("2021-01-01", 1, "Mission"),
      judged("2021-05-01", 0, "Auditor"),
      judged("2022-01-01", 3, "Auditor"),
    ]);
    const now = implementationNow(terms, day("2021-12-31"));
    expect(
      now.map(({ assessedBy, latest, findings }) => [assessedBy, latest.level, findings.length]),
    ).toEqual([
      ["Mission", 2, 2],
      ["Auditor", 0, 1],
    ]);
  });

  it("as stated once without a day stands only where nobody judged it on a day", () => {
    expect(statedImplementation(owed(null, [], 2).terms)).toBe(2);
    expect(statedImplementation(owed(null, [judged("2021-01-01", 1, "A")], 2).terms)).toBeNull();
  });
});

describe("what was paid out", () => {
  const asOf = day("2021-12-31");
  const said = (measure: MeasureOf<"economic-engagement">) =>
    sayDisbursed(measure, asOf).map((each) => words.say(each, "short"));
  const exact = (value: number): Amount => ({ kind: "exact", value });

  it("is added up to a day, and said beside what was announced", () => {
    const measure = paid(
      { on: on("2021-01-01"), amount: exact(7_000_000) },
      { on: on("2021-06-30", "quarter"), amount: exact(5_000_000) },
      { on: on("2022-01-01"), amount: exact(1) },
    );
    expect(said(measure)).toEqual(["12,000,000 of 25,000,000 USD paid out, as of 31 Dec 2021."]);
  });

  it("is an unknown part where it is withheld, and never nothing", () => {
    const withheld = { on: on("2021-02-01"), amount: { kind: "withheld", ground: "Security" } };
    expect(said(paid(withheld))).toEqual([
      "One payment was made and its amount withheld, as of 31 Dec 2021.",
    ]);
    const both = paid(withheld, { on: on("2021-01-01"), amount: { kind: "about", value: 3_000 } });
    expect(said(both)).toEqual([
      "about 3,000 of 25,000,000 USD paid out, as of 31 Dec 2021.",
      "One further payment is withheld and not in the sum.",
    ]);
    expect(disbursedSoFar(both, asOf)).toMatchObject({ payments: 2, withheld: 1 });
    expect(said(paid())).toEqual(["25,000,000 USD announced; no payment is entered, as of 31 Dec 2021."]);
  });

  const anyAmount = fc.oneof(
    fc
      .constantFrom("exact", "about", "fewer-than", "more-than")
      .chain((kind) => fc.nat(1e6).map((value) => ({ kind, value }) as Amount)),
    fc
      .tuple(fc.nat(1e6), fc.nat(1e6))
      .map(([a, b]): Amount => ({ kind: "range", low: Math.min(a, b), best: null, high: Math.max(a, b) })),
    fc.constant<Amount>({ kind: "withheld", ground: "Security" }),
  );

  it("holds every sum that its parts allow, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(anyAmount, { minLength: 1, maxLength: 12 }), (amounts) => {
        const sum = sumOfAmounts(amounts);
        const parts = amounts.flatMap((amount) => boundsOf(amount) ?? []);
        expect(sum === null).toBe(parts.length === 0);
        if (!sum) return;
        const bounds = boundsOf(sum);
        const total = (end: "low" | "high") =>
          parts.reduce<number | null>((all, part) => {
            const value = part[end];
            return all === null || value === null ? null : all + value;
          }, 0);
        expect([bounds?.low, bounds?.high]).toEqual([total("low"), total("high")]);
        expect(sumOfAmounts(amounts.toReversed())).toEqual(sum);
      }),
    );
  });

  it("is no surer than its least sure part", () => {
    expect(sumOfAmounts([exact(1), { kind: "about", value: 2 }])).toEqual({ kind: "about", value: 3 });
    expect(sumOfAmounts([exact(1), { kind: "more-than", value: 2 }])).toEqual({
      kind: "more-than",
      value: 3,
    });
  });
});

describe("the days of a measure", () => {
  it("are told in words", () => {
    const told = (measure: Measure) => words.say(sayInForce(measure, [measure], day("2020-01-01")), "short");
    expect(told(only({ inForceFrom: on("2019-12-13"), terms: redline() }))).toBe(
      "since 13 Dec 2019, no end set",
    );
    expect(told(only({ inForceFrom: on("2021-12-31", "year"), terms: redline() }))).toBe(
      "from 2021, no end set",
    );
    expect(told(only({ terms: redline() }))).toBe("no days entered");
  });

  it.each([
    ["2021-01-30", "outlasts the end by 15 days"],
    ["2021-12-31", "outlasts the end by 11 months"],
    ["2024-01-15", "outlasts the end by 3 years"],
    ["2021-01-15", null],
  ])("up to %s are held against the day of the end", (to, told) => {
    const timetable = edited(blankTimetable("Iraq"), [
      { type: "add-milestone", milestone: { id: "out", title: "Out", due: on("2021-01-15") } },
      { type: "set-timetable", changes: { endMilestoneId: "out" } },
    ]);
    const said = sayBeyondEnd(only({ inForceTo: on(to), terms: redline() }), timetable);
    expect(said && words.say(said)).toBe(told);
  });

  it("that lie behind are told as a state with its day", () => {
    expect(words.say(sayMeasureState({ kind: "overdue", days: 12 }))).toBe("overdue by 12 days");
    expect(
      words.say(
        sayMeasureState({ kind: "ended", on: { day: day("2020-06-30"), precision: "month" } }),
        "short",
      ),
    ).toBe("ended Jun 2020");
  });
});

describe("a rewording", () => {
  it("is told part by part: what is said otherwise, what is no longer said, and nothing of days", () => {
    const [before, after] = measures(
      { inForceFrom: on("2019-12-13"), terms: redline({ area: "Iraq", announcedConsequence: "A response" }) },
      {
        inForceFrom: on("2020-01-04"),
        terms: redline({ announcedConsequence: "Strikes", declaredOn: "2020-01-04", rewordsId: "m0" }),
      },
    ) as [MeasureOf<"redline">, MeasureOf<"redline">];
    expect(wordingChanges(before, after)).toEqual([
      { field: "area", before: "Iraq", after: "" },
      { field: "announcedConsequence", before: "A response", after: "Strikes" },
    ]);
    expect(wordingChanges(before, before)).toEqual([]);
  });
});
