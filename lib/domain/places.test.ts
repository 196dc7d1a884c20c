import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankIncident, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DisclosureRule, SensitiveField } from "@/lib/schema/disclosure";
import type { Timetable } from "@/lib/schema/timetable";
import { blankTimetable } from "./blank-timetable";
import { disclosedPosition, finerThanAllowed } from "./disclosure";
import { placesOf, reach, roundedWithin } from "./places";
import { asTimetable, publicView } from "./public-view";

const asOf = "2011-12-12" as CalendarDate;
const position = { latitude: 33.524, longitude: 44.257 };
/** When does not matter here. */
const blank = { ...blankIncident, on: { day: asOf, precision: "day" as const } };
const withheld = (ground: string): DisclosureRule => ({ kind: "withheld", ground });

function copyOf(
  rules: Partial<Record<SensitiveField, DisclosureRule>>,
  changes: Partial<Timetable> = {},
): ReturnType<typeof publicView> {
  return publicView(
    {
      ...blankTimetable("Iraq"),
      sites: [
        { ...blankSite, id: "taji", name: "Taji", position },
        { ...blankSite, id: "nowhere", name: "Nowhere" },
      ],
      incidents: [{ ...blank, id: "rockets", title: "Rockets", placePrecision: "exact", position }],
      disclosures: Object.entries(rules).map(([field, rule]) => ({
        id: field,
        of: { kind: "field", field: field as SensitiveField },
        rule,
        decidedBy: "",
      })),
      ...changes,
    },
    { asOf },
  );
}

function placesIn(copy: ReturnType<typeof publicView>, day = asOf) {
  const { site, incident } = placesOf(copy, day);
  return { sites: copy.sites.map(site), incidents: copy.incidents.map(incident) };
}

describe("where something is, as a public copy gives it", () => {
  it("tells what is withheld, with its ground, from what nobody entered", () => {
    expect(placesIn(copyOf({ "site-position": withheld("Convoys") })).sites).toEqual([
      { kind: "withheld", ground: "Convoys", until: null },
      { kind: "not-entered" },
    ]);
  });

  it("says until when, and is given from that day on", () => {
    const until = "2012-06-01" as CalendarDate;
    const copy = copyOf({ "incident-position": { kind: "delayed", until, ground: "Convoys" } });
    expect(placesIn(copy).incidents).toEqual([{ kind: "withheld", ground: "Convoys", until }]);
    const past = "2011-06-01" as CalendarDate;
    const later = copyOf({ "incident-position": { kind: "delayed", until: past, ground: "Convoys" } });
    expect(placesIn(later).incidents).toEqual([{ kind: "at", position, within: null }]);
    expect(later.positionsWithheld).toBeUndefined();
  });

  it("names the rule about sites where it is that which holds back an incident at one", () => {
    const incidents = [
      {
        ...blank,
        id: "rockets",
        title: "Rockets",
        placePrecision: "exact" as const,
        position,
        siteId: "taji",
      },
    ];
    const copy = copyOf({ "site-position": withheld("Convoys") }, { incidents });
    expect(placesIn(copy).incidents).toEqual([{ kind: "withheld", ground: "Convoys", until: null }]);
    const rounded = copyOf({ "site-position": { kind: "rounded", to: 1_000 } }, { incidents });
    expect(rounded.incidents[0]?.position).toEqual({ latitude: 34, longitude: 44 });
  });

  it("lets no position of a site out by way of an incident that bears the same one", () => {
    const copy = copyOf({ "site-position": withheld("Convoys") });
    expect(JSON.stringify(copy)).not.toContain(String(position.latitude));
    expect(placesIn(copy).incidents).toEqual([{ kind: "withheld", ground: "Convoys", until: null }]);
    const coarse = copyOf({ "site-position": { kind: "rounded", to: 800 } });
    expect(JSON.stringify(coarse)).not.toContain(String(position.latitude));
    const [site, incident] = [...placesIn(coarse).sites, ...placesIn(coarse).incidents].filter(
      ({ kind }) => kind === "at",
    );
    expect(incident).toEqual(site);
    expect(finerThanAllowed(asTimetable(coarse), asOf)).toEqual([]);
  });

  it("leaves an incident elsewhere as it was entered where only sites have a rule", () => {
    const elsewhere = { latitude: 36.347, longitude: 43.138 };
    const incidents = [
      { ...blank, id: "shots", title: "Shots", placePrecision: "exact" as const, position: elsewhere },
    ];
    const copy = copyOf({ "site-position": withheld("Convoys") }, { incidents });
    expect(placesIn(copy).incidents).toEqual([{ kind: "at", position: elsewhere, within: null }]);
  });

  it("keeps a country, an unsaid precision and nothing at all apart", () => {
    const incident = (placePrecision: "country" | "unknown" | "near", at: typeof position | null) => ({
      ...blank,
      id: `${placePrecision}${at === null}`,
      title: "Rockets",
      placePrecision,
      position: at,
    });
    const incidents = [
      incident("country", position),
      incident("unknown", position),
      incident("near", null),
      incident("near", position),
    ];
    expect(placesIn(copyOf({}, { incidents })).incidents.map(({ kind }) => kind)).toEqual([
      "country",
      "not-said",
      "not-entered",
      "at",
    ]);
  });

  it("is never said more exactly than its own words and the rule allow, whichever tells less", () => {
    const incidents = (["exact", "near", "district", "province"] as const).map((placePrecision) => ({
      ...blank,
      id: placePrecision,
      title: "Rockets",
      placePrecision,
      position,
    }));
    const within = (rules: Parameters<typeof copyOf>[0]) =>
      placesIn(copyOf(rules, { incidents })).incidents.map((place) =>
        place.kind === "at" ? place.within && Math.round(place.within) : undefined,
      );
    expect(within({})).toEqual([null, reach.near, reach.district, reach.province]);
    const rough = within({ "incident-position": { kind: "rounded", to: 4_000 } });
    expect(new Set(rough).size).toBe(1);
    expect(rough[0]).toBeGreaterThan(reach.province);
  });

  it("lies, rounded, within the kilometres that are said, anywhere on Earth", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -89, max: 89, noNaN: true }),
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.integer({ min: 2, max: 5_000 }),
        (latitude, longitude, to) => {
          const rule: DisclosureRule = { kind: "rounded", to };
          const given = disclosedPosition({ latitude, longitude }, rule, asOf);
          if (!given) throw new Error("withheld");
          const north = (latitude - given.latitude) * 111.2;
          const east = (longitude - given.longitude) * 111.2 * Math.cos((latitude / 180) * Math.PI);
          expect(Math.hypot(north, east)).toBeLessThanOrEqual((roundedWithin(given, rule) ?? 0) + 1e-6);
        },
      ),
    );
  });
});
