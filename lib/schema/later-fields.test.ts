import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { withLaterFields, withLaterFieldsOfMembers } from "./later-fields";
import { nouns } from "./nouns";
import { Timetable } from "./timetable";

const now = {
  ...blankTimetable("Withdrawal"),
  parties: [{ ...nouns.party.blank, id: "host", name: "Iraq" }],
  milestones: [{ ...nouns.milestone.blank, id: "out", title: "All forces out", sourceIds: [] }],
};

/** As it was written before calendars, constraints and estimates were known. */
function earlier() {
  const { workingCalendarId, lagsCountIn, workingCalendars, scenarios, ...rest } = now;
  return {
    ...rest,
    parties: rest.parties.map(({ workingCalendarId: _, ...party }) => party),
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
