import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { reach } from "@/lib/domain/places";
import { publicView } from "@/lib/domain/public-view";
import { replay } from "@/lib/domain/read-document";
import { mapGroundOf } from "@/lib/formats/outlines";
import { wordsIn } from "@/lib/i18n/say";
import { blankIncident, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Disclosure, DisclosureRule } from "@/lib/schema/disclosure";
import type { Site } from "@/lib/schema/forces";
import type { Incident } from "@/lib/schema/transition";
import { sampleDocuments } from "@/prisma/samples/samples";
import { iraqIncidents, iraqSites } from "@/tests/worlds/iraq-sites";
import { textFaults } from "@/tests/worlds/text-faults";
import { drawMap, type MapPlan } from "./map";
import { besideOthers, type MapIncident } from "./map-incidents";
import type { Drawing, GroupMark, Mark, PointMark } from "./mark";
import { textBox, textsIn } from "./text-width";

const words = wordsIn();
const day = (text: string) => text as CalendarDate;
const draw = (plan: MapPlan, asOf = "2011-12-12", width = 960) =>
  drawMap(plan, { asOf: day(asOf), words, width, ground: mapGroundOf(plan) });
const iraq = (sites: readonly Site[], incidents: Incident[] = []): MapPlan => ({
  from: "Iraq",
  sites: [...sites],
  incidents,
});
const drawn = (plan: MapPlan, asOf?: string, width?: number): Drawing => {
  const drawing = draw(plan, asOf, width);
  if (!drawing) throw new Error("There is no map.");
  return drawing;
};
const groups = ({ marks }: Drawing) => marks.filter((mark): mark is GroupMark => mark.kind === "group");
const said = (drawing: Drawing) => words.say(drawing.summary);

function middleOf(mark: Mark | undefined): { x: number; y: number } {
  if (mark?.kind === "rect") return { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
  return mark?.kind === "cross" ? mark : { x: Number.NaN, y: Number.NaN };
}

/** The dotted circles, each once, without the small one in the key. */
const rings = ({ marks }: Drawing) =>
  marks.filter((mark): mark is PointMark => mark.kind === "dot" && mark.dash === "dotted" && mark.r > 6);

function kilometresPerPixel({ marks }: Drawing): number {
  const bar = marks.findLast((mark) => mark.kind === "line" && mark.y1 === mark.y2);
  const said = textsIn(marks).find(({ runs }) => / km$/.test(runs[0]?.text ?? ""))?.runs[0]?.text ?? "";
  return Number.parseInt(said, 10) / (bar?.kind === "line" ? bar.x2 - bar.x1 : 0);
}

function incident(changes: Partial<Incident>): Incident {
  return {
    ...blankIncident,
    id: "attack",
    title: "Attack",
    on: { day: day("2011-01-01"), precision: "day" },
    placePrecision: "exact",
    position: { latitude: 33.3, longitude: 44.4 },
    ...changes,
  };
}

describe("the map of sites", () => {
  it("draws each site that has a position, names it, and counts the one that has none", () => {
    const drawing = drawn(iraq(iraqSites));
    expect(groups(drawing)).toHaveLength(iraqSites.length - 1);
    expect(textsIn(drawing.marks).map(({ runs }) => runs[0]?.text)).toContain("COB Basra");
    expect(said(drawing)).toContain(
      "10 of 11 sites on the map, 5 of them handed over, closed or destroyed; 1 site: position not entered.",
    );
    expect(drawing.table.rows).toHaveLength(iraqSites.length);
  });

  it("tells the state by another shape on another day, and moves nothing", () => {
    const figure = (asOf: string) =>
      groups(drawn(iraq(iraqSites), asOf)).find(({ title }) => title.startsWith("Al Asad"));
    const [before, after] = [figure("2011-12-06"), figure("2011-12-07")];
    expect(before?.title).toBe("Al Asad Air Base: handover planned in 4 days");
    expect(after?.title).toBe("Al Asad Air Base: handed over, 7 Dec 2011");
    const paint = (mark: Mark | undefined) => (mark?.kind === "rect" ? mark.fill : null);
    expect([paint(before?.marks[0]), paint(after?.marks[0])]).toEqual(["accent", "paper"]);
    const middle = (mark: Mark | undefined) => (mark?.kind === "rect" ? mark.x + mark.width / 2 : null);
    expect(middle(before?.marks[0])).toBe(middle(after?.marks[0]));
  });

  it("puts north above south and east to the right", () => {
    const at = (id: string) => {
      const mark = groups(drawn(iraq(iraqSites))).find(({ itemId }) => itemId === id)?.marks[0];
      return mark?.kind === "rect" ? mark : { x: Number.NaN, y: Number.NaN };
    };
    const [kirkuk, basra] = [at("site-5"), at("site-6")];
    expect(kirkuk.y).toBeLessThan(basra.y);
    expect(kirkuk.x).toBeLessThan(basra.x);
  });

  it("widens for a site in a neighbouring country, and not for one on another continent", () => {
    const site = (latitude: number, longitude: number): Site => ({
      ...blankSite,
      id: "away",
      name: "Away",
      position: { latitude, longitude },
    });
    expect(groups(drawn(iraq([site(29.3, 48.1)])))).toHaveLength(1);
    const far = drawn(iraq([site(38.9, -77)]));
    expect(groups(far)).toHaveLength(0);
    expect(said(far)).toContain("0 of 1 site on the map, none of them");
    expect(said(far)).toContain("1 site: outside the part shown");
    expect(far.table.rows[0]?.[1]).toBe("38.9° N, 77° W, outside the part shown");
  });

  it("fits what has a position where the territory is not recognised, and is not there without either", () => {
    expect(groups(drawn({ ...iraq(iraqSites), from: "the region" }))).toHaveLength(iraqSites.length - 1);
    expect(draw({ from: "the region", sites: [], incidents: [] })).toBeNull();
  });

  it("has a scale that is true: Baghdad and Basra lie about 450 km apart", () => {
    const { marks } = drawn(iraq(iraqSites));
    const bar = marks.findLast((mark) => mark.kind === "line" && mark.y1 === mark.y2);
    const length = bar?.kind === "line" ? bar.x2 - bar.x1 : 0;
    const kilometres = Number.parseInt(
      textsIn(marks).find(({ runs }) => / km$/.test(runs[0]?.text ?? ""))?.runs[0]?.text ?? "",
      10,
    );
    const at = (id: string) => {
      const mark = marks.find((each) => each.kind === "group" && each.itemId === id);
      const [rect] = mark?.kind === "group" ? mark.marks : [];
      return rect?.kind === "rect" ? [rect.x + rect.width / 2, rect.y + rect.height / 2] : [];
    };
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [at("site-open"), at("site-6")];
    const apart = (Math.hypot(ax - bx, ay - by) / length) * kilometres;
    expect(apart).toBeGreaterThan(425);
    expect(apart).toBeLessThan(455);
  });
});

describe("incidents on the map", () => {
  it("are a triangle where the place is exact, filled where somebody was reported killed", () => {
    const killed = [
      {
        reportedOn: null,
        side: "",
        killed: { kind: "exact" as const, value: 2 },
        wounded: null,
        sourceIds: [],
      },
    ];
    const fills = [killed, []].map((casualties) => {
      const figure = groups(drawn(iraq([], [incident({ casualties })])))[0]?.marks[0];
      return figure?.kind === "triangle" ? figure.fill : null;
    });
    expect(fills).toEqual(["late", "paper"]);
  });

  it("are a circle as wide as what is not known, with their figure on its rim and nothing in its middle", () => {
    for (const placePrecision of ["near", "district", "province"] as const) {
      const drawing = drawn(iraq([], [incident({ placePrecision })]), undefined, 1_150);
      const ring = rings(drawing)[0];
      expect((ring?.r ?? 0) * kilometresPerPixel(drawing)).toBeCloseTo(reach[placePrecision], -0.5);
      const [figure] = groups(drawing)[0]?.marks ?? [];
      const far = figure && "x" in figure && ring ? Math.hypot(figure.x - ring.x, figure.y - ring.y) : 0;
      expect(far).toBeCloseTo(ring?.r ?? 0, 3);
      expect(groups(drawing)[0]?.title).toContain(`within about ${reach[placePrecision]} km`);
    }
  });

  it("that nothing but one place is known of are one circle, with their number", () => {
    const many = ["a", "b", "c"].map((id) => incident({ id, placePrecision: "near" }));
    const drawing = drawn(iraq([], many));
    expect(rings(drawing)).toHaveLength(1);
    expect(textsIn(drawing.marks).map(({ runs }) => runs[0]?.text)).toContain("3");
    expect(said(drawing)).toContain("3 of them placed within a circle only");
  });

  it("are not drawn but counted, each by why not, in the sentence and in the table", () => {
    const drawing = drawn(
      iraq(
        [],
        [
          incident({ id: "a", placePrecision: "country" }),
          incident({ id: "b", placePrecision: "unknown" }),
          incident({ id: "c", position: null }),
          incident({ id: "d", position: { latitude: 10, longitude: 10 } }),
          incident({ id: "e", position: null }),
        ],
      ),
    );
    expect(groups(drawing)).toHaveLength(0);
    const reasons = [
      ["1 incident", "known to the country only"],
      ["1 incident", "a position is entered, but not how exact it is"],
      ["2 incidents", "position not entered"],
      ["1 incident", "outside the part shown"],
    ];
    expect(drawing.table.rows.map((row) => row.slice(0, 2))).toEqual(reasons);
    for (const [count, why] of reasons) expect(said(drawing)).toContain(`; ${count}: ${why}`);
  });

  it("that happened later are not there yet", () => {
    const plan = iraq([], [incident({ on: { day: day("2011-06-30"), precision: "month" } })]);
    expect(groups(drawn(plan, "2011-05-31"))).toHaveLength(0);
    expect(groups(drawn(plan, "2011-06-01"))).toHaveLength(1);
  });

  it("are gathered where they are many, and none is lost", () => {
    const incidents = iraqIncidents(7_473);
    const drawing = drawn(iraq([], incidents), "2012-12-31");
    const counted = drawing.table.rows.reduce(
      (sum, [what = ""]) => sum + (Number.parseInt(what.replace(/,/g, ""), 10) || 1),
      0,
    );
    expect(counted).toBe(7_473);
    expect(groups(drawing).length).toBeLessThan(600);
  });
});

describe("the map of a public copy", () => {
  const rule = (field: "site-position" | "incident-position", how: DisclosureRule): Disclosure => ({
    id: field,
    of: { kind: "field", field },
    rule: how,
    decidedBy: "",
  });
  const given = (disclosures: Disclosure[], incidents: Incident[] = []) =>
    publicView(
      { ...blankTimetable("Iraq"), from: "Iraq", sites: [...iraqSites], incidents, disclosures },
      { asOf: day("2011-12-12") },
    );
  const withheld = { kind: "withheld", ground: "operational security" } as const;

  it("tells a position that is withheld from one that nobody entered, with the ground", () => {
    const drawing = drawn(given([rule("site-position", withheld)], [incident({})]));
    expect(groups(drawing)).toHaveLength(1);
    expect(said(drawing)).toContain(
      "0 of 11 sites on the map, none of them handed over, closed or destroyed; 10 sites: position withheld (operational security); 1 site: position not entered.",
    );
    const where = new Map(drawing.table.rows.map(([what, place]) => [what, place]));
    expect(where.get("COB Basra")).toBe("position withheld (operational security)");
    expect(where.get("A base nobody has placed")).toBe("position not entered");
  });

  it("says until when it is withheld", () => {
    const until = day("2012-06-01");
    const drawing = drawn(
      given(
        [rule("incident-position", { kind: "delayed", until, ground: "convoys" })],
        [incident({ id: "a" }), incident({ id: "b" })],
      ),
    );
    expect(said(drawing)).toContain("2 incidents: position withheld until 1 June 2012 (convoys)");
    expect(drawing.table.rows.at(-1)?.slice(0, 2)).toEqual([
      "2 incidents",
      "position withheld until 1 June 2012 (convoys)",
    ]);
  });

  it("draws a rounded position as a circle that holds the true one, never as a point", () => {
    const drawing = drawn(given([rule("site-position", { kind: "rounded", to: 500 })]), undefined, 1_150);
    expect(rings(drawing)).toHaveLength(10);
    expect(said(drawing)).toContain("10 of 11 sites on the map (10 of them within a circle only)");
    const exact = drawn(iraq(iraqSites), undefined, 1_150);
    const squares = (of: Drawing) =>
      new Map(
        groups(of).map(({ itemId, marks }) => {
          const figure = marks.find((mark) => mark.kind === "rect" || mark.kind === "cross");
          const half = figure?.kind === "rect" ? figure.width / 2 : 0;
          return [itemId, figure && "x" in figure ? { x: figure.x + half, y: figure.y + half } : null];
        }),
      );
    const truly = squares(exact);
    for (const { id, position } of iraqSites) {
      if (!position) continue;
      const at = truly.get(id);
      const holds = rings(drawing).some(
        ({ x, y, r }) => at && Math.hypot(x - at.x, y - at.y) <= r * 1.05 + 1,
      );
      expect(holds, id).toBe(true);
    }
    expect(groups(drawing).find(({ itemId }) => itemId === "site-6")?.title).toMatch(
      /; position rounded: it lies within \d+ km$/,
    );
  });

  it("shows a working copy as it was entered, whatever the rules for the public", () => {
    const plan = { ...iraq(iraqSites), disclosures: [] };
    expect(rings(drawn(plan))).toHaveLength(0);
  });
});

describe("the words on the map", () => {
  const position = fc.record({
    latitude: fc.double({ min: 28, max: 38, noNaN: true }),
    longitude: fc.double({ min: 38, max: 49, noNaN: true }),
  });
  const site = fc.record({
    name: fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() !== ""),
    position,
    end: fc.constantFrom(null, "closed" as const, "destroyed" as const),
  });
  const precision = fc.constantFrom(
    "exact" as const,
    "near" as const,
    "district" as const,
    "province" as const,
  );

  it("never touch each other and never leave it, wherever things are and whatever they are called", () => {
    fc.assert(
      fc.property(
        fc.array(site, { maxLength: 40 }),
        fc.array(fc.record({ position, placePrecision: precision }), { maxLength: 200 }),
        fc.constantFrom(342, 560, 960, 1_152),
        (sites, incidents, width) => {
          const plan = iraq(
            sites.map((each, i) => ({ ...blankSite, ...each, id: `s${i}` })),
            incidents.map((each, i) => incident({ ...each, id: `i${i}` })),
          );
          expect(textFaults(drawn(plan, "2011-12-12", width))).toEqual([]);
        },
      ),
      { numRuns: 60, interruptAfterTimeLimit: 8_000 },
    );
  }, 30_000);

  const without = (text: string) => text.replace(/\s+/gu, "");
  const allSaid = ({ marks }: Drawing) =>
    without(
      textsIn(marks)
        .flatMap(({ runs }) => runs.map(({ text }) => text))
        .join(""),
    );

  it("name every site that is on it whole, in the picture or by a number below", () => {
    fc.assert(
      fc.property(
        fc.array(site, { maxLength: 40 }),
        fc.array(fc.record({ position, placePrecision: precision }), { maxLength: 60 }),
        fc.constantFrom(342, 560, 720, 1_152),
        (sites, incidents, width) => {
          const plan = iraq(
            sites.map((each, i) => ({ ...blankSite, ...each, id: `s${i}` })),
            incidents.map((each, i) => incident({ ...each, id: `i${i}` })),
          );
          const words = allSaid(drawn(plan, "2011-12-12", width));
          for (const { name } of sites) expect(words).toContain(without(name));
        },
      ),
      { numRuns: 40, interruptAfterTimeLimit: 8_000 },
    );
  }, 30_000);

  it("stand nearest to the site they name, or have a line to it", () => {
    fc.assert(
      fc.property(fc.array(site, { maxLength: 30 }), fc.constantFrom(342, 960), (sites, width) => {
        const plan = iraq(sites.map((each, i) => ({ ...blankSite, ...each, id: `s${i}` })));
        const named = groups(drawn(plan, "2011-12-12", width)).map(({ marks }) => ({
          middle: middleOf(marks[0]),
          texts: textsIn(marks).map(textBox),
          hasLine: marks.some(({ kind }) => kind === "line"),
        }));
        for (const { texts, middle, hasLine } of named) {
          if (hasLine || texts.length === 0) continue;
          const far = (from: { x: number; y: number }) =>
            Math.min(
              ...texts.map(({ left, right, top, bottom }) =>
                Math.hypot(
                  Math.max(left - from.x, 0, from.x - right),
                  Math.max(top - from.y, 0, from.y - bottom),
                ),
              ),
            );
          for (const other of named)
            if (other.middle !== middle) expect(far(other.middle)).toBeGreaterThan(far(middle));
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it.each([342, 720, 976, 1_152])("name every site of every sample at %i pixels", (width) => {
    for (const document of sampleDocuments()) {
      const told = replay(document);
      const publication = told.ok ? told.value.publications.at(-1) : undefined;
      if (!publication) throw new Error(document.slug);
      const { timetable, asOf } = publication;
      const drawing = drawn(timetable, asOf, width);
      expect(textFaults(drawing), document.slug).toEqual([]);
      const words = allSaid(drawing);
      for (const { name, position } of timetable.sites)
        if (position) expect(words, document.slug).toContain(without(name));
    }
  });

  it.each([342, 720, 976, 1_152])("leave no figure below another in any sample at %i pixels", (width) => {
    for (const document of sampleDocuments()) {
      const told = replay(document);
      const publication = told.ok ? told.value.publications.at(-1) : undefined;
      if (!publication) throw new Error(document.slug);
      const marks = groups(drawn(publication.timetable, publication.asOf, width)).map(
        (group) => group.marks[0],
      );
      const acts = marks.flatMap((mark) => (mark?.kind === "triangle" ? [mark] : []));
      const sites = marks.map(middleOf).filter(({ x }) => !Number.isNaN(x));
      for (const [i, act] of acts.entries())
        for (const other of [...sites, ...acts.slice(0, i)])
          expect(
            Math.max(Math.abs(act.x - other.x), Math.abs(act.y - other.y)),
            document.slug,
          ).toBeGreaterThanOrEqual(9);
    }
  });

  it("are numbers where sites are crowded, and a list below says whose", () => {
    const crowd = Array.from({ length: 80 }, (_, i) => ({
      ...blankSite,
      id: `s${i}`,
      name: `Camp number ${i}.`,
      position: { latitude: 33.3 + (i % 9) / 50, longitude: 44.3 + i / 300 },
    }));
    const drawing = drawn(iraq(crowd), "2011-12-12", 342);
    const words = allSaid(drawing);
    for (const { name } of crowd) expect(words).toContain(without(name));
    expect(groups(drawing)).toHaveLength(80);
    expect(textFaults(drawing)).toEqual([]);
  });
});

it("shows an incident beside the site it happened at, and two of one place beside each other", () => {
  const field = { left: 0, top: 0, right: 300, bottom: 300 };
  const at = { x: 150, y: 150 };
  const points = ["a", "b", "c"].map((id) => ({ incident: { id } as MapIncident, at }));
  const placed = besideOthers(points, [at], field).map((point) => point.at);
  for (const [i, one] of placed.entries())
    for (const other of [at, ...placed.slice(0, i)])
      expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(9);
  expect(placed.every(({ x, y }) => Math.hypot(x - at.x, y - at.y) < 26)).toBe(true);
  const crowd = Array.from({ length: 40 }, () => points[0] as (typeof points)[number]);
  expect(besideOthers(crowd, [at], field)).toHaveLength(40);
});
