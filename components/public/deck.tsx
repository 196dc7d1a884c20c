import type { ReactNode } from "react";
import { PaintDrawing } from "@/components/drawing/paint-drawing";
import { drawDrawdown } from "@/lib/drawing/drawdown";
import { drawEndCurve } from "@/lib/drawing/end-curve";
import type { Drawing } from "@/lib/drawing/mark";
import { drawProgress } from "@/lib/drawing/progress-curve";
import { drawReferenceClass } from "@/lib/drawing/reference-chart";
import { drawTimeline } from "@/lib/drawing/timeline";
import { transitionRange } from "@/lib/drawing/timeline-range";
import { drawTransition } from "@/lib/drawing/transition";
import { drawTrends } from "@/lib/drawing/trend-chart";
import { formatDay } from "@/lib/i18n/dates";
import { asSentence } from "./figure";
import { Held } from "./held";
import { HtmlDocument } from "./html-document";
import { KeyFigures } from "./key-figures";
import { eyebrow, Statement } from "./opening";
import { forecastGround, toldForecast } from "./outlook";
import { type PageFacts, type PageInput, pageFacts } from "./page-facts";
import { changesOf, movesOf, ReasonLine } from "./what-changed";

/** A drawing is made for a slide and for a telephone held upright, where slides become a page to scroll. */
const breadths = { wide: 1000, narrow: 342 };
const height = 430;
/** More changes than this stand on the full page. */
const mostChanges = 6;
const mostMoves = 4;

interface Slide {
  title: string;
  content: ReactNode;
}

/**
 * The publication as slides: the answer, the timetable, the forces, the progress, the transition, what changed and why; where
 * the publisher shows them, the forecast and the trend. Without a script the slides stand one below the other; each has its number as its address (`#3`).
 */
export function Deck(input: PageInput) {
  const page = pageFacts(input, true);
  const { words, timetable, origin, path, publication, assets, headline } = page;
  const slides = slidesOf(page);
  return (
    <HtmlDocument
      words={words}
      title={words.t("public-page.deck.title", { title: timetable.title })}
      description={headline.sentences.map((sentence) => words.say(sentence)).join(" ")}
      canonical={`${origin}${path}/present`}
      assets={assets}
      className="deck"
    >
      <main>
        {slides.map(({ title, content }, i) => (
          <section key={title} className="slide" id={String(i + 1)} aria-label={title} tabIndex={-1}>
            <div className="content">{content}</div>
            <SlideFoot page={page} number={i + 1} count={slides.length} />
          </section>
        ))}
      </main>
      <footer className="keys">
        {words.t("public-page.deck.keys")}{" "}
        <a href={`${path}/v/${publication.version}`}>{words.t("public-page.deck.back")}</a>
      </footer>
      <p
        className="unseen"
        role="status"
        data-slide={words.t("public-page.deck.slide", { number: "#", count: slides.length })}
      />
    </HtmlDocument>
  );
}

/** A drawing on a slide of its own; where there is nothing to draw, there is no slide. */
interface Picture {
  id: string;
  title: string;
  draw: (width: number, height?: number) => Drawing | null;
  /** Said in place of the drawing's own summary. */
  lead?: string;
  /** Said below it. */
  note?: string;
}

function slidesOf(page: PageFacts): Slide[] {
  const { words, timetable, records, asOf, today, outlook } = page;
  const series = timetable.forceSeries.find(({ unit }) => unit === "personnel") ?? timetable.forceSeries[0];
  const { forecast, reference } = outlook ?? {};
  const pictures: Picture[] = [
    {
      id: "timeline",
      title: words.t("public-page.timetable.title"),
      draw: (width) => drawTimeline(timetable, { asOf, today, records, words, width, key: false }),
    },
    {
      id: "forces",
      title: series?.title ?? words.t("public-page.forces.title"),
      draw: (width, height) =>
        series
          ? drawDrawdown(timetable, { asOf, words, width, seriesId: series.id, ...(height && { height }) })
          : null,
    },
    {
      id: "progress",
      title: words.t("public-page.progress.title"),
      draw: (width, height) =>
        drawProgress(timetable, { asOf, records, words, width, ...(height && { height }) }),
    },
    ...(forecast
      ? [
          {
            id: "forecast",
            title: words.t("public-page.forecast.title"),
            draw: (width: number, height?: number) =>
              drawEndCurve(forecast, { words, width, ...(height && { height }) }),
            lead: toldForecast(forecast, words),
            note: forecastGround(forecast, words),
          },
        ]
      : []),
    ...(reference
      ? [
          {
            id: "reference",
            title: words.t("reference-class.title"),
            draw: (width: number, height?: number) =>
              drawReferenceClass(reference, { words, width, ...(height && { height }) }),
            note: words.t("public-page.reference.laid-over", {
              titles: reference.earlier.map(({ title }, i) => `${i + 1} ${title}`).join(" · "),
            }),
          },
        ]
      : []),
    {
      id: "trend",
      title: words.t("trend.title"),
      draw: (width, height) =>
        drawTrends(outlook?.trends ?? [], { asOf, words, width, ...(height && { height }) }),
    },
    {
      id: "transition",
      title: words.t("public-page.transition.title"),
      draw: (width) =>
        drawTransition(timetable, {
          asOf,
          words,
          width,
          key: false,
          ...transitionRange(timetable, records, asOf),
        }),
    },
  ];
  return [
    { title: timetable.title, content: <Answer page={page} /> },
    ...pictures.flatMap(({ id, title, draw, lead, note }): Slide[] => {
      const [wide, narrow] = [draw(breadths.wide, height), draw(breadths.narrow)];
      if (!wide || !narrow) return [];
      return [
        {
          title,
          content: (
            <>
              <h2>{title}</h2>
              <p className="summary">{lead ?? asSentence(words.say(wide.summary))}</p>
              <figure>
                <PaintDrawing id={`${id}-wide`} className="for-wide" words={words} drawing={wide} />
                <PaintDrawing id={`${id}-narrow`} className="for-narrow" words={words} drawing={narrow} />
              </figure>
              {note && <p className="quiet">{note}</p>}
            </>
          ),
        },
      ];
    }),
    ...(movesOf(page).length > 0
      ? [{ title: words.t("public-page.changes.moves-title"), content: <Moves page={page} /> }]
      : []),
    { title: words.t("public-page.changes.title"), content: <Changes page={page} /> },
  ];
}

function Answer({ page }: { page: PageFacts }) {
  const { words, todayIsFixed } = page;
  return (
    <>
      <p className="eyebrow">{eyebrow(page).join(" · ")}</p>
      <h1>
        <Held text={page.timetable.title} />
      </h1>
      <Statement page={page} />
      <KeyFigures page={page} />
      {todayIsFixed && (
        <p className="as-of">
          {words.t("public-page.clock-fixed", { today: formatDay(todayIsFixed, words.locale, "long") })}
        </p>
      )}
    </>
  );
}

/** The dates that moved in any version, each with its reason. */
function Moves({ page }: { page: PageFacts }) {
  const { t } = page.words;
  const moves = movesOf(page);
  const shown = moves.slice(0, mostMoves);
  return (
    <>
      <h2>{t("public-page.changes.moves-title")}</h2>
      <ul className="changes">
        {shown.map(({ key, on, version, text, reason }) => (
          <li key={key}>
            <span className="quiet">
              {on} · {t("public-page.changes.version", { version })}
            </span>
            <br />
            {text}. <ReasonLine page={page} reason={reason} />
          </li>
        ))}
      </ul>
      {moves.length > shown.length && (
        <p className="quiet">{t("public-page.deck.more-moves", { count: moves.length - shown.length })}</p>
      )}
    </>
  );
}

/** What differs from the version before, the moved dates and their reasons first. */
function Changes({ page }: { page: PageFacts }) {
  const { words, publication, previous } = page;
  const t = (key: string, values?: Record<string, string | number>) => words.t(`public-page.${key}`, values);
  const { main, more } = changesOf(page);
  const shown = main.slice(0, mostChanges);
  const further = main.length + more.length - shown.length;
  return (
    <>
      <h2>{t("changes.title")}</h2>
      <p className="summary">
        {previous
          ? t("changes.since", {
              version: publication.version,
              before: previous.version,
              on: formatDay(previous.publishedOn, words.locale, "long"),
            })
          : t("changes.first")}
      </p>
      <ul className="changes">
        {shown.map(({ text, reason }) => (
          <li key={text}>
            {text}
            {reason !== undefined && <ReasonLine page={page} reason={reason} />}
          </li>
        ))}
      </ul>
      {previous && shown.length === 0 && further === 0 && (
        <p>{t("changes.nothing", { before: previous.version })}</p>
      )}
      {further > 0 && <p className="quiet">{t("deck.more-changes", { count: further })}</p>}
    </>
  );
}

function SlideFoot({ page, number, count }: { page: PageFacts; number: number; count: number }) {
  const { words, timetable, publication, asOf } = page;
  const { t, locale } = words;
  return (
    <footer className="foot">
      <p>
        {[
          timetable.title,
          t("public-page.changes.version", { version: publication.version }),
          t("public-page.deck.as-of", { asOf: formatDay(asOf, locale) }),
        ].join(" · ")}
      </p>
      <nav aria-label={t("public-page.deck.slide", { number, count })}>
        {number > 1 && (
          <a href={`#${number - 1}`} rel="prev" aria-label={t("public-page.deck.previous")}>
            ‹
          </a>
        )}
        <span>
          {number} / {count}
        </span>
        {number < count && (
          <a href={`#${number + 1}`} rel="next" aria-label={t("public-page.deck.next")}>
            ›
          </a>
        )}
      </nav>
    </footer>
  );
}
