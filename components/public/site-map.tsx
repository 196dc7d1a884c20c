import { drawMap } from "@/lib/drawing/map";
import type { MapGround } from "@/lib/drawing/map-ground";
import type { Drawing } from "@/lib/drawing/mark";
import { type Breadth, Figure, wholeWidth } from "./figure";
import type { PageFacts } from "./page-facts";

/**
 * Where the sites and incidents of a publication are, as of its data date. Nothing where no territory is recognised
 * and nothing has a position, and nothing where there is neither a site nor an incident to show.
 *
 * @param ground The outlines for `page.timetable`, from `mapGroundOf` (lib/formats/outlines.ts).
 */
export function SiteMapSection({ page, ground }: { page: PageFacts; ground: MapGround }) {
  const { words, timetable, asOf } = page;
  if (timetable.sites.length + timetable.incidents.length === 0) return null;
  const draw = (breadth: Breadth) => drawMap(timetable, { asOf, words, width: wholeWidth[breadth], ground });
  if (!draw("wide")) return null;
  return (
    <Figure
      id="map"
      title={words.t("sites.map-title")}
      words={words}
      draw={(breadth) => draw(breadth) as Drawing}
      after={<p className="quiet">{words.t("sites.outlines-from")}</p>}
    />
  );
}
