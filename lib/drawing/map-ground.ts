/**
 * What lies under a map: outlines of countries, cut to the region shown. It is plain data that a server takes from
 * the packaged outlines (lib/formats/outlines.ts), so that no browser is sent the whole world.
 */
export interface MapGround {
  /** The territory by the names of its countries; empty where none was recognised. */
  territory: readonly string[];
  /** Its extent, without parts that lie far away; `null` where there is no territory. */
  box: GeoBox | null;
  outlines: readonly Outline[];
}

/** Degrees. `east` is greater than `west`, and above 180 where the date line runs through. */
export interface GeoBox {
  west: number;
  south: number;
  east: number;
  north: number;
}

export type LonLat = readonly [longitude: number, latitude: number];

export interface Outline {
  name: string;
  isTerritory: boolean;
  /** The outer edges of its parts, each closed in itself. */
  rings: readonly (readonly LonLat[])[];
}

interface Placed {
  position: { latitude: number; longitude: number } | null;
}

/** Degrees within which a site outside the territory (a base in a neighbouring country) widens the map. */
const near = 15;
/** Degrees that a map spans at least: one that shows a single place shows where it is. */
const least = 1.2;

/**
 * The part of the world to show: the territory with the sites in it and near it; without a territory, what there are
 * positions of. `null` where there is neither.
 */
export function mapBox(
  territory: GeoBox | null,
  sites: readonly Placed[],
  incidents: readonly Placed[],
): GeoBox | null {
  const positions = (territory ? sites : [...sites, ...incidents]).flatMap(({ position }) => position ?? []);
  const first = positions[0];
  let box: GeoBox | null =
    territory ??
    (first
      ? { west: first.longitude, east: first.longitude, south: first.latitude, north: first.latitude }
      : null);
  if (!box) return null;
  for (const { latitude, longitude } of positions) {
    const lon = unwrapped(longitude, (box.west + box.east) / 2);
    if (territory && !isNear(territory, lon, latitude)) continue;
    box = {
      west: Math.min(box.west, lon),
      east: Math.max(box.east, lon),
      south: Math.min(box.south, latitude),
      north: Math.max(box.north, latitude),
    };
  }
  return notTooSmall(box);
}

/** The same meridian, counted so that it lies within half a turn of another. */
export function unwrapped(longitude: number, around: number): number {
  return longitude + 360 * Math.round((around - longitude) / 360);
}

function isNear({ west, east, south, north }: GeoBox, longitude: number, latitude: number): boolean {
  return (
    longitude >= west - near &&
    longitude <= east + near &&
    latitude >= south - near &&
    latitude <= north + near
  );
}

function notTooSmall({ west, east, south, north }: GeoBox): GeoBox {
  const wider = Math.max(0, least - (east - west)) / 2;
  const higher = Math.max(0, least - (north - south)) / 2;
  // Mercator's map has no poles.
  const clip = (latitude: number) => Math.min(Math.max(latitude, -84), 84);
  const middle = (west + east) / 2;
  return {
    west: Math.max(west - wider, middle - 175),
    east: Math.min(east + wider, middle + 175),
    south: clip(south - higher),
    north: clip(north + higher),
  };
}
