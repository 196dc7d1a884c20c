import { blankTimetable } from "@/lib/domain/blank-timetable";
import type { Timetable } from "@/lib/schema/timetable";
import { edited } from "./sound-timetable";

export const on = (day: string, precision = "day") => ({ day, precision });

export const redline = (id: string, terms: object = {}) => ({
  type: "add-measure",
  measure: {
    id,
    title: "A decisive response to harm by Iran or its proxies",
    inForceFrom: on("2019-12-13"),
    terms: {
      kind: "redline",
      triggerAct: "Harm to Americans",
      protectedObject: "",
      threshold: null,
      area: "",
      announcedConsequence: "A decisive United States response",
      declaredBy: "Secretary Pompeo",
      declaredAt: "",
      declaredOn: "2019-12-13",
      rewordsId: null,
      ...terms,
    },
  },
});

export const incident = (id: string, title: string, day: string, more: object = {}) => ({
  type: "add-incident",
  incident: { id, title, on: on(day), place: "K-1, Kirkuk", kind: "rocket-or-missile", ...more },
});

/** Iraq at the end of 2019: a line drawn on 13 December, and rockets on K-1 a fortnight later. */
export function endOf2019(...more: object[]): Timetable {
  return edited(blankTimetable("Iraq"), [
    redline("line"),
    incident("airport", "Rockets at the airport", "2019-12-09", { place: "Baghdad airport" }),
    incident("k1", "About 30 rockets", "2019-12-27"),
    ...more,
  ]);
}
