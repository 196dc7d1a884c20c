import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapGroundOf } from "@/lib/formats/outlines";
import { wordsIn } from "@/lib/i18n/say";
import { blankIncident, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Site } from "@/lib/schema/forces";
import type { Incident } from "@/lib/schema/transition";
import { iraqIncidents, iraqSites } from "@/tests/worlds/iraq-sites";
import { textFaults } from "@/tests/worlds/text-faults";
import { drawMap, type MapPlan } from "./map";
import { besideOthers, type MapIncident } from "./map-incidents";
import type { Drawing, GroupMark, Mark } from "./mark";
import { textsIn } from "./text-width";

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
    expect(said(drawing)).toContain("10 of 11 sites on the map, 5 of them handed over, closed or destroyed.");
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

  it("are a circle without a point where only the district or province is known", () => {
    const radius = (placePrecision: "district" | "province") => {
      const mark = groups(drawn(iraq([], [incident({ placePrecision })])))[0]?.marks[0];
      return mark?.kind === "dot" && !mark.fill ? mark.r : 0;
    };
    expect(radius("district")).toBeGreaterThan(6);
    expect(radius("province")).toBeGreaterThan(radius("district"));
  });

  it("are not drawn but counted where only the country is known, or nothing", () => {
    const drawing = drawn(
      iraq(
        [],
        [
          incident({ id: "a", placePrecision: "country" }),
          incident({ id: "b", placePrecision: "unknown" }),
          incident({ id: "c", position: null }),
          incident({ id: "d", position: { latitude: 10, longitude: 10 } }),
        ],
      ),
    );
    expect(groups(drawing)).toHaveLength(0);
    expect(said(drawing)).toContain("3 incidents have no place on the map");
    expect(said(drawing)).toContain("One incident lies outside the part shown.");
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
    const unplaced = incidents.filter(({ position }) => !position).length;
    const outside = Number(/(\d+) incidents lie outside/.exec(said(drawing))?.[1] ?? 0);
    expect(counted + unplaced + outside).toBe(7_473);
    expect(groups(drawing).length).toBeLessThan(600);
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
  const precision = fc.constantFrom("exact" as const, "district" as const, "province" as const);

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

  it("leave names out rather than let them overlap", () => {
    const crowd = Array.from({ length: 80 }, (_, i) => ({
      ...blankSite,
      id: `s${i}`,
      name: `Camp number ${i}`,
      position: { latitude: 33.3 + (i % 9) / 50, longitude: 44.3 + i / 300 },
    }));
    const drawing = drawn(iraq(crowd), "2011-12-12", 342);
    const named = textsIn(drawing.marks).filter(({ runs }) => runs[0]?.text.startsWith("Camp")).length;
    expect(named).toBeGreaterThan(0);
    expect(named).toBeLessThan(80);
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
