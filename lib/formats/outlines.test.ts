import { describe, expect, it } from "vitest";
import world from "world-atlas/countries-50m.json";
import { countryName } from "@/lib/domain/country-names";
import { type LonLat, unwrapped } from "@/lib/drawing/map-ground";
import { mapGroundOf } from "./outlines";

const ground = (from: string, positions: [number, number][] = []) =>
  mapGroundOf({
    from,
    sites: positions.map(([latitude, longitude]) => ({ position: { latitude, longitude } })) as never,
    incidents: [],
  });
const nameOf = ({ properties }: { properties: { name: string } }) => countryName(properties.name);

describe("the ground of a map", () => {
  it("is the country and those around it", () => {
    const { territory, outlines } = ground("Iraq");
    expect(territory).toEqual(["Iraq"]);
    expect(outlines.filter(({ isTerritory }) => isTerritory).map(({ name }) => name)).toEqual(["Iraq"]);
    expect(outlines.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Iran", "Turkey", "Syria", "Jordan", "Saudi Arabia", "Kuwait"]),
    );
  });

  it("holds nothing that lies elsewhere", () => {
    for (const name of ["Iraq", "Mali", "Afghanistan", "Norway"])
      expect(ground(name).outlines.map((outline) => outline.name)).not.toContain("Antarctica");
  });

  it("is there for every country of the world, and small enough to send", () => {
    const wrong = world.objects.countries.geometries.map(nameOf).flatMap((name) => {
      const { box, outlines } = ground(name);
      const size = JSON.stringify(outlines).length;
      if (!box || !outlines.some((outline) => outline.isTerritory && outline.name === name)) return [name];
      return size > 200_000 ? [`${name} has ${size} characters`] : [];
    });
    expect(wrong).toEqual([]);
  }, 60_000);

  it("is some kilobytes for the territories that are left most often", () => {
    for (const name of ["Iraq", "Afghanistan", "Mali", "Syria", "Niger"])
      expect(JSON.stringify(ground(name)).length).toBeLessThan(50_000);
  });

  it("leaves out what belongs to a country and lies overseas", () => {
    const { box } = ground("France");
    expect(box?.west).toBeGreaterThan(-6);
    expect(box?.south).toBeGreaterThan(41);
  });

  it("crosses the date line where a country does", () => {
    const { box } = ground("Fiji");
    expect(box && box.east - box.west).toBeLessThan(10);
    expect(box?.east).toBeGreaterThan(180);
  });

  it("lays no country across the map where half the world is shown and a country lies on its edge", () => {
    for (const positions of [
      [
        [40.4, -3.7],
        [-41.3, 174.8],
      ],
      [
        [33.3, 44.4],
        [21.3, -157.9],
      ],
      [
        [38.9, -77],
        [34.5, 69.2],
      ],
    ] as [number, number][][]) {
      const [first, second] = positions.map(([, longitude]) => longitude) as [number, number];
      const middle = (first + unwrapped(second, first)) / 2;
      const across = ground("the area of operations", positions).outlines.filter(({ rings }) =>
        rings.some((ring) =>
          ring.some(([longitude], at) => {
            const [before] = ring.at(at - 1) as LonLat;
            return Math.abs(unwrapped(longitude, middle) - unwrapped(before, middle)) > 180;
          }),
        ),
      );
      expect(across.map(({ name }) => name)).toEqual([]);
    }
  });

  it("is what lies around the positions where the territory is not recognised", () => {
    const { territory, box, outlines } = ground("the area of operations", [[33.34, 44.4]]);
    expect([territory, box]).toEqual([[], null]);
    expect(outlines.map(({ name }) => name)).toContain("Iraq");
  });

  it("is empty where there is neither a territory nor a position", () => {
    expect(ground("Atlantis")).toEqual({ territory: [], box: null, outlines: [] });
  });
});
