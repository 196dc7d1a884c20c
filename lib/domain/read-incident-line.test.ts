import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { addDays } from "./calendar-date";
import { readIncidentLine } from "./read-incident-line";

const today = "2021-08-30" as CalendarDate;
const read = (text: string) => {
  const line = readIncidentLine(text, today);
  if (!line.ok) throw new Error(line.sentence.key);
  if (!line.value) throw new Error("nothing");
  return line.value;
};
const refusal = (text: string) => {
  const line = readIncidentLine(text, today);
  return line.ok ? null : line.sentence.key;
};
const exact = (value: number) => ({ kind: "exact", value });

describe("an incident in one line", () => {
  it("is read whole: the attack on K-1 of 27 December 2019", () => {
    expect(
      read(
        "27 Dec 2019, K-1 Kirkuk, about 30 rockets: 1 killed (US), 4 wounded (US), 2 wounded (Iraq), attributed to Kataib Hezbollah by the US",
      ),
    ).toEqual({
      on: { day: "2019-12-27", precision: "day" },
      until: null,
      place: "K-1 Kirkuk",
      title: "About 30 rockets",
      kind: "rocket-or-missile",
      kindFrom: "rockets",
      casualties: [
        { side: "US", killed: exact(1), wounded: exact(4) },
        { side: "Iraq", killed: null, wounded: exact(2) },
      ],
      claimedBy: "",
      attributedTo: "Kataib Hezbollah",
      attributedBy: "the US",
      unread: [],
    });
  });

  it.each([
    ["31 Dec 2019 – 1 Jan 2020, US Embassy, Baghdad, compound stormed", "2019-12-31 day", "2020-01-01"],
    ["31 Dec 2019 to 1 Jan 2020: compound stormed", "2019-12-31 day", "2020-01-01"],
    ["27–29 Dec 2019, K-1, rockets", "2019-12-27 day", "2019-12-29"],
    ["27 to 29 December 2019: rockets", "2019-12-27 day", "2019-12-29"],
    ["27 Dec 2019\u200b, K-1, rockets", "2019-12-27 day", null],
    ["\u202e27 Dec 2019, K-1, rockets", "2019-12-27 day", null],
    ["Dec 27, 2019 · K-1 · rockets", "2019-12-27 day", null],
    ["2019-12-27 K-1, rockets", "2019-12-27 day", null],
    ["Dec 2019, somewhere in Anbar, a roadside bomb", "2019-12-31 month", null],
    ["Q4 2019: drones over the base", "2019-12-31 quarter", null],
    ["2019, Taji, rockets", "2019-12-31 year", null],
  ])("“%s” is dated as exactly as it says", (text, on, until) => {
    const line = read(text);
    expect(`${line.on.day} ${line.on.precision}`).toBe(on);
    expect(line.until).toBe(until);
  });

  it.each([
    ["27 Dec 2019, K-1, Kirkuk, about 30 rockets", "K-1, Kirkuk", "About 30 rockets"],
    ["27 Dec 2019, rockets on K-1, Kirkuk", "", "Rockets on K-1, Kirkuk"],
    ["27 Dec 2019, near Taji, convoy followed", "near Taji", "Convoy followed"],
    ["27 Dec 2019 convoy followed", "", "Convoy followed"],
    [
      "8 Jan 2020: Ain al-Asad (Anbar, west): missiles at 01:30",
      "Ain al-Asad (Anbar, west)",
      "Missiles at 01:30",
    ],
  ])("“%s” has its place and what happened apart", (text, place, title) => {
    expect(read(text)).toMatchObject({ place, title });
  });

  it.each([
    ["about 30 rockets", "rocket-or-missile", "rockets"],
    ["two mortar rounds", "rocket-or-missile", "mortar rounds"],
    ["drone strike", "drone", "drone"],
    ["an IED hit a convoy", "bomb", "IED"],
    ["soldier shot", "small-arms", "shot"],
    ["compound stormed by a crowd", "storming", "stormed"],
    ["strikes on five sites", "air-strike", "strikes"],
    ["convoy turned back", "obstruction", "turned back"],
    ["a demonstration", "other", null],
    ["talks on undermined trust", "other", null],
  ])("“%s” tells its kind, or does not", (words, kind, kindFrom) => {
    expect(read(`27 Dec 2019, ${words}`)).toMatchObject({
      kind,
      kindFrom: kindFrom && expect.stringMatching(new RegExp(kindFrom.split(" ")[0] as string)),
    });
  });

  it.each([
    ["1 killed", [{ side: "", killed: exact(1), wounded: null }]],
    ["1 US contractor killed", [{ side: "US contractor", killed: exact(1), wounded: null }]],
    ["3 killed 2 wounded (US)", [{ side: "US", killed: exact(3), wounded: exact(2) }]],
    [
      "3 killed (US) 2 wounded (Iraq)",
      [
        { side: "US", killed: exact(3), wounded: null },
        { side: "Iraq", killed: null, wounded: exact(2) },
      ],
    ],
    [
      "1 killed and about 4 wounded of the coalition",
      [{ side: "coalition", killed: exact(1), wounded: { kind: "about", value: 4 } }],
    ],
    ["1 killed and 4 wounded (US)", [{ side: "US", killed: exact(1), wounded: exact(4) }]],
    [
      "4 US and 2 Iraqi wounded",
      [
        { side: "US", killed: null, wounded: exact(4) },
        { side: "Iraqi", killed: null, wounded: exact(2) },
      ],
    ],
    [
      "about 1,200 injured (civilians)",
      [{ side: "civilians", killed: null, wounded: { kind: "about", value: 1_200 } }],
    ],
    [
      "3 to 5 killed (Iraq)",
      [{ side: "Iraq", killed: { kind: "range", low: 3, best: null, high: 5 }, wounded: null }],
    ],
    [
      "between 3 and 5 killed (Iraq)",
      [{ side: "Iraq", killed: { kind: "range", low: 3, best: null, high: 5 }, wounded: null }],
    ],
    ["more than 25 dead", [{ side: "", killed: { kind: "more-than", value: 25 }, wounded: null }]],
    ["at least 25 dead", [{ side: "", killed: { kind: "more-than", value: 24 }, wounded: null }]],
    ["two wounded of the coalition", [{ side: "coalition", killed: null, wounded: exact(2) }]],
    [
      "one US contractor killed, four US service members and two Iraqis wounded",
      [
        { side: "US contractor", killed: exact(1), wounded: null },
        { side: "US service members", killed: null, wounded: exact(4) },
        { side: "Iraqis", killed: null, wounded: exact(2) },
      ],
    ],
    ["one killed two wounded (US)", [{ side: "US", killed: exact(1), wounded: exact(2) }]],
    ["3 killed and no one wounded", [{ side: "", killed: exact(3), wounded: exact(0) }]],
    ["no one was killed", [{ side: "", killed: exact(0), wounded: null }]],
    ["twelve wounded (US", [{ side: "US", killed: null, wounded: exact(12) }]],
    ["no casualties", [{ side: "", killed: exact(0), wounded: exact(0) }]],
    ["nobody hurt (US)", [{ side: "US", killed: exact(0), wounded: exact(0) }]],
  ])("“%s” says who was hurt", (words, casualties) => {
    expect(read(`27 Dec 2019, K-1, rockets: ${words}`)).toMatchObject({
      title: "Rockets",
      casualties,
      unread: [],
    });
  });

  it.each([
    "0 wounded (US), 11 wounded (US)",
    "2 US killed, 3 US killed",
    "3 killed 2 killed US",
    "3 killed and 2 killed (US)",
    "3 killed (US), 2 killed (the US)",
    "3 killed (US), 1 wounded (US), 2 killed (U.S.)",
    "3 killed, 2 killed",
    "no casualties (US), 2 killed (US)",
  ])("refuses two numbers of one side, for nobody can tell which counts: “%s”", (words) => {
    expect(refusal(`8 Jan 2020, Ain al-Asad, missiles: ${words}`)).toBe("incident-line.counted-twice");
  });

  it("says which side is counted twice, and both numbers", () => {
    const line = readIncidentLine("8 Jan 2020, Taji, rockets: 3 killed 2 killed US", today);
    expect(line.ok ? "" : wordsIn().say(line.sentence)).toContain(
      "two numbers killed of one side, US: 3 and 2.",
    );
    const unnamed = readIncidentLine("8 Jan 2020, Taji, rockets: about 3 wounded, 2 wounded", today);
    expect(unnamed.ok ? "" : wordsIn().say(unnamed.sentence)).toContain(
      "two numbers wounded of one side, which it does not name: about 3 and 2.",
    );
  });

  it("keeps in the title what it cannot count, and says so", () => {
    expect(read("27 Dec 2019, K-1, rockets, many killed")).toMatchObject({
      title: "Rockets, many killed",
      casualties: [],
      unread: ["many killed"],
    });
    expect(read("27 Dec 2019, K-1, rockets, many hurt")).toMatchObject({ unread: ["many hurt"] });
    expect(read("27 Dec 2019, K-1, rockets, killed 1 (US), up to 20 wounded")).toMatchObject({
      casualties: [],
      unread: ["killed 1 (US)", "up to 20 wounded"],
    });
    expect(read("27 Dec 2019, K-1, a soldier was killed by a sniper")).toMatchObject({
      unread: [],
      casualties: [],
    });
  });

  it("reads who claimed it apart from whom it is attributed to", () => {
    expect(read("8 Jan 2020, Erbil, missiles, claimed by Iran")).toMatchObject({
      claimedBy: "Iran",
      attributedTo: "",
    });
    expect(read("8 Jan 2020, Erbil, missiles, attributed to Iran")).toMatchObject({
      attributedTo: "Iran",
      attributedBy: "",
    });
  });

  it("refuses what lacks a part, can be read in two ways or has not come yet", () => {
    expect(refusal("K-1, rockets")).toBe("incident-line.date-first");
    expect(refusal("27 Dec 2019")).toBe("incident-line.no-title");
    expect(refusal("27 Dec 2019: 1 killed (US)")).toBe("incident-line.no-title");
    expect(refusal("27 Dec, K-1, rockets")).toBe("dates.no-year");
    expect(refusal("03/04/2020, K-1, rockets")).toBe("dates.ambiguous");
    expect(refusal("31 Feb 2020, K-1, rockets")).toBe("dates.no-such-day");
    expect(refusal("27 Dec 2029, K-1, rockets")).toBe("incident-line.in-future");
    expect(refusal("2 Jan 2020 to 1 Jan 2020, K-1, rockets")).toBe("incident-line.reversed");
    expect(refusal("29–27 Dec 2019, K-1, rockets")).toBe("incident-line.reversed");
    expect(refusal("0–3 Dec 2019, K-1, rockets")).toBe("dates.no-such-day");
    expect(refusal("Dec 2019 to Jan 2020, K-1, rockets")).toBe("incident-line.until-no-day");
    expect(refusal("27 Dec 2019, K-1, rockets: 9.500 killed")).toBe("amount-entry.ambiguous");
    expect(refusal("27 Dec 2019, K-1, rockets: 3 to 1 killed")).toMatch(/^amount-entry\./);
    expect(refusal("27 Dec 2019, K-1, rockets: -4 killed")).toMatch(/^amount-entry\./);
    expect(refusal(`27 Dec 2019, ${"x".repeat(201)}`)).toBe("incident-line.title-too-long");
    expect(refusal(`27 Dec 2019, ${"x".repeat(301)}, rockets`)).toBe("incident-line.part-too-long");
    expect(readIncidentLine("  ", today)).toEqual({ ok: true, value: null });
  });

  it("loses no number: what is counted in a line is counted in what was read", () => {
    const side = fc.constantFrom("US", "Iraq", "civilians", "Kataib Hezbollah");
    const count = fc.record({
      n: fc.integer({ min: 0, max: 1e6 }),
      harm: fc.constantFrom("killed", "wounded"),
      side,
    });
    const countOf = ({ harm, side }: { harm: string; side: string }) => `${harm} ${side}`;
    const day = fc.integer({ min: -20_000, max: 0 }).map((days) => addDays(today, days));
    fc.assert(
      fc.property(day, fc.uniqueArray(count, { maxLength: 6, selector: countOf }), (on, counts) => {
        const words = counts
          .map(({ n, harm, side }) => `${n.toLocaleString("en-US")} ${harm} (${side})`)
          .join(", ");
        const line = read(`${on}, K-1, Kirkuk, rockets: ${words}`);
        const sum = (harm: "killed" | "wounded") =>
          line.casualties.reduce(
            (all, one) => all + ((one[harm] as { value: number } | null)?.value ?? 0),
            0,
          );
        expect(line.on.day).toBe(on);
        for (const harm of ["killed", "wounded"] as const)
          expect(sum(harm)).toBe(
            counts.filter((one) => one.harm === harm).reduce((all, { n }) => all + n, 0),
          );
      }),
    );
  });

  it("that anybody may type is read or refused, never thrown at", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "27 Dec 2019",
        ",",
        ":",
        "killed",
        "(",
        ")",
        "and",
        "3",
        "about",
        "–",
        "to",
        "no one",
        "rockets",
        "\uE0009\uE001",
        " ",
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 80 }),
          pieces.map((all) => `27 Dec 2019 ${all.join(" ")}`),
        ),
        (text) => {
          expect(readIncidentLine(text, today)).toHaveProperty("ok");
        },
      ),
      { numRuns: 500 },
    );
  });
});
