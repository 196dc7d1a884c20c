import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "@/lib/i18n/messages";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Noun } from "@/lib/schema/noun-table";
import type { Dependency } from "@/lib/schema/plan";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { anyForces, anyTimetable } from "@/tests/worlds/any-timetable";
import { itemWithEverything } from "@/tests/worlds/item-of-every-noun";
import { edited, soundAsOf, soundPublication, soundTimetable } from "@/tests/worlds/sound-timetable";
import { applyEdits } from "../apply-edit";
import { blankTimetable } from "../blank-timetable";
import { itemsOf } from "../items";
import { problemsIn } from "../problems-in";
import { computeSchedule } from "../schedule/compute-schedule";
import { type CheckCode, checks } from "./checks";
import { reviewTimetable, runChecks } from "./review-timetable";

const { say } = wordsIn();
const day = (text: string) => text as CalendarDate;
const on = (text: string) => ({ day: text, precision: "day" });

interface Looked {
  asOf?: CalendarDate;
  today?: CalendarDate;
  publications?: readonly Publication[];
}

function input(timetable: Timetable, { asOf = soundAsOf, today = asOf, publications }: Looked = {}) {
  const published = publications ?? [soundPublication()];
  return { asOf, today, publications: published, schedule: computeSchedule(timetable, { asOf }) };
}

function outcomes(edits: readonly object[], looked?: Looked) {
  const timetable = edited(soundTimetable(), edits);
  return new Map(runChecks(timetable, input(timetable, looked)).map((outcome) => [outcome.code, outcome]));
}

const set = (noun: string, key: string, id: string, changes: object) => ({
  type: `set-${noun}`,
  [`${key}Id`]: id,
  changes,
});
const setMilestone = (id: string, changes: object) => set("milestone", "milestone", id, changes);
const setLink = (id: string, changes: object) => set("dependency", "dependency", id, changes);
const move = (milestoneId: string, due: string | null) => ({
  type: "move-milestone",
  milestoneId,
  due: due && on(due),
});
const unlink = (dependencyId: string) => ({ type: "remove-dependency", dependencyId });
const link = (fromId: string, toId: string) => ({
  type: "add-dependency",
  dependency: { id: `${fromId}-${toId}`, fromId, toId },
});
const terms = (id: string, changes: object) => {
  const measure = soundTimetable().measures.find((each) => each.id === id);
  return set("measure", "measure", id, { terms: { ...measure?.terms, ...changes } });
};
const palaces = (due: string) => ({
  type: "add-milestone",
  milestone: { id: "palaces", title: "Nineveh palaces handed over", due: on(due) },
});

/** What is done to the sound timetable, and what the review then says. */
const broken: Record<Exclude<CheckCode, "resources">, [edits: object[], says: string, looked?: Looked]> = {
  "no-committed-end": [
    [{ type: "set-timetable", changes: { endMilestoneId: null } }],
    "No milestone is named as the committed end, so nobody can say whether the withdrawal is on time.",
  ],
  overdue: [
    [move("besmaya", "2020-07-10")],
    "1 of 5 open milestones with a date was due before the data date and is still open: “Besmaya handed over” (10 days overdue).",
  ],
  "negative-float": [
    [setMilestone("out", { forecast: on("2020-10-04") })],
    "1 of 5 open milestones in the schedule comes too late for the date that must hold: “Force down to 3,000” (by 2 working days).",
  ],
  "critical-path-length": [
    [setMilestone("out", { forecast: on("2020-10-20") })],
    "The end is expected on 20 October 2020, 20 days after the committed date, and 92 days are left until then: a critical path length index of 0.78, below 0.95.",
  ],
  "no-date": [[move("besmaya", null)], "1 of 5 open milestones has no date: “Besmaya handed over”."],
  missed: [
    [move("taji", "2020-08-30")],
    "1 of 6 milestones with a published date was reached, or is now expected, later than first published: “Camp Taji handed over” (now due 7 days later).",
  ],
  "baseline-execution": [
    [{ type: "reopen-milestone", milestoneId: "al-qaim" }],
    "By the first published dates one milestone should have been reached, and none was: a baseline execution index of 0, below 0.95. Still open: “al-Qaim handed over”.",
  ],
  "moved-without-reason": [
    [move("taji", "2020-08-30"), { type: "remove-milestone", milestoneId: "besmaya" }],
    "2 published dates differ from version 1, and the next version will have to say why: “Besmaya handed over” (25 July 2020, removed) and “Camp Taji handed over” (23 August 2020 → 30 August 2020).",
  ],
  "never-published": [
    [],
    "Nothing has been published yet, so there is no first date against which a later one could be compared.",
    { publications: [] },
  ],
  "old-data-date": [
    [],
    "Facts are counted up to 20 July 2020 only, 43 days before today.",
    { today: day("2020-09-01") },
  ],
  "nothing-linked": [
    soundTimetable().dependencies.map(({ id }) => unlink(id)),
    "None of the 5 open milestones waits for another, so a delay of one shows in no other date.",
  ],
  "no-predecessor": [
    [palaces("2020-08-01"), link("palaces", "out")],
    "1 of 6 open milestones after the first waits for nothing: “Nineveh palaces handed over”.",
  ],
  "no-successor": [
    [palaces("2020-08-01"), link("al-qaim", "palaces")],
    "1 of 5 open milestones before the end leads on to nothing: “Nineveh palaces handed over”.",
  ],
  "critical-path-test": [
    ["al-qaim", "besmaya", "inventory", "taji", "convoys"].map((id) => unlink(`${id}-out`)),
    "Were “Convoys to Kuwait” 600 days later, the computed end, “Force down to 3,000”, would still be 30 September 2020: of all that is open it has the least time left, and yet the end does not hang on it.",
  ],
  "link-not-kept": [
    [move("besmaya", "2020-09-01")],
    "2 of 12 dependencies still ahead are not kept by the dates as set: “Besmaya handed over” → “Camp Taji handed over” (9 days too early) and “Besmaya handed over” → “Convoys to Kuwait” (8 days too early).",
  ],
  lead: [
    [setLink("besmaya-taji", { lagDays: -5 })],
    "1 of 12 dependencies still ahead lets something begin before what it waits for is done: “Besmaya handed over” → “Camp Taji handed over” (5 days before).",
  ],
  "long-lag": [
    [setLink("al-qaim-out", { lagDays: 60 })],
    "1 of 12 dependencies still ahead has a lag of more than 30 days: “al-Qaim handed over” → “Force down to 3,000” (60 days).",
  ],
  "other-link-types": [
    [setLink("convoys-out", { type: "finish-to-finish" }), setLink("taji-out", { type: "finish-to-finish" })],
    "2 of 12 dependencies still ahead are not finish-to-start, more than one in ten: “Camp Taji handed over” → “Force down to 3,000” (finish-to-finish) and “Convoys to Kuwait” → “Force down to 3,000” (finish-to-finish).",
  ],
  "hard-constraint": [
    [setMilestone("taji", { dateConstraint: { kind: "not-after", day: "2020-09-01" } })],
    "1 of 5 open milestones is held to a day that is not ours to choose: “Camp Taji handed over” (not after 1 September 2020).",
  ],
  "high-float": [
    [move("out", "2020-11-30")],
    "4 of 4 open milestones that lead to another could be more than 44 working days later without moving the end: “Besmaya handed over” (72 working days), “Inventory of Camp Taji” (57 working days), “Camp Taji handed over” (52 working days) and 1 more.",
  ],
  "not-begun": [
    [setMilestone("inventory", { percentDone: 0 })],
    "The one milestone that should be under way has not been reported as begun: “Inventory of Camp Taji” (to start 13 July 2020).",
  ],
  "forecast-passed": [
    [setMilestone("taji", { forecast: on("2020-07-01") })],
    "The one forecast of an open milestone has passed without the milestone being reached: “Camp Taji handed over” (1 July 2020).",
  ],
  "long-work": [
    [setMilestone("inventory", { start: on("2020-05-03") })],
    "1 of 2 open milestones that take time takes more than 44 working days: “Inventory of Camp Taji” (75 working days).",
  ],
  "no-estimate": [
    [setMilestone("inventory", { durationEstimate: null })],
    "1 of 2 open milestones that take time has no optimistic, likely and pessimistic duration: “Inventory of Camp Taji”.",
  ],
  "after-end": [
    [palaces("2020-11-15"), link("out", "palaces")],
    "1 of 5 other open milestones with a date lies after the committed end, 30 September 2020: “Nineveh palaces handed over” (15 November 2020).",
  ],
  "phase-outside": [
    [set("phase", "phase", "bases", { firstDay: "2020-01-01" })],
    "The one phase lies partly or wholly outside the time from the announcement to the committed end: “Handovers” (from 1 January 2020, before the announcement).",
  ],
  "outside-phase": [
    [set("phase", "phase", "bases", { last: on("2020-09-25") })],
    "1 of 6 milestones in phases with dates lies outside its phase: “Force down to 3,000” (due 30 September 2020, in “Handovers”).",
  ],
  "empty-phase": [
    [{ type: "add-phase", phase: { id: "after", title: "Afterwards" } }],
    "1 of 2 phases has no milestone: “Afterwards”.",
  ],
  "too-precise": [
    [setMilestone("taji", { sourceIds: ["recalled"] })],
    "1 of 6 milestones with an exact day rests on recollection alone: “Camp Taji handed over” (23 August 2020).",
  ],
  "no-owner": [
    [setMilestone("taji", { ownerId: null })],
    "1 of 5 open milestones has no owner: “Camp Taji handed over”.",
  ],
  "no-source": [
    [setMilestone("taji", { sourceIds: [] })],
    "1 of 6 milestones has no source: “Camp Taji handed over”.",
  ],
  "fact-without-source": [
    [
      set("reading", "reading", "july", { sourceIds: [] }),
      set("ceiling", "ceiling", "first", { sourceIds: [] }),
      set("finding", "finding", "found", { sourceIds: [] }),
    ],
    "3 of 9 entries about forces and the transition have no source: Troops in Iraq, 19 March 2020: at most 5,200, Troops in Iraq, 1 July 2020: 5,000 and a finding.",
  ],
  "no-evidence": [
    [{ type: "complete-milestone", milestoneId: "al-qaim", completedOn: "2020-03-19" }],
    "The one completed milestone shows no evidence and no source of the completion: “al-Qaim handed over”.",
  ],
  "no-assessor": [
    [set("condition", "condition", "posts", { assessorId: null })],
    "The one condition of an open milestone has no assessor: “Iraq mans the posts”.",
  ],
  "ceiling-rises": [
    [set("ceiling", "ceiling", "second", { cap: 5_500 })],
    "1 of 2 ceilings is higher than the one before: Troops in Iraq, 30 September 2020: at most 5,500 (before it at most 5,200).",
  ],
  "above-ceiling": [
    [set("reading", "reading", "july", { amount: { kind: "exact", value: 6_000 } })],
    "1 of 2 strengths reported under a ceiling is above it: Troops in Iraq, 1 July 2020: 6,000 (at most 5,200).",
  ],
  "strength-after-handover": [
    [set("site", "site", "al-qaim-base", { strength: { kind: "about", value: 100 } })],
    "The one site that was left still shows a strength, and no note says of when: “al-Qaim” (about 100).",
  ],
  "no-consequence": [
    [terms("redline", { announcedConsequence: "" })],
    "The one redline that holds or will hold has no announced consequence: “A decisive response to harm”.",
  ],
  "no-redline": [
    [set("measure", "measure", "redline", { inForceTo: on("2020-08-31") })],
    "On 30 of the 73 days from 20 July 2020 to 30 September 2020 no redline is in force: 1 September 2020 to 30 September 2020.",
  ],
  "no-finding": [
    [{ type: "remove-finding", findingId: "found" }],
    "Nobody has said whether a redline was crossed by the one incident that happened while one was in force: “Rockets on Taji” (11 March 2020).",
  ],
  "no-response": [
    [{ type: "remove-response", responseId: "strikes" }],
    "To the one incident found to have crossed a redline no response is entered: “Rockets on Taji” (crossed “A decisive response to harm”).",
  ],
  "loose-commitment": [
    [terms("protection", { debtorId: null })],
    "The one commitment still owed lacks who owes it or by when: “Iraq protects the bases” (no debtor).",
  ],
  "nothing-outlasts": [
    [set("measure", "measure", "protection", { inForceTo: on("2020-09-30") })],
    "None of the 2 measures entered is a commitment or an engagement that goes on after the committed end, 30 September 2020.",
  ],
};

describe("a review", () => {
  it("finds nothing in a sound timetable, and says of every check that it is clear", () => {
    const sound = [...outcomes([]).values()];
    expect(sound.filter(({ outcome }) => outcome === "found").map(({ sentence }) => say(sentence))).toEqual(
      [],
    );
    expect(sound.filter(({ outcome }) => outcome !== "clear").map(({ code }) => code)).toEqual(["resources"]);
  });

  it.each(Object.entries(broken))("finds %s", (code, [edits, says, looked]) => {
    const outcome = outcomes(edits, looked).get(code as CheckCode);
    expect(outcome && say(outcome.sentence)).toBe(says);
    expect(outcome?.outcome).toBe("found");
  });

  it("has words for every check", () => {
    const wanted = Object.keys(checks)
      .filter((code) => code !== "resources")
      .flatMap((code) => ["-title", "", "-clear", "-why", "-mend"].map((part) => `${code}${part}`));
    expect(wanted.filter((key) => !(key in english.review))).toEqual([]);
  });

  it("says of every check what became of it, also where nothing was entered or dependencies run in a circle", () => {
    const circle = edited(soundTimetable(), [link("taji", "besmaya")]);
    const gone = edited(soundTimetable(), [
      { type: "cancel-milestone", milestoneId: "out", cancelledOn: "2020-07-01", reason: "Called off." },
    ]);
    for (const timetable of [blankTimetable("Nothing yet"), circle, gone]) {
      for (const { title, sentence, source } of runChecks(
        timetable,
        input(timetable, { publications: [] }),
      )) {
        for (const words of [title, sentence, source]) expect(say(words)).not.toMatch(/review\.|[{}]/);
      }
    }
    const seen = runChecks(circle, input(circle)).filter(
      ({ sentence }) => sentence.key === "review.not-no-schedule",
    );
    expect(seen.map(({ code }) => code)).toEqual([
      "negative-float",
      "critical-path-length",
      "critical-path-test",
      "high-float",
    ]);
    expect(say(runChecks(gone, input(gone))[0]?.sentence ?? { key: "" })).toBe(
      "The committed end, “Force down to 3,000”, was dropped, and no other milestone stands in its place.",
    );
  });

  it("puts the serious first, and counts nothing that was not known on the data date", () => {
    const timetable = edited(soundTimetable(), [
      ...broken["no-owner"][0],
      ...broken["no-response"][0],
      { type: "complete-milestone", milestoneId: "besmaya", completedOn: "2020-07-25" },
    ]);
    expect(reviewTimetable(timetable, input(timetable)).map(({ code }) => code)).toEqual([
      "no-response",
      "no-owner",
    ]);
  });

  it("proposes moves after which the dates keep every dependency", () => {
    const late = edited(soundTimetable(), [move("besmaya", "2020-09-10"), unlink("besmaya-taji")]);
    const found = runChecks(late, input(late)).find(({ code }) => code === "link-not-kept")?.finding;
    expect(found?.edits).toEqual([
      { type: "move-milestone", milestoneId: "convoys", due: on("2020-10-07"), start: on("2020-09-10") },
      { type: "move-milestone", milestoneId: "out", due: on("2020-10-07") },
    ]);
    const mended = edited(late, found?.edits ?? []);
    expect(runChecks(mended, input(mended)).find(({ code }) => code === "link-not-kept")?.outcome).toBe(
      "clear",
    );
  });

  it("proposes moves that can be saved, and pushes a month until its first day is late enough", () => {
    const known = (start: object, due: object) =>
      edited(soundTimetable(), [
        unlink("taji-convoys"),
        setMilestone("convoys", { start, due }),
        move("besmaya", "2021-03-04"),
      ]);
    const moves = (timetable: Timetable) =>
      runChecks(timetable, input(timetable))
        .find(({ code }) => code === "link-not-kept")
        ?.finding?.edits.filter((edit) => "milestoneId" in edit && edit.milestoneId === "convoys");
    const february = { day: "2021-02-28", precision: "month" };
    expect(moves(known(february, on("2021-03-20")))).toEqual([
      {
        type: "move-milestone",
        milestoneId: "convoys",
        start: { day: "2021-04-30", precision: "month" },
        due: on("2021-04-23"),
      },
    ]);
    const year = { day: "2020-12-31", precision: "year" };
    expect(moves(known(year, on("2020-09-20")))).toEqual([]);
  });

  it("never calls outside what a date known to a month may hold within", () => {
    const september = { due: { day: "2020-09-30", precision: "month" } };
    const seen = outcomes([
      setMilestone("convoys", september),
      set("phase", "phase", "bases", { last: on("2020-09-10") }),
      { type: "set-timetable", changes: { endMilestoneId: "taji" } },
      move("taji", "2020-09-05"),
    ]);
    expect(seen.get("outside-phase")?.finding?.items).toEqual([{ noun: "milestone", id: "out" }]);
    expect(seen.get("after-end")?.finding?.items).toEqual([{ noun: "milestone", id: "out" }]);
  });

  it("names one day without a redline once", () => {
    const outcome = outcomes([set("measure", "measure", "redline", { inForceTo: on("2020-09-29") })]).get(
      "no-redline",
    );
    expect(outcome && say(outcome.sentence)).toBe(
      "On 1 of the 73 days from 20 July 2020 to 30 September 2020 no redline is in force: 30 September 2020.",
    );
  });

  it("makes a note of a strength that was above the ceiling once", () => {
    const finding = outcomes([
      set("reading", "reading", "march", { amount: { kind: "more-than", value: 5_200 } }),
    ]).get("above-ceiling")?.finding;
    expect(finding).toMatchObject({ severity: "note", items: [{ noun: "reading", id: "march" }] });
    expect(say(finding?.sentence ?? { key: "" })).toContain("what was reported since is within");
  });

  it("asks no finding about a redline that was reworded by then, nor about an act of the side that withdraws", () => {
    const reworded = {
      type: "add-measure",
      measure: {
        ...soundTimetable().measures[0],
        id: "older",
        title: "An older wording",
        inForceFrom: on("2019-06-01"),
      },
    };
    const seen = outcomes([
      reworded,
      terms("redline", { rewordsId: "older" }),
      {
        type: "add-incident",
        incident: {
          id: "strike",
          title: "Strike",
          on: on("2020-03-12"),
          attribution: { to: "CJTF-OIR", by: "CJTF-OIR", confidence: null, basis: "" },
          sourceIds: ["release"],
        },
      },
    ]);
    expect(seen.get("no-finding")).toMatchObject({ outcome: "clear", of: 1 });
  });

  it("never throws, names only what is there, and proposes only edits that can be carried out", () => {
    const links = fc.array(
      fc.record({
        from: fc.nat(11),
        step: fc.integer({ min: 1, max: 11 }),
        type: fc.constantFrom("finish-to-start", "start-to-start", "finish-to-finish", "start-to-finish"),
        lagDays: fc.integer({ min: -50, max: 50 }),
      }),
    );
    fc.assert(
      fc.property(anyTimetable, anyForces, links, ({ timetable, asOf }, { timetable: forces }, linked) => {
        const has = new Set(timetable.milestones.map(({ id }) => id));
        const dependencies = linked
          .map(
            ({ from, step, type, lagDays }, i): Dependency => ({
              id: `d${i}`,
              fromId: `i${from}`,
              toId: `i${from + step}`,
              type,
              lagDays,
            }),
          )
          .filter(({ fromId, toId }) => has.has(fromId) && has.has(toId));
        const { forceSeries, readings, ceilings } = forces;
        const endMilestoneId = timetable.milestones.at(-1)?.id ?? null;
        const whole = { ...timetable, dependencies, forceSeries, readings, ceilings, endMilestoneId };
        expectSound(whole, asOf);
      }),
      { numRuns: 150 },
    );
  });

  it("never throws over whatever is entered about the transition, with pointers that may point at nothing", () => {
    const some = (noun: Noun) =>
      fc
        .array(itemWithEverything(noun), { maxLength: 4 })
        .map((items) => items.map((item, i) => ({ ...(item as object), id: `${noun}${i}` })));
    const anyTransition = fc.record({
      measures: some("measure"),
      incidents: some("incident"),
      findings: some("finding"),
      responses: some("response"),
      conditions: some("condition"),
      sites: some("site"),
      phases: some("phase"),
      parties: some("party"),
      sources: some("source"),
      assessments: some("assessment"),
    });
    fc.assert(
      fc.property(anyTimetable, anyTransition, fc.nat(3), ({ timetable, asOf }, transition, which) => {
        const pointed = {
          ...transition,
          findings: transition.findings.map((each) => ({
            ...each,
            incidentId: `incident${which}`,
            measureId: "measure0",
          })),
        };
        const endMilestoneId = timetable.milestones[0]?.id ?? null;
        expectSound({ ...timetable, ...pointed, endMilestoneId } as unknown as Timetable, asOf);
      }),
      { numRuns: 60 },
    );
  });
});

/** What holds of every review, whatever was entered. */
function expectSound(timetable: Timetable, asOf: CalendarDate): void {
  for (const finding of reviewTimetable(timetable, input(timetable, { asOf }))) {
    const { items, edits, found, of, sentence, why, mend, source } = finding;
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThanOrEqual(of);
    expect(items.filter(({ noun, id }) => !exists(timetable, noun, id))).toEqual([]);
    expect(new Set(items.map(({ noun, id }) => `${noun} ${id}`)).size).toBe(items.length);
    const mended = applyEdits(timetable, edits);
    if (!mended.ok) throw new Error("an edit that was proposed is refused");
    expect(problemsIn(mended.value, asOf).length).toBeLessThanOrEqual(problemsIn(timetable, asOf).length);
    for (const said of [sentence, why, mend, source]) expect(say(said)).not.toMatch(/review\./);
  }
}

function exists(timetable: Timetable, noun: Noun, id: string): boolean {
  return itemsOf(timetable, noun).some((item) => item.id === id);
}
