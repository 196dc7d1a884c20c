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
) => ({
  type: "add-finding",
  finding: { id, incidentId, measureId, finding: found, foundBy: "Department of State", on: null },
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

  it("known to a month alone was answered within a range of days, and enters no median", () => {
    const plan = iraq(
      incident("later", on("2020-01-31", "month")),
      finding("later", "line", "crossed"),
      response("later", on("2020-02-10")),
    );
    const cases = redlineCases(plan, day("2020-03-01"));
    expect(cases[1]?.latencyDays).toEqual({ least: 10, most: 40 });
    expect(followThroughSummary(cases).latency).toEqual({ medianDays: 2, of: 1 });
  });

  it("is open while nobody says what was done, and not while somebody says that nothing was", () => {
    const second = [incident("taji", on("2020-01-05")), finding("taji", "line", "crossed")];
    expect(redlineCases(iraq(...second), asOf)[1]?.outcome).toEqual({ kind: "open", ageDays: 10 });
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

  it("is disputed where two who judged it differ, and is then not counted as crossed", () => {
    const cases = redlineCases(iraq(finding("k1", "line", "not-crossed", "other")), asOf);
    expect(cases[0]?.finding).toBe("disputed");
    expect(followThroughSummary(cases)).toMatchObject({ crossings: 0, undetermined: 1 });
  });

  it("was not answered yet on a day before the answer", () => {
    expect(redlineCases(iraq(), day("2019-12-28"))[0]?.outcome).toEqual({ kind: "open", ageDays: 1 });
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
