import type { Forecast } from "@/lib/domain/forecast/forecast";
import { type Headline, headlineOf } from "@/lib/domain/headline";
import { asKnownOn } from "@/lib/domain/milestone-status";
import { asTimetable } from "@/lib/domain/public-view";
import { type MilestoneRecords, milestoneRecords } from "@/lib/domain/record";
import type { ComparedWithdrawals } from "@/lib/domain/reference-class/reference-class";
import type { MilestoneTrend } from "@/lib/domain/trend/milestone-trend";
import type { MapGround } from "@/lib/drawing/map-ground";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";

/** A version that is named and linked, without its contents. */
export interface VersionLine {
  version: number;
  publishedOn: CalendarDate;
}

/** Which of the addresses of a timetable is read. */
export type PageView =
  | { kind: "latest" }
  /** A version by its number that a later one has replaced. */
  | { kind: "superseded" }
  /** What was the latest version on some day. */
  | { kind: "as-known"; day: CalendarDate };

/** Where a printed page finds its stylesheet, script and fonts. */
export interface PageAssets {
  style: string;
  script: string;
  /** The two faces that the first screen needs. */
  fonts: readonly string[];
}

/** All that a page about one publication is told. Everything else on it is computed from this. */
export interface PageInput {
  /** Every version up to the one shown, the first one first. */
  publications: readonly [Publication, ...Publication[]];
  /** Versions that came later; empty on a page of the latest. */
  later: readonly VersionLine[];
  view: PageView;
  /** Days left are counted from it. */
  today: CalendarDate;
  /** The day on which the clock was fixed, whatever day the page is about; `null`: it runs. */
  todayIsFixed: CalendarDate | null;
  /** SHA-256 of the version's JSON, in hexadecimal. */
  checksum: string;
  /** The public base address, without a slash at its end. */
  origin: string;
  assets: PageAssets;
  /** What is computed of the publication, as far as its publisher chose to show it; `null`: nothing. */
  outlook: {
    forecast: Forecast | null;
    trends: readonly MilestoneTrend[];
    reference: ComparedWithdrawals | null;
    ground: MapGround | null;
  } | null;
  words: Words;
}

/** What the parts of a page draw upon. */
export interface PageFacts extends PageInput {
  publication: Publication;
  previous: Publication | null;
  /** The published timetable, without facts that are dated after its data date. */
  timetable: Timetable;
  records: MilestoneRecords;
  headline: Headline;
  asOf: CalendarDate;
  /** The numbers under which sources are listed, by id. */
  sourceNumbers: ReadonlyMap<string, number>;
  /** The address of the timetable's page, `/t/{slug}`. */
  path: string;
  /** Where the list of sources stands: nothing for the same page, else its address. */
  sourcesAt: string;
}

export function pageFacts(input: PageInput, sourcesElsewhere = false): PageFacts {
  const publication = input.publications.at(-1) ?? input.publications[0];
  const { asOf } = publication;
  const timetable = asKnownOn(asTimetable(publication.timetable), asOf);
  const records = milestoneRecords(input.publications);
  return {
    ...input,
    publication,
    previous: input.publications.at(-2) ?? null,
    timetable,
    records,
    headline: headlineOf(timetable, records, { asOf, today: input.today }),
    asOf,
    sourceNumbers: new Map(timetable.sources.map(({ id }, i) => [id, i + 1])),
    path: `/t/${publication.slug}`,
    sourcesAt: sourcesElsewhere ? `/t/${publication.slug}/v/${publication.version}` : "",
  };
}
