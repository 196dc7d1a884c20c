import "server-only";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import { completedSlips, slipSample } from "@/lib/domain/forecast/slips";
import { asTimetable } from "@/lib/domain/public-view";
import { milestoneRecords } from "@/lib/domain/record";
import {
  type ComparedWithdrawals,
  morePlainly,
  referenceClass,
} from "@/lib/domain/reference-class/reference-class";
import { type MilestoneTrend, milestoneTrends } from "@/lib/domain/trend/milestone-trend";
import type { MapGround } from "@/lib/drawing/map-ground";
import { mapGroundOf } from "@/lib/formats/outlines";
import type { Publication } from "@/lib/schema/publication";
import { forecastOnServer } from "../forecasts";
import { publicationsOfOthers } from "../published";

/** What is computed of a publication for its page, where its publisher chose to show it. */
export interface Outlook {
  /** `null`: not shown, or there is none to show. */
  forecast: Forecast | null;
  trends: readonly MilestoneTrend[];
  /** `null`: not shown, or nothing to compare with. */
  reference: ComparedWithdrawals | null;
  /** The outlines under the map; `null`: no map is shown. */
  ground: MapGround | null;
}

const runs = 5_000;
const seed = 1;

/** From publications alone, as they stood on the data date: these, and those of earlier withdrawals. */
export async function outlookOf(publications: readonly Publication[]): Promise<Outlook> {
  const publication = publications.at(-1);
  if (!publication) return { forecast: null, trends: [], reference: null, ground: null };
  const { slug, timetable, publishedOn, shows = [] } = publication;
  const learns = shows.includes("forecast") || shows.includes("reference");
  const others = learns ? await publicationsOfOthers(slug) : [];
  return {
    forecast: shows.includes("forecast") ? await forecastFor(publications, publication, others) : null,
    trends: shows.includes("trend") ? milestoneTrends(publications, publishedOn) : [],
    reference: shows.includes("reference") ? referenceFor(publications, publication, others) : null,
    ground: shows.includes("map") ? mapGroundOf(timetable) : null,
  };
}

async function forecastFor(
  publications: readonly Publication[],
  latest: Publication,
  others: readonly (readonly Publication[])[],
): Promise<Forecast | null> {
  const { slug, version, asOf } = latest;
  const timetable = asTimetable(latest.timetable);
  const records = milestoneRecords(publications);
  const answer = await forecastOnServer(`public ${slug} ${version} ${others.flat().length}`, {
    timetable,
    asOf,
    slips: slipSample(timetable, records, others, asOf),
    completed: completedSlips(timetable, records, asOf).length,
    seed,
    runs,
  });
  return answer.kind === "forecast" ? answer : null;
}

/** Earlier withdrawals as they were public when this version was. */
function referenceFor(
  publications: readonly Publication[],
  { asOf, publishedOn }: Publication,
  others: readonly (readonly Publication[])[],
): ComparedWithdrawals | null {
  const by = (of: "force" | "milestones") =>
    referenceClass(publications, others, { of, asOf, publishedBy: publishedOn });
  const answer = morePlainly(by("force"), by("milestones"));
  return answer.kind === "told" && answer.earlier.length > 0 ? answer : null;
}
