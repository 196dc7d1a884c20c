import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { withLaterFields, withLaterFieldsOfMembers } from "./later-fields";
import { nouns } from "./nouns";
import { Timetable } from "./timetable";

const now = {
  ...blankTimetable("Withdrawal"),
  disclosures: [],
  sites: [{ ...nouns.site.blank, id: "taji", name: "Camp Taji" }],
  incidents: [
    { ...nouns.incident.blank, id: "rockets", title: "Rockets", on: { day: "2020-03-11", precision: "day" } },
  ],
  measures: (["redline", "host-commitment", "diplomatic-engagement", "economic-engagement"] as const).map(
    measure,
  ),
  parties: [{ ...nouns.party.blank, id: "host", name: "Iraq" }],
  milestones: [{ ...nouns.milestone.blank, id: "out", title: "All forces out", sourceIds: [] }],
};

/** A measure of that kind in which all is blank. */
function measure(kind: "redline" | "host-commitment" | "diplomatic-engagement" | "economic-engagement") {
  const carried = { implementation: null, implementations: [], outcome: "" };
  const terms = {
    redline: {
      triggerAct: "",
      protectedObject: "",
      threshold: null,
      area: "",
      announcedConsequence: "",
      declaredBy: "",
      declaredAt: "",
      declaredOn: null,
      rewordsId: null,
    },
    "host-commitment": { debtorId: null, due: null, ...carried },
    "diplomatic-engagement": { counterpartId: null, format: "", meetings: [], nextStep: "", ...carried },
    "economic-engagement": {
      counterpartId: null,
      instrument: "",
      amount: null,
      currency: null,
      disbursements: [],
      ...carried,
    },
  }[kind];
  return { ...nouns.measure.blank, id: kind, title: kind, terms: { kind, ...terms } };
}

/** As it was written before calendars, constraints and estimates were known. */
function earlier() {
  const { workingCalendarId, lagsCountIn, workingCalendars, scenarios, disclosures, ...rest } = now;
  return {
    ...rest,
    parties: rest.parties.map(({ workingCalendarId: _, ...party }) => party),
    sites: rest.sites.map(({ propertyValue, steps, ...site }) => site),
    incidents: rest.incidents.map(({ targets, reference, ...incident }) => incident),
    measures: rest.measures.map(({ terms, ...measure }) => {
      const { implementations, meetings, disbursements, ...first } = terms as Record<string, unknown>;
      return { ...measure, terms: first };
    }),
    milestones: rest.milestones.map(({ dateConstraint, durationEstimate, ...milestone }) => milestone),
  };
}

describe("a timetable of an earlier shape", () => {
  it("is completed with what the absence of later fields means", () => {
    expect(Timetable.safeParse(earlier()).success).toBe(false);
    expect(withLaterFieldsOfMembers(earlier())).toEqual(now);
    expect(Timetable.parse(withLaterFieldsOfMembers(earlier()))).toEqual(now);
  });

  it("is left as it is where nothing is missing, and where it is no timetable", () => {
    expect(withLaterFieldsOfMembers(now)).toBe(now);
    for (const other of [null, "text", 3, { milestones: "none" }, { parties: [null, 4] }])
      expect(() => withLaterFieldsOfMembers(other)).not.toThrow();
    expect(withLaterFieldsOfMembers(null)).toBeNull();
  });

  it("that was published is not given what is never published", () => {
    expect(withLaterFields(earlier())).not.toHaveProperty("scenarios");
  });

  it("does not change what it was given", () => {
    const given = Object.freeze(earlier());
    withLaterFieldsOfMembers(given);
    expect("lagsCountIn" in given).toBe(false);
  });
});
