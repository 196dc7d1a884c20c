import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate, Instant } from "@/lib/schema/calendar-date";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { edited } from "@/tests/worlds/sound-timetable";
import { blankTimetable } from "../blank-timetable";
import { publicView } from "../public-view";
import { fiveQuestions } from "./five-questions";

const asOf = "2020-09-01" as CalendarDate;
const on = (day: string) => ({ day, precision: "day" });
const published = (timetable: Timetable, day: string, version = 1): Publication => ({
  slug: "iraq",
  version,
  publishedAt: `${day}T12:00:00.000Z` as Instant,
  publishedOn: day as CalendarDate,
  asOf: day as CalendarDate,
  publisher: "",
  note: "",
  reasons: {},
  timetable: publicView(timetable),
});
const plan = (...edits: object[]) => edited(blankTimetable("Iraq"), edits);
const milestone = (id: string, due: string | null) => ({
  type: "add-milestone",
  milestone: { id, title: id, due: due && on(due) },
});
const complete = (milestoneId: string, completedOn: string) => ({
  type: "complete-milestone",
  milestoneId,
  completedOn,
});
const end = { type: "set-timetable", changes: { endMilestoneId: "end" } };
const measure = (id: string, terms: object, more: object = {}) => ({
  type: "add-measure",
  measure: { id, title: id, inForceFrom: on("2020-06-11"), ...more, terms },
});
const redline = (triggerAct: string, announcedConsequence: string) => ({
  kind: "redline",
  triggerAct,
  protectedObject: "",
  threshold: null,
  area: "",
  announcedConsequence,
  declaredBy: "",
  declaredAt: "",
  declaredOn: null,
  rewordsId: null,
});
const host = { type: "add-party", party: { id: "iraq", name: "Iraq", role: "host" } };
const commitment = (levels: number[], debtorId: string | null = "iraq") => ({
  kind: "host-commitment",
  debtorId,
  due: null,
  implementation: null,
  implementations: levels.map((level) => ({
    on: "2020-08-01",
    level,
    assessedBy: "Mission",
    note: "",
    sourceIds: [],
  })),
  outcome: "",
});
const dialogue = (...days: string[]) => ({
  kind: "diplomatic-engagement",
  counterpartId: null,
  format: "",
  meetings: days.map((day) => ({ on: on(day), format: "", outcome: "", sourceIds: [] })),
  implementation: null,
  outcome: "",
  nextStep: "",
});
const trade = {
  kind: "economic-engagement",
  counterpartId: null,
  instrument: "",
  amount: null,
  currency: null,
  implementation: null,
  outcome: "",
};

function asked(timetable: Timetable, publications: Publication[] = []) {
  const { say } = wordsIn();
  const told = fiveQuestions(timetable, publications, asOf).map(({ code, answered, sentences }) => [
    code,
    [answered, ...sentences.map((each) => say(each))],
  ]);
  return Object.fromEntries(told) as Record<string, string[]>;
}

describe("the five questions", () => {
  it("are not answered with no where nothing is entered", () => {
    expect(Object.values(asked(plan())).map(([answered]) => answered)).toEqual(Array(5).fill("not-entered"));
  });

  it("ask whether a timetable is public, and by when all is complete", () => {
    const open = plan(milestone("end", null), end);
    expect(asked(open, [published(open, "2020-03-01")]).public).toEqual([
      "in-part",
      "Version 1 was published on 1 March 2020.",
      "It names no date by which all is complete.",
    ]);
    const dated = plan(milestone("end", "2020-12-31"), end);
    expect(asked(dated, [published(dated, "2020-03-01")]).public?.[0]).toBe("answered");
    expect(asked(dated, [published(dated, "2020-09-02")]).public?.[0]).toBe("not-entered");
  });

  it("ask whether it is followed: what was due is met, late or not, and how often the end moved", () => {
    const first = plan(milestone("taji", "2020-08-01"), milestone("end", "2020-12-31"), end);
    expect(asked(plan(milestone("end", "2020-12-31"))).followed?.[0]).toBe("too-early");
    const second = edited(first, [
      { type: "move-milestone", milestoneId: "end", due: on("2021-01-15") },
      complete("taji", "2020-08-23"),
      milestone("al-qaim", null),
      complete("al-qaim", "2020-03-19"),
    ]);
    expect(
      asked(second, [published(first, "2020-03-01"), published(second, "2020-08-25", 2)]).followed,
    ).toEqual([
      "answered",
      "1 of 1 milestone due by 1 September 2020 met.",
      "One more was met that never had a date.",
      "One was met after the date first published.",
      "The end was moved once.",
    ]);
  });

  it("ask of every redline, in its latest wording, which act crosses it and what would follow", () => {
    const both = plan(measure("a", redline("Killing of personnel", "Military retaliation")));
    expect(asked(both).redlines?.[0]).toBe("answered");
    const vague = edited(both, [measure("b", { ...redline("Attack on the embassy", ""), rewordsId: "a" })]);
    expect(asked(vague).redlines).toEqual([
      "in-part",
      "1 of 1 redline says which act would cross it.",
      "0 of 1 names a consequence.",
    ]);
  });

  it("ask what the host government owes, and how far somebody says that it was carried out", () => {
    const foreign = { type: "add-party", party: { id: "us", name: "United States", role: "withdrawing" } };
    const owed = [
      measure("a", commitment([1, 3])),
      measure("b", commitment([])),
      measure("c", commitment([3], "us")),
    ];
    expect(asked(plan(host, foreign, ...owed, measure("d", commitment([3], null)))).host).toEqual([
      "in-part",
      "2 commitments of the host government are entered.",
      "How far it was carried out is entered for 1 of 2.",
      "One is judged to be carried out in full.",
    ]);
  });

  it("ask for diplomacy, an incentive, and something that lasts beyond the end, each told by itself", () => {
    const talks = measure("talks", dialogue("2020-06-11", "2020-08-20", "2021-07-26"), {
      inForceTo: on("2020-10-01"),
    });
    const base = plan(milestone("end", "2020-12-31"), end, talks);
    expect(asked(base).after).toEqual([
      "in-part",
      "One diplomatic track is entered, with 2 meetings held so far.",
      "Economic engagement: not entered.",
      "None of them is entered as lasting beyond the end.",
    ]);
    expect(asked(edited(base, [measure("trade", trade)])).after).toEqual([
      "answered",
      "One diplomatic track is entered, with 2 meetings held so far.",
      "One form of economic engagement is entered.",
      "One of them lasts beyond the end.",
    ]);
  });
});
