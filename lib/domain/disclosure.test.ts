import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Amount } from "@/lib/schema/amount";
import { blankIncident, blankMeasure, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DisclosureRule, SensitiveField } from "@/lib/schema/disclosure";
import type { Timetable } from "@/lib/schema/timetable";
import { blankTimetable } from "./blank-timetable";
import { exactly } from "./calendar-date";
import { disclosed, disclosedAmount, disclosedPosition, finerThanAllowed } from "./disclosure";
import { pointOf } from "./forces";
import { publicView } from "./public-view";

const asOf = "2021-01-15" as CalendarDate;
const later = "2022-01-01" as CalendarDate;

const readings: [string, Amount][] = [
  ["a point", { kind: "exact", value: 2_543 }],
  ["a range", { kind: "range", low: 2_401, best: 2_543, high: 2_655 }],
  ["a bound", { kind: "fewer-than", value: 2_543 }],
];

/** One number of every kind that a rule can be about, each of them telling. */
function iraq(...disclosures: Timetable["disclosures"]): Timetable {
  const day = exactly(asOf);
  const amount: Amount = { kind: "exact", value: 2_543 };
  const series = (id: string) => ({
    id,
    title: id,
    unit: "personnel" as const,
    baselineReadingId: null,
    note: "",
  });
  const reading = (id: string) => ({
    id,
    seriesId: id,
    on: day,
    amount,
    reportedBy: "",
    note: "2,543 with the guard",
    sourceIds: [],
  });
  const position = { latitude: 33.344, longitude: 44.401 };
  return {
    ...blankTimetable("Iraq"),
    forceSeries: [series("us"), series("nato")],
    readings: [reading("us"), reading("nato")],
    sites: [
      {
        ...blankSite,
        id: "taji",
        name: "Camp Taji",
        strength: amount,
        position,
        propertyValue: { amount, currency: "USD" },
      },
    ],
    incidents: [
      {
        ...blankIncident,
        id: "rockets",
        title: "Rockets",
        on: day,
        position,
        casualties: [{ reportedOn: null, side: "", killed: amount, wounded: null, sourceIds: [] }],
      },
    ],
    disclosures,
  };
}

const about = (field: SensitiveField) => ({ kind: "field", field }) as const;
const ruled = (of: Timetable["disclosures"][number]["of"], rule: DisclosureRule) => ({
  id: JSON.stringify(of).replace(/\W/g, ""),
  of,
  rule,
  decidedBy: "",
});

describe("a number before the public", () => {
  it("is as it is, rounded, or a stretch, as its rule says", () => {
    const given = (rule: DisclosureRule) => readings.map(([, amount]) => disclosedAmount(amount, rule, asOf));
    expect(given({ kind: "exact" })).toEqual(readings.map(([, amount]) => amount));
    expect(given({ kind: "rounded", to: 100 })).toEqual([
      { kind: "about", value: 2_500 },
      { kind: "range", low: 2_400, best: 2_500, high: 2_700 },
      { kind: "fewer-than", value: 2_600 },
    ]);
    expect(given({ kind: "range", step: 500 })).toEqual([
      { kind: "range", low: 2_500, best: null, high: 2_999 },
      { kind: "range", low: 2_000, best: null, high: 2_999 },
      { kind: "fewer-than", value: 3_000 },
    ]);
  });

  it("that is delayed is withheld until its day, with the ground and the day; from then on it is given", () => {
    const rule = { kind: "delayed", until: later, ground: "Convoys on the road" } as const;
    const amount = { kind: "exact", value: 2_543 } as const;
    expect(disclosedAmount(amount, rule, asOf)).toEqual({
      kind: "withheld",
      ground: rule.ground,
      until: later,
    });
    expect(disclosedAmount(amount, rule, later)).toBe(amount);
    expect(disclosedAmount(amount, rule, null).kind).toBe("withheld");
  });

  it("that a source withheld stays withheld on the source's ground", () => {
    const withheld = { kind: "withheld", ground: "Classified" } as const;
    for (const rule of [
      { kind: "rounded", to: 10 },
      { kind: "withheld", ground: "Ours" },
    ] as const)
      expect(disclosedAmount(withheld, rule, asOf)).toBe(withheld);
  });

  it("is never finer than the rule, whatever number and rule: applied again, the rule changes nothing", () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    const amounts: fc.Arbitrary<Amount> = fc.oneof(
      count.map((value) => ({ kind: "exact", value }) as const),
      count.map((value) => ({ kind: "more-than", value }) as const),
      fc
        .tuple(count, count, count)
        .map((three) => three.toSorted((a, b) => a - b) as [number, number, number])
        .map(([low, best, high]) => ({ kind: "range", low, best, high }) as const),
    );
    const rules: fc.Arbitrary<DisclosureRule> = fc.oneof(
      fc.integer({ min: 2, max: 50_000 }).map((to) => ({ kind: "rounded", to }) as const),
      fc.integer({ min: 2, max: 50_000 }).map((step) => ({ kind: "range", step }) as const),
    );
    fc.assert(
      fc.property(amounts, rules, (amount, rule) => {
        const given = disclosedAmount(amount, rule, asOf);
        expect(disclosedAmount(given, rule, asOf)).toEqual(given);
        if (given.kind === "range") {
          const [low, high] =
            amount.kind === "range" ? [amount.low, amount.high] : [pointOf(amount), pointOf(amount)];
          expect(given.low <= (low ?? 0) && given.high >= (high ?? 0)).toBe(true);
          expect(given.best === null || (given.low <= given.best && given.best <= given.high)).toBe(true);
        }
      }),
    );
  });
});

it("a place before the public is rounded to thousandths of a degree, and never leaves the globe", () => {
  const position = { latitude: 33.344, longitude: 44.401 };
  expect(disclosedPosition(position, { kind: "rounded", to: 100 }, asOf)).toEqual({
    latitude: 33.3,
    longitude: 44.4,
  });
  expect(disclosedPosition(position, { kind: "withheld", ground: "Security" }, asOf)).toBeNull();
  expect(
    disclosedPosition({ latitude: 89.9, longitude: -179.9 }, { kind: "range", step: 7_000 }, asOf),
  ).toEqual({
    latitude: 90,
    longitude: -180,
  });
});

describe("the public copy", () => {
  it("gives the numbers of a series by its rule, and leaves those of others", () => {
    const plan = iraq(ruled({ kind: "series", seriesId: "us" }, { kind: "rounded", to: 100 }));
    expect(publicView(plan, { asOf }).readings.map(({ amount }) => amount)).toEqual([
      { kind: "about", value: 2_500 },
      { kind: "exact", value: 2_543 },
    ]);
  });

  it("says nothing of a withheld number anywhere, not in the note beside it either", () => {
    const ground = "Force protection";
    const plan = iraq(
      ruled({ kind: "series", seriesId: "us" }, { kind: "withheld", ground }),
      ruled({ kind: "series", seriesId: "nato" }, { kind: "withheld", ground }),
      ruled(about("site-strength"), { kind: "withheld", ground }),
      ruled(about("site-value"), { kind: "withheld", ground }),
      ruled(about("incident-casualties"), { kind: "withheld", ground }),
    );
    const copy = JSON.stringify(publicView(plan, { asOf }));
    expect(copy).not.toMatch(/2,?543/);
    expect(copy).toContain(ground);
  });

  it("keeps no note beside a coarse number either, nor its translation, nor that of a site", () => {
    const note = (itemId: string) => ({
      id: itemId,
      language: "fr" as const,
      itemId,
      field: "note",
      text: "2543 comptés",
    });
    const plan: Timetable = {
      ...iraq(
        ruled({ kind: "series", seriesId: "us" }, { kind: "rounded", to: 100 }),
        ruled(about("site-strength"), { kind: "range", step: 500 }),
      ),
      translations: [note("us"), note("nato"), note("taji")],
    };
    plan.sites = plan.sites.map((site) => ({ ...site, note: "Strength 2,543" }));
    plan.forceSeries = plan.forceSeries.map((series) => ({ ...series, note: "2,543 at most" }));
    const copy = publicView(plan, { asOf });
    expect([copy.sites[0]?.note, ...copy.readings.map((reading) => reading.note)]).toEqual([
      "",
      "",
      "2,543 with the guard",
    ]);
    expect(copy.forceSeries.map((series) => series.note)).toEqual(["", "2,543 at most"]);
    expect(copy.translations.map(({ itemId }) => itemId)).toEqual(["nato"]);
  });

  it("does not call a coarse place exact, nor name where its exact place can be looked up", () => {
    const plan = iraq({
      ...ruled({ kind: "field", field: "incident-position" }, { kind: "rounded", to: 500 }),
    });
    plan.incidents = plan.incidents.map((incident) => ({
      ...incident,
      placePrecision: "exact" as const,
      reference: "UCDP GED 114064",
    }));
    expect(publicView(plan, { asOf }).incidents).toMatchObject([
      { position: { latitude: 33.5, longitude: 44.5 }, placePrecision: "district", reference: "" },
    ]);
  });

  it("does not name the site of an incident whose own position is kept back", () => {
    const at = (...rules: Timetable["disclosures"]) => {
      const plan = iraq(...rules);
      const incidents = plan.incidents.map((incident) => ({ ...incident, siteId: "taji" }));
      return publicView({ ...plan, incidents }, { asOf }).incidents.map(({ siteId }) => siteId);
    };
    expect(at()).toEqual(["taji"]);
    expect(at(ruled(about("incident-position"), { kind: "withheld", ground: "Inquiry" }))).toEqual([null]);
    expect(at(ruled(about("incident-position"), { kind: "rounded", to: 100 }))).toEqual([null]);
    expect(at(ruled(about("site-position"), { kind: "rounded", to: 100 }))).toEqual(["taji"]);
  });

  it("can be published whatever rules positions have: nothing in it is finer than they allow", () => {
    const rule = fc.option(
      fc.oneof(
        fc.integer({ min: 1, max: 3_000 }).map((to) => ({ kind: "rounded", to }) as const),
        fc.integer({ min: 1, max: 3_000 }).map((step) => ({ kind: "range", step }) as const),
        fc.constant({ kind: "withheld", ground: "Safety" } as const),
      ),
    );
    fc.assert(
      fc.property(rule, rule, fc.boolean(), fc.boolean(), (ofSites, ofIncidents, linked, there) => {
        const plan = iraq(
          ...(ofSites ? [ruled(about("site-position"), ofSites)] : []),
          ...(ofIncidents ? [ruled(about("incident-position"), ofIncidents)] : []),
        );
        plan.incidents = plan.incidents.map((incident) => ({
          ...incident,
          siteId: linked ? "taji" : null,
          position: there ? incident.position : { latitude: 36.237, longitude: 43.963 },
        }));
        expect(finerThanAllowed(publicView(plan, { asOf }), asOf)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("rounds no dead away", () => {
    const three = { kind: "exact", value: 3 } as const;
    expect(disclosedAmount(three, { kind: "rounded", to: 100 }, asOf)).toEqual({
      kind: "fewer-than",
      value: 100,
    });
  });

  it("that holds a finer number than its rules allow is named, item by item", () => {
    const plan = iraq(
      ruled({ kind: "series", seriesId: "us" }, { kind: "rounded", to: 100 }),
      ruled(about("site-position"), { kind: "rounded", to: 100 }),
    );
    expect(finerThanAllowed(plan, asOf).map(({ path }) => path)).toEqual([
      ["reading", "us"],
      ["site", "taji"],
      // It bears the position of the site.
      ["incident", "rockets"],
    ]);
    expect(finerThanAllowed(disclosed(plan, asOf), asOf)).toEqual([]);
  });

  it("leaves out what the publisher leaves out, with what hangs on it and what only it cites", () => {
    const source = (id: string) => ({
      id,
      title: id,
      publisher: "",
      publishedOn: null,
      url: null,
      verification: "seen" as const,
      note: "",
    });
    const plan: Timetable = {
      ...iraq(),
      sources: [source("of-measure"), source("of-incident"), source("of-nothing")],
      measures: [
        {
          ...blankMeasure,
          id: "m",
          title: "A redline",
          terms: { kind: "force-protection", outcome: "" },
          sourceIds: ["of-measure"],
        },
      ],
      findings: [
        {
          id: "f",
          incidentId: "rockets",
          measureId: "m",
          finding: "crossed",
          foundBy: "",
          on: null,
          evidence: "",
          sourceIds: [],
        },
      ],
      translations: [
        { id: "t", language: "ar", itemId: "m", field: "title", text: "خط أحمر" },
        { id: "n", language: "ar", itemId: "rockets", field: "internalNote", text: "سر" },
      ],
    };
    plan.incidents = plan.incidents.map((incident) => ({ ...incident, sourceIds: ["of-incident"] }));
    plan.parties = [
      { id: "militia", name: "A militia", shortName: "", role: "armed-group", workingCalendarId: null },
      { id: "unnamed", name: "Observers", shortName: "", role: "observer", workingCalendarId: null },
    ];
    plan.measures = plan.measures.map((measure) => ({ ...measure, partyIds: ["militia"] }));
    const reasoned = publicView(plan, { asOf, leavesOut: ["measures"], reasonSources: ["of-measure"] });
    expect(reasoned.sources).toHaveLength(3);
    const copy = publicView(plan, { asOf, leavesOut: ["measures"] });
    expect(copy.parties.map(({ id }) => id)).toEqual(["unnamed"]);
    expect([copy.measures, copy.findings, copy.translations]).toEqual([[], [], []]);
    expect(copy.incidents).toHaveLength(1);
    expect(copy.sources.map(({ id }) => id)).toEqual(["of-incident", "of-nothing"]);
    const bare = publicView(plan, { asOf, leavesOut: ["incidents", "sites"] });
    expect([bare.incidents, bare.findings, bare.sites]).toEqual([[], [], []]);
    expect(bare.measures).toHaveLength(1);
  });
});
