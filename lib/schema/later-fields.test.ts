import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { withLaterFields } from "./later-fields";
import { nouns } from "./nouns";
import { Timetable } from "./timetable";

const now = {
  ...blankTimetable("Withdrawal"),
  parties: [{ ...nouns.party.blank, id: "host", name: "Iraq" }],
  milestones: [{ ...nouns.milestone.blank, id: "out", title: "All forces out", sourceIds: [] }],
};

/** As it was written before calendars, constraints and estimates were known. */
function earlier() {
  const { workingCalendarId, lagsCountIn, workingCalendars, ...rest } = now;
  return {
    ...rest,
    parties: rest.parties.map(({ workingCalendarId: _, ...party }) => party),
    milestones: rest.milestones.map(({ dateConstraint, durationEstimate, ...milestone }) => milestone),
  };
}

describe("a timetable of an earlier shape", () => {
  it("is completed with what the absence of later fields means", () => {
    expect(Timetable.safeParse(earlier()).success).toBe(false);
    expect(withLaterFields(earlier())).toEqual(now);
    expect(Timetable.parse(withLaterFields(earlier()))).toEqual(now);
  });

  it("is left as it is where nothing is missing, and where it is no timetable", () => {
    expect(withLaterFields(now)).toBe(now);
    for (const other of [null, "text", 3, { milestones: "none" }, { parties: [null, 4] }])
      expect(() => withLaterFields(other)).not.toThrow();
    expect(withLaterFields(null)).toBeNull();
  });

  it("does not change what it was given", () => {
    const given = Object.freeze(earlier());
    withLaterFields(given);
    expect("lagsCountIn" in given).toBe(false);
  });
});
