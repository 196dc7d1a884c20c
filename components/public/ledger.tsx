import { wordingChanges } from "@/lib/domain/measures/wording-changes";
import { followThroughSummary } from "@/lib/domain/redlines/redline-cases";
import {
  type RedlineEvent,
  type RedlineHistory,
  redlineHistory,
  redlinesByFirstWording,
} from "@/lib/domain/redlines/redline-history";
import { sayFollowThrough } from "@/lib/domain/redlines/redline-sentences";
import { drawRedlineLedger } from "@/lib/drawing/redline-ledger";
import { whenOf } from "@/lib/drawing/redline-ledger-words";
import { formatDay } from "@/lib/i18n/dates";
import { PaintDrawing } from "../drawing/paint-drawing";
import { Counts } from "./counts";
import { asSentence, type Breadth, Twin, wholeWidth } from "./figure";
import type { PageFacts } from "./page-facts";
import { SourceLinks } from "./sources";
import { Superseded } from "./superseded";

const breadths: readonly Breadth[] = ["wide", "medium", "narrow"];

/**
 * Every redline from its declaration over its wordings to what crossed it and what followed: drawn, told in sentences
 * and with the sources of each step. It counts and gives days, and scores nobody. Only where the publisher shows it.
 */
export function LedgerSection({ page }: { page: PageFacts }) {
  const { words, timetable, asOf } = page;
  const redlines = redlinesByFirstWording(timetable.measures);
  const { shows, leavesOut } = page.publication;
  // Without incidents it could not say what crossed a line.
  if (!shows?.includes("ledger") || leavesOut?.includes("incidents") || redlines.length === 0) return null;
  const histories = redlines.flatMap(({ id }) => redlineHistory(timetable, id, asOf) ?? []);
  const cases = histories.flatMap((history) => history.cases);
  return (
    <section className="part" id="redlines" aria-labelledby="redlines-title">
      <h2 id="redlines-title">{words.t("measures.public-title")}</h2>
      <p className="summary">
        {words.t("measures.public-lead", {
          count: redlines.length,
          asOf: formatDay(asOf, words.locale, "long"),
        })}
      </p>
      {redlines.length > 1 && <Told page={page} cases={cases} />}
      {histories.map((history) => (
        <OneRedline key={history.wordings[0]?.redline.id} page={page} history={history} />
      ))}
    </section>
  );
}

function OneRedline({ page, history }: { page: PageFacts; history: RedlineHistory }) {
  const { words, asOf } = page;
  const { t } = words;
  const latest = history.wordings.at(-1)?.redline;
  if (!latest) return null;
  const { terms } = latest;
  const id = `redline-${latest.id}`;
  const draw = (breadth: Breadth) => drawRedlineLedger(history, { asOf, words, width: wholeWidth[breadth] });
  const first = draw("wide");
  const parts = [
    ["triggerAct", terms.triggerAct],
    ["protectedObject", terms.protectedObject],
    ["area", terms.area],
    ["announcedConsequence", terms.announcedConsequence],
  ] as const;
  return (
    <article className="group" aria-labelledby={id}>
      <h3 className="list-title" id={id}>
        {latest.title}
      </h3>
      {latest.statement !== "" && <p>{latest.statement}</p>}
      {parts.map(([field, text]) =>
        text === "" ? null : (
          <p key={field}>
            <span className="quiet">{t(`measures.field-${field}`)}: </span>
            {text}
          </p>
        ),
      )}
      {terms.announcedConsequence === "" && <p className="quiet">{t("measures.no-consequence")}</p>}
      {first && (
        <>
          <p className="summary">{asSentence(words.say(first.summary))}</p>
          <figure>
            {breadths.map((breadth) => {
              const drawing = breadth === "wide" ? first : draw(breadth);
              return (
                drawing && (
                  <PaintDrawing
                    key={breadth}
                    id={`${id}-${breadth}`}
                    className={`for-${breadth}`}
                    words={words}
                    drawing={drawing}
                  />
                )
              );
            })}
          </figure>
          <Twin table={first.table} title={t("public-page.figure.table")} />
        </>
      )}
      <Told page={page} cases={history.cases} />
      <ol className="entries">
        {history.events.map((event, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events of a printed page never change places
          <li key={i}>
            <p className="when">
              {event.on ? words.say(whenOf(event.kind, event.on), "short") : t("measures.day-unknown")}
            </p>
            <EventWords page={page} history={history} event={event} />
          </li>
        ))}
      </ol>
    </article>
  );
}

function Told({ page: { words, asOf }, cases }: { page: PageFacts; cases: RedlineHistory["cases"] }) {
  const said = sayFollowThrough(followThroughSummary(cases), asOf);
  return <p className="told">{said.map((each) => words.say(each)).join(" ")}</p>;
}

/** One step in a sentence, with who found it, on what evidence, and what it rests on. */
function EventWords({
  page,
  history,
  event,
}: {
  page: PageFacts;
  history: RedlineHistory;
  event: RedlineEvent;
}) {
  const { t } = page.words;
  const sources = (ids: readonly string[]) => (
    <p className="quiet">
      <SourceLinks page={page} ids={ids} />
    </p>
  );
  switch (event.kind) {
    case "declared": {
      const by = event.wording.terms.declaredBy;
      return (
        <div>
          <p>{by === "" ? t("measures.public-declared") : t("measures.public-declared-by", { by })}</p>
          {sources(event.wording.sourceIds)}
        </div>
      );
    }
    case "in-force":
      return <p>{t("measures.public-in-force")}</p>;
    case "reworded": {
      const at = history.wordings.findIndex(({ redline }) => redline.id === event.wording.id);
      const before = history.wordings[at - 1]?.redline;
      const changes = before ? wordingChanges(before, event.wording) : [];
      return (
        <div>
          <p>{t(changes.length === 0 ? "measures.public-reworded-same" : "measures.public-reworded")}</p>
          {changes.map(({ field, after }) => (
            <p key={field}>
              <span className="quiet">{t(`measures.field-${field}`)}: </span>
              {after === ""
                ? t("measures.no-longer-said")
                : field === "threshold"
                  ? t(`measures.threshold-${after}`)
                  : after}
            </p>
          ))}
          {sources(event.wording.sourceIds)}
        </div>
      );
    }
    case "incident": {
      const { incident, finding, findings } = event.case;
      return (
        <div>
          <p>
            <b>{incident.title}</b>: {t(`measures.public-finding-${finding}`)}
          </p>
          <Counts page={page} casualties={incident.casualties} />
          {findings.map((one) => (
            <p key={one.id} className="quiet">
              {t("measures.found-by", {
                finding: t(`measures.finding-${one.finding}`),
                by: one.foundBy || t("measures.finder-unnamed"),
              })}{" "}
              {one.evidence} <Superseded page={page} finding={one} findings={findings} />
            </p>
          ))}
          {sources([...new Set([...incident.sourceIds, ...findings.flatMap(({ sourceIds }) => sourceIds)])])}
        </div>
      );
    }
    case "response": {
      const { action, followThrough, sourceIds } = event.response;
      return (
        <div>
          <p>
            {t("measures.public-response", { action, title: event.case.incident.title })}{" "}
            {followThrough && `${asSentence(t(`measures.follow-through-${followThrough}`))}.`}
          </p>
          {sources(sourceIds)}
        </div>
      );
    }
    case "ended":
      return <p>{t("measures.public-ended")}</p>;
  }
}
