import { PaintDrawing } from "@/components/drawing/paint-drawing";
import { headlineOf } from "@/lib/domain/headline";
import { asKnownOn } from "@/lib/domain/milestone-status";
import { asTimetable } from "@/lib/domain/public-view";
import { milestoneRecords } from "@/lib/domain/record";
import { drawSmallTimeline } from "@/lib/drawing/small-timeline";
import { timelineRange } from "@/lib/drawing/timeline-range";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Publication } from "@/lib/schema/publication";
import { Held } from "./held";
import { HtmlDocument } from "./html-document";
import { Wordmark } from "./masthead";
import { Decision, eyebrow, toneOf } from "./opening";
import type { PageAssets } from "./page-facts";
import { shareText } from "./share-text";

/** One published timetable: all of its versions, the first one first, and the day it is where it applies. */
export interface Listed {
  publications: readonly [Publication, ...Publication[]];
  today: CalendarDate;
}

export interface IndexInput {
  listed: readonly Listed[];
  todayIsFixed: CalendarDate | null;
  origin: string;
  assets: PageAssets;
  words: Words;
}

/** The published timetables, each with its headline and a small drawing. */
export function IndexPage({ listed, todayIsFixed, origin, assets, words }: IndexInput) {
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.index.${key}`, values);
  const product = words.t("public-page.product");
  return (
    <HtmlDocument
      words={words}
      title={`${product}: ${t("title")}`}
      description={t("statement")}
      canonical={`${origin}/`}
      assets={assets}
      className="index"
    >
      <header className="masthead">
        <div className="sheet">
          <Wordmark name={product} />
          <nav className="brief" aria-label={t("sign-in")}>
            <ul>
              <li>
                <a href="/sign-in">{t("sign-in")}</a>
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main className="sheet">
        {todayIsFixed && (
          <p className="notice">
            {words.t("public-page.clock-fixed", { today: formatDay(todayIsFixed, words.locale, "long") })}
          </p>
        )}
        <div className="opening">
          <h1>{t("title")}</h1>
          <p className="statement">{t("statement")}</p>
          <p className="as-of">{listed.length > 0 && t("count", { count: listed.length })}</p>
        </div>
        {listed.length === 0 ? (
          <p>
            <strong>{t("none")}</strong> {t("none-note")}
          </p>
        ) : (
          <ul className="listing">
            {listed.map((entry) => (
              <Entry key={entry.publications[0].slug} entry={entry} words={words} />
            ))}
          </ul>
        )}
      </main>
    </HtmlDocument>
  );
}

function Entry({ entry: { publications, today }, words }: { entry: Listed; words: Words }) {
  const { t, locale } = words;
  const publication = publications.at(-1) ?? publications[0];
  const { asOf, slug, version, publishedOn } = publication;
  const records = milestoneRecords(publications);
  const timetable = asKnownOn(asTimetable(publication.timetable), asOf);
  const headline = headlineOf(timetable, records, { asOf, today });
  const { progress, force } = headline;
  const range = timelineRange(timetable, records, asOf);
  const month = (day: CalendarDate) => formatTarget({ day, precision: "month" }, locale);
  const share = force && force.share > 0 ? shareText(force, locale) : null;
  const facts = [
    t(publishedOn === asOf ? "public-page.index.version-as-of" : "public-page.index.version", {
      version,
      on: formatDay(publishedOn, locale),
      asOf: formatDay(asOf, locale),
    }),
    progress.counted > 0 &&
      t("public-page.index.milestones", { met: progress.met, counted: progress.counted }),
    share && t(`public-page.index.left${share.side}`, { share: share.value }),
  ].filter(Boolean);
  return (
    <li>
      <div>
        <p className="eyebrow">{eyebrow({ timetable, words })[0]}</p>
        <h2>
          <a href={`/t/${slug}`}>
            <Held text={timetable.title} />
          </a>
        </h2>
        <p className={`statement ${toneOf({ headline, asOf })}`}>
          <Decision page={{ headline, words, asOf }} />
        </p>
        <ul className="as-of facts">
          {facts.map((fact) => (
            <li key={String(fact)}>{fact}</li>
          ))}
        </ul>
      </div>
      <figure>
        {(["wide", "narrow"] as const).map((breadth) => (
          <PaintDrawing
            key={breadth}
            id={`small-${slug}-${breadth}`}
            className={`for-${breadth}`}
            words={words}
            drawing={drawSmallTimeline(timetable, timetable.endMilestoneId, {
              asOf,
              records,
              words,
              width: breadth === "wide" ? 560 : 342,
            })}
          />
        ))}
        <p className="ends">
          <span>{month(range.from)}</span> <span>{month(range.to)}</span>
        </p>
      </figure>
    </li>
  );
}
