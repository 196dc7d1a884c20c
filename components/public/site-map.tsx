import { drawMap } from "@/lib/drawing/map";
import type { Drawing } from "@/lib/drawing/mark";
import { type Breadth, Figure, wholeWidth } from "./figure";
import type { PageFacts } from "./page-facts";

/**
 * Where the sites and incidents of a publication are, as of its data date. Nothing where no territory is recognised
 * and nothing has a position, and nothing where there is neither a site nor an incident to show.
 * Only where the publisher shows it.
 */
export function SiteMapSection({ page }: { page: PageFacts }) {
  const { words, timetable, asOf, outlook } = page;
  const ground = outlook?.ground;
  // Half of it would say that there is none of the other.
  if (!ground || page.publication.leavesOut?.some((list) => list !== "measures")) return null;
  if (timetable.sites.length + timetable.incidents.length === 0) return null;
  const plan = { ...timetable, positionsWithheld: page.publication.timetable.positionsWithheld };
  const draw = (breadth: Breadth) => drawMap(plan, { asOf, words, width: wholeWidth[breadth], ground });
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
