import "server-only";
import { geoMercator, geoPath } from "d3-geo";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import packaged from "world-atlas/countries-50m.json";
import { countriesNamedIn, countryName } from "@/lib/domain/country-names";
import {
  type GeoBox,
  type LonLat,
  type MapGround,
  mapBox,
  type Outline,
  unwrapped,
} from "@/lib/drawing/map-ground";
import type { PublicTimetable } from "@/lib/schema/publication";

/** Outlines are taken at the size of the largest page: this many pixels for the part of the world shown … */
const shown = 700;
/** … and this much around it, for drawings that are wider or higher than what they show. */
const around = { x: 700, y: 350 };
/** A line is kept as exact as this many pixels, and a part that is shown only if it covers more square pixels. */
const finest = 0.9;
const smallest = { territory: 3, neighbour: 12 };
/** Degrees that a line keeps from the meridian at which a map of the whole world is cut. */
const besideCut = 0.1;
/** Degrees of sea between a mainland and an island that is still shown with it; overseas parts lie farther. */
const widestSea = 4;

interface Country {
  outline: string;
  parts: Part[];
}

interface Part {
  shape: Polygon;
  box: GeoBox;
  size: number;
}

type Pixel = readonly [x: number, y: number];

let world: Country[] | null = null;

/**
 * The outlines under a map of a timetable: the country it is about and its neighbours, or, where its territory is not
 * recognised, the countries around the positions it has. Taken from Natural Earth (1:50 million, public domain), as
 * the package world-atlas carries them; nothing is asked of any network.
 */
export function mapGroundOf(plan: Pick<PublicTimetable, "from" | "sites" | "incidents">): MapGround {
  world ??= readWorld();
  const named = countriesNamedIn(
    plan.from,
    world.map(({ outline }) => outline),
  );
  const box = named.length === 0 ? null : boxOf(world.filter(({ outline }) => named.includes(outline)));
  const view = mapBox(box, plan.sites, plan.incidents);
  const territory = named.map(countryName);
  return { territory, box, outlines: view ? outlinesIn(world, view, new Set(named)) : [] };
}

function readWorld(): Country[] {
  const topology = packaged as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(topology, topology.objects.countries).features.map(({ properties, geometry }) => ({
    outline: properties.name,
    parts: partsOf(geometry as Polygon | MultiPolygon),
  }));
}

function partsOf(geometry: Polygon | MultiPolygon): Part[] {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return parts.map(([outer = []]): Part => {
    const ring = withoutTurns(outer);
    const longitudes = ring.map(([longitude]) => longitude);
    const latitudes = ring.map(([, latitude]) => latitude);
    const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
    const box = { west: Math.min(...longitudes), east: Math.max(...longitudes), south, north };
    return {
      // An enclave is a country of its own and is painted over what surrounds it.
      shape: { type: "Polygon", coordinates: [outer] },
      box,
      size: areaOf(ring) * Math.cos(((south + north) / 2) * (Math.PI / 180)),
    };
  });
}

/** The same line where the date line does not turn 180 into -180. */
function withoutTurns(ring: readonly Position[]): LonLat[] {
  let before = ring[0]?.[0] ?? 0;
  return ring.map(([longitude = 0, latitude = 0]) => {
    before = unwrapped(longitude, before);
    return [before, latitude];
  });
}

/** The extent of the largest part and of all that lies near it, or near what lies near it. */
function boxOf(countries: readonly Country[]): GeoBox | null {
  const parts = countries.flatMap((country) => country.parts).toSorted((a, b) => b.size - a.size);
  const [largest, ...others] = parts.map(({ box }) => box);
  if (!largest) return null;
  let box = largest;
  let left = others;
  for (let found = true; found; ) {
    const reached = left.filter((part) => isNear(part, box));
    found = reached.length > 0;
    left = left.filter((part) => !reached.includes(part));
    for (const part of reached) box = joined(box, part);
  }
  return box;
}

/** The same box, counted so that its middle lies within half a turn of another's. */
function turnedTo(part: GeoBox, box: GeoBox): GeoBox {
  const middle = (part.west + part.east) / 2;
  const turn = unwrapped(middle, (box.west + box.east) / 2) - middle;
  return { ...part, west: part.west + turn, east: part.east + turn };
}

function isNear(part: GeoBox, box: GeoBox): boolean {
  const { west, east, south, north } = turnedTo(part, box);
  return (
    west <= box.east + widestSea &&
    east >= box.west - widestSea &&
    south <= box.north + widestSea &&
    north >= box.south - widestSea
  );
}

function joined(box: GeoBox, part: GeoBox): GeoBox {
  const turned = turnedTo(part, box);
  return {
    west: Math.min(box.west, turned.west),
    east: Math.max(box.east, turned.east),
    south: Math.min(box.south, turned.south),
    north: Math.max(box.north, turned.north),
  };
}

/** Each country as far as it reaches into the view, the largest first, so that small ones inside are painted over it. */
function outlinesIn(countries: readonly Country[], view: GeoBox, territory: ReadonlySet<string>): Outline[] {
  const projection = geoMercator()
    .rotate([-(view.west + view.east) / 2, 0])
    .fitExtent(
      [
        [around.x, around.y],
        [around.x + shown, around.y + shown],
      ],
      {
        type: "MultiPoint",
        coordinates: [
          [view.west, view.south],
          [view.east, view.north],
        ],
      },
    )
    .clipExtent([
      [0, 0],
      [shown + 2 * around.x, shown + 2 * around.y],
    ]);
  const ringsOf = ({ shape }: Part, least: number) => {
    const pen = new Pen();
    geoPath(projection, pen)(shape);
    return pen.rings.filter((ring) => areaOf(ring) > least).map((ring) => simplified(ring));
  };
  // About a pixel on the largest page.
  const decimals = view.east - view.west > 7 ? 2 : 3;
  const middle = (view.west + view.east) / 2;
  const back = ([x, y]: Pixel): LonLat => {
    const [longitude = 0, latitude = 0] = projection.invert?.([x, y]) ?? [];
    const isEast = x > around.x + shown / 2;
    return [rounded(besideSeam(longitude, middle, isEast), decimals), rounded(latitude, decimals)];
  };
  // Mercator's meridians stand at equal distances.
  const halfTurn = Math.min(180, (shown / 2 + around.x) * (180 / Math.PI / projection.scale()));
  const [, north = 90] = projection.invert?.([around.x, 0]) ?? [];
  const [, south = -90] = projection.invert?.([around.x, shown + 2 * around.y]) ?? [];
  // What lies beyond is not even handed to d3-geo: a part around a pole would come back as the whole view.
  const inView = ({ box }: Part) => {
    const { west, east } = turnedTo(box, view);
    const isAcross = west <= middle + halfTurn && east >= middle - halfTurn;
    return isAcross && box.south <= north && box.north >= south;
  };
  return countries
    .map(({ outline, parts }) => {
      const least = territory.has(outline) ? smallest.territory : smallest.neighbour;
      return { outline, rings: parts.filter(inView).flatMap((part) => ringsOf(part, least)) };
    })
    .filter(({ rings }) => rings.length > 0)
    .toSorted((a, b) => totalArea(b.rings) - totalArea(a.rings))
    .map(({ outline, rings }) => ({
      name: countryName(outline),
      isTerritory: territory.has(outline),
      rings: rings.map((ring) => ring.map(back)),
    }));
}

/**
 * A meridian a little away from where a map of the whole world is cut. On the cut itself it would be drawn on either side,
 * and a country that the cut divides would lie as a band across the map.
 */
function besideSeam(longitude: number, middle: number, isEast: boolean): number {
  const fromMiddle = longitude - middle - 360 * Math.floor((longitude - middle + 180) / 360);
  const atCut = 180 - Math.abs(fromMiddle) < besideCut;
  return atCut ? middle + (isEast ? 1 : -1) * (180 - besideCut) : longitude;
}

/** Takes down what d3-geo draws. */
class Pen {
  rings: Pixel[][] = [];
  beginPath() {}
  arc() {}
  closePath() {}
  moveTo(x: number, y: number) {
    this.rings.push([[x, y]]);
  }
  lineTo(x: number, y: number) {
    this.rings.at(-1)?.push([x, y]);
  }
}

/**
 * A ring without the points that its line does not need: each that lies within `finest` pixels of the stroke between
 * those kept before and after it (Douglas and Peucker 1973). Begun at two ends, since a ring has none of its own.
 */
function simplified(ring: readonly Pixel[]): Pixel[] {
  const half = Math.floor(ring.length / 2);
  const kept = new Set([0, half]);
  const open: [number, number][] = [
    [0, half],
    [half, ring.length - 1],
  ];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const [a, b] = [ring[from], ring[to]];
    if (!a || !b) continue;
    let [farthest, at] = [finest, -1];
    for (let i = from + 1; i < to; i++) {
      const distance = distanceFrom(ring[i] ?? a, a, b);
      if (distance > farthest) [farthest, at] = [distance, i];
    }
    if (at < 0) continue;
    kept.add(at);
    open.push([from, at], [at, to]);
  }
  return ring.filter((_, i) => kept.has(i));
}

/** From a point to the stroke between two others. */
function distanceFrom([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function totalArea(rings: readonly (readonly Pixel[])[]): number {
  return rings.reduce((sum, ring) => sum + areaOf(ring), 0);
}

function areaOf(ring: readonly Pixel[]): number {
  let twice = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

function rounded(degrees: number, decimals: number): number {
  return Math.round(degrees * 10 ** decimals) / 10 ** decimals;
}
