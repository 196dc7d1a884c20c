import { describe, expect, it } from "vitest";
import type { Amount } from "@/lib/schema/amount";
import { blankIncident, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DisclosureRule } from "@/lib/schema/disclosure";
import type { Timetable } from "@/lib/schema/timetable";
import { blankTimetable } from "./blank-timetable";
import { exactly } from "./calendar-date";
import { publicView } from "./public-view";
import { toldInWords } from "./told-in-words";

const asOf = "2020-09-09" as CalendarDate;
const exactlySo = (value: number): Amount => ({ kind: "exact", value });

/** Iraq in September 2020: 5,223 troops by the register, 40 of them at one camp; both numbers held back. */
function iraq(more: Partial<Timetable> = {}, rule: DisclosureRule = { kind: "rounded", to: 500 }): Timetable {
  return {
    ...blankTimetable("Iraq 2020"),
    forceSeries: [{ id: "us", title: "U.S. troops", unit: "personnel", baselineReadingId: null, note: "" }],
    readings: [
      {
        id: "september",
        seriesId: "us",
        on: exactly(asOf),
        amount: exactlySo(5_223),
        reportedBy: "",
        note: "",
        sourceIds: [],
      },
    ],
    sites: [{ ...blankSite, id: "q-west", name: "Q-West", strength: exactlySo(40) }],
    disclosures: [
      { id: "r1", of: { kind: "series", seriesId: "us" }, rule, decidedBy: "" },
      {
        id: "r2",
        of: { kind: "field", field: "site-strength" },
        rule: { kind: "withheld", ground: "Safety" },
        decidedBy: "",
      },
    ],
    ...more,
  };
}
const told = (timetable: Timetable, words: string[] = []) =>
  toldInWords(timetable, publicView(timetable, { asOf }), { asOf, words }).map(
    ({ at, written, of }) => `${at === "publication" ? at : at.name} says ${written}: ${of}`,
  );
const summary = (text: string) => told(iraq({ summary: text }));

describe("a number that a rule holds back", () => {
  it("is found in words that would be public, however it is written", () => {
    for (const written of ["5,223", "5223", "5.223", "5 223", "5\u00a0223", "5'223", "٥٬٢٢٣", "۵۲۲۳"])
      expect(summary(`Of ${written} troops some remain.`)).toEqual([
        `publication says ${written}: U.S. troops`,
      ]);
    expect(summary("There are 5,223.")).toHaveLength(1);
  });

  it("is not found in another number", () => {
    for (const text of ["15,223", "5,2234", "5,223.5", "0.5223", "52,23", "5,000", "", "5 22 3"])
      expect([text, summary(text)]).toEqual([text, []]);
  });

  it("is found in an item, its translation, the note and the reasons of the version", () => {
    const timetable = iraq({
      eventLines: [{ id: "e", title: "5,223 counted", on: exactly(asOf), sourceIds: [] }] as never,
      translations: [
        { id: "t", noun: "event-line", itemId: "e", field: "title", language: "ar", text: "٥٢٢٣" },
      ] as never,
    });
    expect(told(timetable, ["From 5,223 to fewer."])).toEqual([
      "5,223 counted says 5,223: U.S. troops",
      " says ٥٢٢٣: U.S. troops",
      "publication says 5,223: U.S. troops",
    ]);
  });

  it("is looked for in its own item only where it is small", () => {
    expect(summary("About 40 journalists came.")).toEqual([]);
    const timetable = iraq();
    const sites = timetable.sites.map((site) => ({ ...site, toWhom: "", name: "Q-West (40 men)" }));
    expect(told({ ...timetable, sites })).toEqual(["Q-West (40 men) says 40: Q-West (40 men)"]);
  });

  it("is found where it is small in what was found of its incident, and in what was done about it", () => {
    const incident = {
      ...blankIncident,
      id: "k1",
      title: "Rockets on K-1",
      on: exactly("2019-12-27" as CalendarDate),
      casualties: [{ side: "US", killed: exactlySo(3), wounded: null, reportedOn: null, sourceIds: [] }],
    };
    const about = { incidentId: "k1", measureId: null, on: null, sourceIds: [] };
    const finding = { ...about, id: "f", finding: "crossed", foundBy: "", evidence: "It killed 3." };
    const response = { ...about, id: "r", action: "Strikes after 3 dead", kind: "military", description: "" };
    const elsewhere = { ...about, id: "r2", incidentId: "taji", action: "3 strikes", kind: "military" };
    const rule = { kind: "withheld", ground: "Kin are told first" };
    const timetable = iraq({
      incidents: [incident, { ...incident, id: "taji", title: "Rockets on Taji", casualties: [] }],
      findings: [finding],
      responses: [response, elsewhere],
      disclosures: [{ id: "d", of: { kind: "field", field: "incident-casualties" }, rule, decidedBy: "" }],
    } as never);
    expect(told(timetable)).toEqual([
      "Rockets on K-1 says 3: Rockets on K-1",
      "Strikes after 3 dead says 3: Rockets on K-1",
    ]);
  });

  it("may be a position: both its degrees, to a hundredth", () => {
    const at = (place: string, note: string, rule: object) =>
      told(
        iraq({
          sites: [
            {
              ...blankSite,
              id: "b",
              name: "B",
              place,
              note,
              position: { latitude: 33.717, longitude: -43.508 },
            },
          ],
          disclosures: [{ id: "d", of: { kind: "field", field: "site-position" }, rule, decidedBy: "" }],
        } as never),
      );
    const withheld = { kind: "withheld", ground: "Safety" };
    for (const place of ["33.717, 43.508", "33.72 N 43.51 W", "near 33,717° and -43,508°"])
      expect([place, at(place, "", withheld).length]).toEqual([place, 1]);
    expect(at("33.717, -43.508", "", withheld)).toEqual(["B says 33.717, 43.508: B"]);
    // A note beside what is held back goes with it; half a position or another is none; an exact one is no secret.
    expect(at("", "33.717, 43.508", withheld)).toEqual([]);
    for (const place of ["33.717 only", "33.7, 43.5", "33.717, 44.508", "133.717, 43.508"])
      expect([place, at(place, "", withheld)]).toEqual([place, []]);
    expect(at("33.717, 43.508", "", { kind: "exact" })).toEqual([]);
  });

  it("is no number at all where no rule holds anything back, or the rule's day has come", () => {
    expect(told(iraq({ summary: "5,223", disclosures: [] }))).toEqual([]);
    const until = (day: string): DisclosureRule => ({
      kind: "delayed",
      until: day as CalendarDate,
      ground: "Convoys",
    });
    expect(told(iraq({ summary: "5,223" }, until("2020-09-09")))).toEqual([]);
    expect(told(iraq({ summary: "5,223" }, until("2020-09-10")))).toHaveLength(1);
  });

  it("may be a bound, an end of a range or a count of the wounded", () => {
    const timetable = iraq({ summary: "Between 4,980 and 5,223, of 110 wounded" });
    const readings = timetable.readings.map((reading) => ({
      ...reading,
      amount: { kind: "range", low: 4_980, best: null, high: 5_223 } as Amount,
    }));
    const incidents = [
      {
        ...blankIncident,
        id: "asad",
        title: "Ain al-Asad",
        on: exactly("2020-01-08" as CalendarDate),
        casualties: [
          { id: "c", side: "U.S.", killed: null, wounded: exactlySo(110), reportedOn: null, sourceIds: [] },
        ],
      },
    ] as never;
    const disclosures = [
      ...timetable.disclosures,
      {
        id: "r3",
        of: { kind: "field", field: "incident-casualties" },
        rule: { kind: "range", step: 50 },
      },
    ] as never;
    expect(told({ ...timetable, readings, incidents, disclosures })).toEqual([
      "publication says 4,980: U.S. troops",
      "publication says 5,223: U.S. troops",
      "publication says 110: Ain al-Asad",
    ]);
  });
});
