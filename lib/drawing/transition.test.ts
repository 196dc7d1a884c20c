import { expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { GroupMark } from "./mark";
import { drawTransition } from "./transition";
import { drawnMeasures, incidentTitle, type TransitionPlan } from "./transition-words";

type Measure = TransitionPlan["measures"][number];
type Incident = TransitionPlan["incidents"][number];

const words = wordsIn();
const day = (text: string) => ({ day: text as CalendarDate, precision: "day" }) as TargetDate;
const year = { from: "2021-01-01" as CalendarDate, to: "2021-12-31" as CalendarDate };
const options = { asOf: "2021-06-30" as CalendarDate, words, width: 1000, ...year };

function measure(id: string, from: TargetDate | null, to: TargetDate | null): Measure {
  return {
    id,
    title: id,
    statement: "",
    inForceFrom: from,
    inForceTo: to,
    partyIds: [],
    sourceIds: [],
    terms: { kind: "force-protection", outcome: "" },
  };
}

function incident(casualties: Pick<Incident["casualties"][number], "side" | "killed">[]): Incident {
  return {
    id: "attack",
    title: "Attack",
    on: day("2021-03-01"),
    place: "A camp",
    casualties: casualties.map((count) => ({ reportedOn: null, wounded: null, sourceIds: [], ...count })),
  } as unknown as Incident;
}

it("draws a measure that outlasts the period up to its edge, and none that was over before", () => {
  const drawn = drawnMeasures(
    [measure("lasting", day("2020-05-01"), null), measure("over", day("2020-01-01"), day("2020-12-31"))],
    year,
  );
  expect(drawn.map(({ measure }) => measure.id)).toEqual(["lasting"]);
});

it("says how many it cannot draw, so that none is lost unseen", () => {
  const plan = {
    measures: [measure("dated", day("2021-02-01"), null), measure("undated", null, null)],
    incidents: [],
  };
  const summary = words.say(drawTransition(plan, options)?.summary ?? { key: "" });
  expect(summary).toContain("2 measures and no incident on record up to 30 June 2021");
  expect(summary).toContain("One of these has no date in this period and is told in words");
});

it("draws nothing where nothing has a date", () => {
  expect(drawTransition({ measures: [measure("undated", null, null)], incidents: [] }, options)).toBeNull();
});

it("fills the mark of an incident only where somebody was reported killed", () => {
  const fills = [2, 0].map((value) => {
    const plan = {
      measures: [],
      incidents: [incident([{ side: "Forces", killed: { kind: "exact", value } }])],
    };
    const group = drawTransition(plan, options)?.marks.find(
      (mark): mark is GroupMark => mark.kind === "group",
    );
    const figure = group?.marks[0];
    return figure?.kind === "triangle" ? figure.fill : null;
  });
  expect(fills).toEqual(["late", "paper"]);
});

it("never adds up counts of the same dead", () => {
  const told = incidentTitle(
    incident([
      { side: "Afghans", killed: { kind: "about", value: 90 } },
      { side: "Afghans", killed: { kind: "exact", value: 169 } },
    ]),
    words,
  );
  expect(told).toBe("Attack, 1 Mar 2021, A camp. Afghans: about 90 / 169 killed");
});

it("gathers thousands of incidents into counted marks, and says in the table what the marks say", () => {
  const one = incident([{ side: "Forces", killed: { kind: "exact", value: 1 } }]);
  const incidents = Array.from({ length: 7_473 }, (_, i) => ({
    ...one,
    id: `i${i}`,
    on: day(`2021-0${1 + (i % 9)}-10`),
  })) as Incident[];
  const drawing = drawTransition({ measures: [], incidents }, options);
  expect(drawing?.height).toBeLessThan(200);
  const counts = drawing?.table.rows.map(([what]) => Number(what?.replace(/\D/g, "")));
  expect(counts).toHaveLength(9);
  expect(counts?.reduce((sum, count) => sum + count, 0)).toBe(7_473);
});
