import { geoMercator } from "d3-geo";
import type { GeoBox, LonLat } from "./map-ground";
import type { Point } from "./mark";

/** From a place on Earth to a place on the drawing. */
export interface MapProjection {
  point: (place: LonLat) => Point;
  lonLat: (point: Point) => LonLat;
  /** Kilometres to a pixel in the middle of the map; Mercator's scale grows towards the poles. */
  kilometresPerPixel: number;
}

export interface Field {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const earthRadius = 6371;

/** Mercator, north up, with a part of the world as large as the field allows. */
export function projectionOf(box: GeoBox, { left, top, right, bottom }: Field): MapProjection {
  const corners: [number, number][] = [
    [box.west, box.south],
    [box.east, box.north],
  ];
  const projection = geoMercator()
    .rotate([-(box.west + box.east) / 2, 0])
    .fitExtent(
      [
        [left, top],
        [right, bottom],
      ],
      { type: "MultiPoint", coordinates: corners },
    );
  const point = ([longitude, latitude]: LonLat): Point => {
    const at = projection([longitude, Math.min(Math.max(latitude, -85), 85)]);
    return { x: at?.[0] ?? Number.NaN, y: at?.[1] ?? Number.NaN };
  };
  const middle = ((box.south + box.north) / 2) * (Math.PI / 180);
  return {
    point,
    lonLat: ({ x, y }) => {
      const at = projection.invert?.([x, y]);
      return [at?.[0] ?? 0, at?.[1] ?? 0];
    },
    kilometresPerPixel: (earthRadius * Math.cos(middle)) / projection.scale(),
  };
}

/** The field that a map of that width has: as high as its part of the world asks for, within what a page bears. */
export function mapHeight(box: GeoBox, width: number): number {
  const unit = projectionOf(box, { left: 0, top: 0, right: 1e6, bottom: 1e6 });
  const [south, north] = [unit.point([box.west, box.south]), unit.point([box.east, box.north])];
  const shape = Math.abs(south.y - north.y) / Math.max(1, Math.abs(north.x - south.x));
  const [least, most] = width < 600 ? [0.8, 1.2] : [0.42, 0.56];
  return Math.round(Math.min(Math.max(shape, least), most) * width);
}
