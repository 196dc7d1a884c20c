import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { edited } from "@/tests/worlds/sound-timetable";
import { redlinesAskedOf } from "./asked-of";
import { followThroughSummary, redlineCases } from "./redline-cases";
import { redlineHistory, redlinesByFirstWording, wordingsOf } from "./redline-history";
import { sayFollowThrough } from "./redline-sentences";

const day = (text: string) => text as CalendarDate;
const on = (text: string, precision = "day") => ({ day: text, precision });
const redline = (id: string, from: string, more: object = {}, terms: object = {}) => ({
  type: "add-measure",
  measure: {
    id,
    title: id,
    inForceFrom: on(from),
    ...more,
    terms: {
      kind: "redline",
      triggerAct: "Harm to Americans",
      protectedObject: "",
      threshold: null,
      area: "",
      announcedConsequence: "A decisive response",
      declaredBy: "Secretary of State",
      declaredAt: "",
      declaredOn: from,
      rewordsId: null,
      ...terms,
    },
  },
});
const incident = (id: string, date: object, more: object = {}) => ({
  type: "add-incident",
  incident: { id, title: id, on: date, place: "K-1, Kirkuk", kind: "rocket-or-missile", ...more },
});
const finding = (
  incidentId: string,
  measureId: string,
  found: string,
  id = `${incidentId}-${measureId}`,
  foundBy = "Department of State",
) => ({
  type: "add-finding",
  finding: { id, incidentId, measureId, finding: found, foundBy, on: null },
});
const response = (incidentId: string, date: object | null, more: object = {}) => ({
  type: "add-response",
  response: { id: `after-${incidentId}`, incidentId, action: "Strikes", kind: "military", on: date, ...more },
});

/** The weeks around the end of 2019 in Iraq: a line is drawn, crossed, and answered as announced. */
const iraq = (...more: object[]): Timetable =>
  edited(blankTimetable("Iraq"), [
    redline("line", "2019-12-13"),
    incident("airport", on("2019-12-09")),
    incident("k1", on("2019-12-27")),
    finding("k1", "line", "crossed"),
    response("k1", on("2019-12-29"), { measureId: "line", followThrough: "carried-out" }),
    ...more,
  ]);
const asOf = day("2020-01-15");
const asked = (plan: Timetable, id: string) =>
  redlinesAskedOf(plan.incidents.find((each) => each.id === id) as Timetable["incidents"][number], plan);

describe("an incident", () => {
  it("is asked about every redline in force on its day, and about none declared later", () => {
    expect(asked(iraq(), "k1").map(({ redline: { id } }) => id)).toEqual(["line"]);
    expect(asked(iraq(), "airport")).toEqual([]);
  });

  it("is asked first about the redline whose area names its place, whatever its accents, then about those elsewhere", () => {
    const plan = iraq(
      redline("embassy", "2019-12-13", {}, { area: "Embassy in Baghdad" }),
      redline("north", "2019-12-13", {}, { area: "Kirkūk and the north" }),
    );
    expect(asked(plan, "k1").map(({ redline: { id }, here }) => [id, here])).toEqual([
      ["line", true],
      ["north", true],
      ["embassy", false],
    ]);
  });

  it("of the withdrawing side is asked about none: it cannot cross its own lines", () => {
    const plan = iraq(
      { type: "add-party", party: { id: "us", name: "United States", role: "withdrawing" } },
      incident("strike", on("2020-01-03"), {
        attribution: { to: "United States", by: "", confidence: null, basis: "" },
      }),
    );
    expect(asked(plan, "strike")).toEqual([]);
  });
});

describe("a crossed redline", () => {
  it("tells how long the first answer took, and whether what was announced was done", () => {
    expect(redlineCases(iraq(), asOf)).toMatchObject([
      {
        finding: "crossed",
        outcome: { kind: "answered" },
        latencyDays: { least: 2, most: 2 },
        followThrough: "carried-out",
      },
    ]);
  });

  it("known to a month alone was answered within a range of days, and enters the median with both ends of it", () => {
    const plan = iraq(
      incident("later", on("2020-01-31", "month")),
      finding("later", "line", "crossed"),
      response("later", on("2020-02-10")),
    );
    const cases = redlineCases(plan, day("2020-03-01"));
    expect(cases[1]?.latencyDays).toEqual({ least: 10, most: 40 });
    // Of 2 days, and of 10 to 40: 6 to 21.
    expect(followThroughSummary(cases).latency).toEqual({ medianDays: { least: 6, most: 21 }, of: 2 });
  });

  it("was first answered by whichever came first, where one of the answers is known to its month", () => {
    const plan = iraq(response("k1", on("2020-01-31", "month"), { id: "month" }), {
      type: "set-response",
      responseId: "after-k1",
      changes: { on: on("2020-01-10") },
    });
    // On 10 January for certain; on the first of the month, perhaps.
    expect(redlineCases(plan, asOf)[0]?.latencyDays).toEqual({ least: 5, most: 14 });
  });

  it("is open while nobody says what was done, and not while somebody says that nothing was", () => {
    const second = [incident("taji", on("2020-01-05")), finding("taji", "line", "crossed")];
    expect(redlineCases(iraq(...second), asOf)[1]?.outcome).toEqual({
      kind: "open",
      ageDays: { least: 10, most: 10 },
    });
    const none = response("taji", on("2020-01-06"), { kind: "none", followThrough: "not-carried-out" });
    expect(redlineCases(iraq(...second, none), asOf)[1]).toMatchObject({
      outcome: { kind: "no-response" },
      latencyDays: null,
      followThrough: "not-carried-out",
    });
  });

  it("is not answered where what was done is not disclosed, and that is told by itself", () => {
    const plan = iraq(
      incident("taji", on("2020-01-05")),
      finding("taji", "line", "crossed"),
      response("taji", on("2020-01-06"), { kind: "not-disclosed" }),
    );
    const cases = redlineCases(plan, asOf);
    expect(cases[1]).toMatchObject({ outcome: { kind: "not-disclosed" }, latencyDays: null });
    expect(followThroughSummary(cases)).toMatchObject({
      crossings: 2,
      answered: 1,
      notDisclosed: 1,
      open: [],
    });
  });

  it("is what its assessor found last; what was found before stays and is not counted", () => {
    const again = (id: string, found: string, on: string | null, foundBy = "Department of State") => ({
      type: "add-finding",
      finding: { id, incidentId: "k1", measureId: "line", finding: found, foundBy, on },
    });
    const of = (...more: object[]) => redlineCases(iraq(...more), asOf)[0];
    const later = of(again("later", "not-crossed", "2020-01-03", " department of  state"));
    expect(later?.finding).toBe("not-crossed");
    expect(later?.findings).toHaveLength(2);
    // What comes from another is another's, and a third of the first settles nothing between them.
    expect(of(again("un", "not-crossed", "2020-01-03", "UN"))?.finding).toBe("disputed");
    expect(
      of(again("un", "not-crossed", "2020-01-03", "UN"), again("b", "not-crossed", "2020-01-04"))?.finding,
    ).toBe("not-crossed");
    // What is not signed may be anybody's.
    expect(of(again("a", "crossed", null, ""), again("b", "not-crossed", null, ""))?.finding).toBe(
      "disputed",
    );
  });

  it("is told as it stood on a day before its assessor found otherwise", () => {
    const dated = (id: string, found: string, on: string) => ({
      type: "add-finding",
      finding: { id, incidentId: "k1", measureId: "line", finding: found, foundBy: "UN", on },
    });
    const plan = edited(iraq({ type: "remove-finding", findingId: "k1-line" }), [
      dated("second", "not-crossed", "2020-01-10"),
      // Entered afterwards, and found before.
      dated("first", "crossed", "2020-01-02"),
    ]);
    const found = (on: string) => redlineCases(plan, day(on))[0]?.finding;
    expect([found("2020-01-05"), found("2020-01-10")]).toEqual(["crossed", "not-crossed"]);
  });

  it("is disputed where two who judged it differ, and is then not counted as crossed", () => {
    const cases = redlineCases(iraq(finding("k1", "line", "not-crossed", "other", "UN")), asOf);
    expect(cases[0]?.finding).toBe("disputed");
    expect(followThroughSummary(cases)).toMatchObject({ crossings: 0, undetermined: 1 });
  });

  it("was not answered yet on a day before the answer", () => {
    expect(redlineCases(iraq(), day("2019-12-28"))[0]?.outcome).toEqual({
      kind: "open",
      ageDays: { least: 1, most: 1 },
    });
    expect(redlineCases(iraq(), day("2019-12-26"))).toEqual([]);
  });
});

describe("what became of crossings", () => {
  const said = (plan: Timetable) =>
    sayFollowThrough(followThroughSummary(redlineCases(plan, asOf)), asOf).map((each) => wordsIn().say(each));

  it("is told in counts and days, and is no score", () => {
    expect(said(iraq())).toEqual([
      "1 of 1 crossing answered, as of 15 January 2020.",
      "The answer came after 2 days.",
      "In one case the announced consequence was carried out.",
    ]);
    expect(said(iraq(incident("taji", on("2020-01-05")), finding("taji", "line", "crossed")))).toEqual([
      "1 of 2 crossings answered, as of 15 January 2020.",
      "The answer came after 2 days.",
      "One crossing has no entry about a response; the incident was 10 days ago.",
      "In one case the announced consequence was carried out.",
      "In one case nobody has said whether the announced consequence was carried out.",
    ]);
  });

  it("is told in ranges where only the month is known: at most, or between", () => {
    const month = (day: string) => [incident("taji", on(day, "month")), finding("taji", "line", "crossed")];
    expect(said(iraq(...month("2020-01-31")))[2]).toBe(
      "One crossing has no entry about a response; the incident was at most 14 days ago.",
    );
    expect(said(iraq(...month("2019-12-31")))[2]).toBe(
      "One crossing has no entry about a response; the incident was between 15 and 45 days ago.",
    );
    expect(said(iraq(...month("2019-12-31"), response("taji", on("2020-01-10"))))[1]).toBe(
      "Median time to the first answer: between 6 and 21 days, over 2 answers with a known date.",
    );
    expect(
      said(
        edited(iraq(...month("2019-12-31"), response("taji", on("2020-01-10"))), [
          { type: "remove-finding", findingId: "k1-line" },
        ]),
      )[1],
    ).toBe("The answer came between 10 and 40 days after the incident.");
  });

  it("is told where there was none", () => {
    expect(said(edited(blankTimetable("Iraq"), []))).toEqual([
      "As of 15 January 2020, no incident is entered as having crossed a redline.",
    ]);
  });
});

describe("the history of a redline", () => {
  const reworded = iraq(
    redline("sharper", "2020-01-04", { inForceTo: on("2020-06-30") }, { rewordsId: "line" }),
  );

  it("runs from its declaration over crossing, answer and rewording to its end, as far as is known on a day", () => {
    const told = (until: string) =>
      redlineHistory(reworded, "sharper", day(until))?.events.map(({ kind, on: date }) => [kind, date?.day]);
    expect(told("2020-07-01")).toEqual([
      ["declared", "2019-12-13"],
      ["incident", "2019-12-27"],
      ["response", "2019-12-29"],
      ["reworded", "2020-01-04"],
      ["ended", "2020-06-30"],
    ]);
    expect(told("2019-12-28")?.map(([kind]) => kind)).toEqual(["declared", "incident"]);
    expect(redlineHistory(reworded, "nothing", asOf)).toBeNull();
  });

  it("begins with a declaration known to its month, and not with what happened within that month", () => {
    const plan = edited(blankTimetable("Iraq"), [
      redline("embassy", "2020-09-30", { inForceFrom: on("2020-09-30", "month") }, { declaredOn: null }),
      incident("house", on("2020-09-28")),
      finding("house", "embassy", "undetermined"),
    ]);
    const kinds = redlineHistory(plan, "embassy", day("2020-12-31"))?.events.map(({ kind }) => kind);
    expect(kinds).toEqual(["declared", "incident"]);
  });

  it("tells from when it was in force where that is another day than it was declared on", () => {
    const plan = edited(blankTimetable("Iraq"), [
      redline("early", "2019-12-01", {}, { declaredOn: "2019-12-13" }),
      redline("same", "2019-12-31", { inForceFrom: on("2019-12-31", "month") }, { declaredOn: "2019-12-13" }),
    ]);
    const told = (id: string) =>
      redlineHistory(plan, id, asOf)?.events.map(({ kind, on: date }) => [kind, date?.day]);
    expect(told("early")).toEqual([
      ["in-force", "2019-12-01"],
      ["declared", "2019-12-13"],
    ]);
    expect(told("same")).toEqual([["declared", "2019-12-13"]]);
  });

  it("has what is known to its month before what was done about it", () => {
    const plan = edited(blankTimetable("Iraq"), [
      redline("line", "2019-12-13"),
      incident("some", on("2020-01-31", "month")),
      finding("some", "line", "crossed"),
      response("some", on("2020-01-10")),
    ]);
    const kinds = redlineHistory(plan, "line", day("2020-03-01"))?.events.map(({ kind }) => kind);
    expect(kinds).toEqual(["declared", "incident", "response"]);
  });

  it("has its wordings in the order in which they follow each other, wherever they stand in the list", () => {
    const turned = { ...reworded, measures: reworded.measures.toReversed() };
    const order = (plan: Timetable) =>
      redlineHistory(plan, "line", asOf)?.wordings.map(({ redline }) => redline.id);
    expect([order(reworded), order(turned)]).toEqual([
      ["line", "sharper"],
      ["line", "sharper"],
    ]);
  });

  it("is one, whichever of its wordings one asks for", () => {
    expect(wordingsOf(reworded.measures, "line").map(({ id }) => id)).toEqual(["line", "sharper"]);
    expect(wordingsOf(reworded.measures, "sharper").map(({ id }) => id)).toEqual(["line", "sharper"]);
    expect(redlinesByFirstWording(reworded.measures).map(({ id }) => id)).toEqual(["line"]);
  });

  it("ends where it began when wordings reword each other in a circle", () => {
    const round = edited(reworded, []);
    round.measures = round.measures.map((measure) =>
      measure.id === "line"
        ? { ...measure, terms: { ...measure.terms, rewordsId: "sharper" } as typeof measure.terms }
        : measure,
    );
    expect(wordingsOf(round.measures, "line")).toHaveLength(2);
  });
});
