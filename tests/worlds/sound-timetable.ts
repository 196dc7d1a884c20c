import { applyEdits } from "@/lib/domain/apply-edit";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { publicView } from "@/lib/domain/public-view";
import type { CalendarDate, Instant } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";

const on = (day: string) => ({ day, precision: "day" });
const sourceIds = ["release"];
const milestone = (id: string, title: string, due: string, more: object = {}) => ({
  type: "add-milestone",
  milestone: { id, title, due: on(due), phaseId: "bases", ownerId: "coalition", sourceIds, ...more },
});
const waits = (fromId: string, toId: string) => ({
  type: "add-dependency",
  dependency: { id: `${fromId}-${toId}`, fromId, toId },
});

/** The day on which the sound timetable is looked at. */
export const soundAsOf = "2020-07-20" as CalendarDate;

/**
 * The handovers of 2020 in Iraq, told so that a review finds nothing: every milestone owned, sourced and linked, a
 * redline that was crossed, found to be and answered, and a commitment that outlasts the end.
 */
export function soundTimetable(): Timetable {
  return edited(blankTimetable("Iraq 2020"), [
    { type: "add-party", party: { id: "coalition", name: "CJTF-OIR", role: "withdrawing" } },
    { type: "add-party", party: { id: "iraq", name: "Government of Iraq", role: "host" } },
    {
      type: "add-source",
      source: { id: "release", title: "Transfer releases of the coalition, 2020" },
    },
    {
      type: "add-source",
      source: { id: "recalled", title: "Recalled, not checked", verification: "unverified" },
    },
    {
      type: "add-working-calendar",
      workingCalendar: {
        id: "week",
        title: "Sunday to Thursday",
        workingWeekdays: ["sunday", "monday", "tuesday", "wednesday", "thursday"],
      },
    },
    {
      type: "add-phase",
      phase: { id: "bases", title: "Handovers", firstDay: "2020-03-19", last: on("2020-09-30") },
    },
    milestone("al-qaim", "al-Qaim handed over", "2020-03-19"),
    milestone("besmaya", "Besmaya handed over", "2020-07-25"),
    milestone("inventory", "Inventory of Camp Taji", "2020-08-14", {
      start: on("2020-07-13"),
      percentDone: 30,
      durationEstimate: { optimistic: 15, likely: 23, pessimistic: 30 },
    }),
    milestone("taji", "Camp Taji handed over", "2020-08-23", { forecast: on("2020-08-23") }),
    milestone("convoys", "Convoys to Kuwait", "2020-09-20", {
      start: on("2020-08-24"),
      durationEstimate: { optimistic: 15, likely: 20, pessimistic: 25 },
    }),
    milestone("out", "Force down to 3,000", "2020-09-30"),
    { type: "complete-milestone", milestoneId: "al-qaim", completedOn: "2020-03-19", sourceIds },
    waits("al-qaim", "besmaya"),
    waits("al-qaim", "inventory"),
    waits("al-qaim", "taji"),
    waits("al-qaim", "out"),
    waits("besmaya", "taji"),
    waits("besmaya", "convoys"),
    waits("besmaya", "out"),
    waits("inventory", "taji"),
    waits("inventory", "out"),
    waits("taji", "convoys"),
    waits("taji", "out"),
    waits("convoys", "out"),
    {
      type: "set-timetable",
      changes: { announcedOn: "2020-03-19", endMilestoneId: "out", workingCalendarId: "week" },
    },
    {
      type: "add-condition",
      condition: { id: "posts", milestoneId: "out", statement: "Iraq mans the posts", assessorId: "iraq" },
    },
    { type: "add-site", site: { id: "al-qaim-base", name: "al-Qaim", actualHandover: on("2020-03-19") } },
    { type: "add-force-series", forceSeries: { id: "troops", title: "Troops in Iraq" } },
    ceiling("first", "2020-03-19", 5_200),
    ceiling("second", "2020-09-30", 3_000),
    reading("march", "2020-03-19", 5_200),
    reading("july", "2020-07-01", 5_000),
    {
      type: "add-measure",
      measure: {
        id: "redline",
        title: "A decisive response to harm",
        inForceFrom: on("2019-12-13"),
        sourceIds,
        terms: {
          kind: "redline",
          triggerAct: "Attacks on Americans",
          protectedObject: "Americans",
          threshold: "injury",
          area: "Iraq",
          announcedConsequence: "A decisive response",
          declaredBy: "Secretary of State",
          declaredAt: "",
          declaredOn: "2019-12-13",
          rewordsId: null,
        },
      },
    },
    {
      type: "add-measure",
      measure: {
        id: "protection",
        title: "Iraq protects the bases",
        inForceTo: on("2020-12-31"),
        sourceIds,
        terms: { kind: "host-commitment", debtorId: "iraq", due: null, implementation: null, outcome: "" },
      },
    },
    {
      type: "add-incident",
      incident: { id: "rockets", title: "Rockets on Taji", on: on("2020-03-11"), sourceIds },
    },
    {
      type: "add-finding",
      finding: { id: "found", incidentId: "rockets", measureId: "redline", finding: "crossed", sourceIds },
    },
    {
      type: "add-response",
      response: {
        id: "strikes",
        incidentId: "rockets",
        measureId: "redline",
        kind: "military",
        action: "Air strikes",
        sourceIds,
      },
    },
  ]);
}

/** The sound timetable as it was first published. */
export function soundPublication(): Publication {
  return {
    slug: "iraq-2020",
    version: 1,
    publishedAt: "2020-03-25T12:00:00.000Z" as Instant,
    publishedOn: "2020-03-25" as CalendarDate,
    asOf: "2020-03-25" as CalendarDate,
    publisher: "Coalition",
    note: "",
    reasons: {},
    timetable: publicView(soundTimetable()),
  };
}

/** The timetable after edits, which are written as they would be sent. */
export function edited(timetable: Timetable, edits: readonly object[]): Timetable {
  const result = applyEdits(
    timetable,
    edits.map((edit) => Edit.parse(edit)),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function ceiling(id: string, from: string, cap: number) {
  return { type: "add-ceiling", ceiling: { id, seriesId: "troops", from: on(from), cap, sourceIds } };
}

function reading(id: string, day: string, value: number) {
  const amount = { kind: "exact", value };
  return { type: "add-reading", reading: { id, seriesId: "troops", on: on(day), amount, sourceIds } };
}
