import { byId, groupBy } from "@/lib/domain/items";
import type { Drawing } from "@/lib/drawing/mark";
import { transitionRange } from "@/lib/drawing/timeline-range";
import { drawTransition } from "@/lib/drawing/transition";
import { measureKinds, whenItHappened } from "@/lib/drawing/transition-words";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { Finding, Incident, Measure } from "@/lib/schema/transition";
import { Carried } from "./carried";
import { Counts } from "./counts";
import { type Breadth, Figure, wholeWidth } from "./figure";
import type { PageFacts } from "./page-facts";
import { SourceLinks } from "./sources";
import { Superseded } from "./superseded";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** What was promised while forces leave, and what happened: on one scale of time, then in words. No cause is claimed. */
export function TransitionSection({ page }: { page: PageFacts }) {
  const { words, timetable, records, asOf } = page;
  const { measures, incidents } = timetable;
  const leftOut = page.publication.leavesOut?.some((list) => list !== "sites") ?? false;
  if (measures.length + incidents.length === 0) return null;
  const title = words.t("public-page.transition.title");
  const days = transitionRange(timetable, records, asOf);
  // A picture of one half would say that there is none of the other.
  const draw = (breadth: Breadth) =>
    leftOut ? null : drawTransition(timetable, { asOf, words, width: wholeWidth[breadth], ...days });
  const lists = <TransitionLists page={page} />;
  if (draw("wide"))
    return (
      <Figure
        id="transition"
        title={title}
        words={words}
        draw={(breadth) => draw(breadth) as Drawing}
        after={lists}
      />
    );
  return (
    <section className="part" id="transition" aria-labelledby="transition-title">
      <h2 id="transition-title">{title}</h2>
      <p className="summary">
        {words.t("public-page.transition.summary", { asOf: formatDay(asOf, words.locale, "long") })}
      </p>
      {lists}
    </section>
  );
}

function TransitionLists({ page }: { page: PageFacts }) {
  const { words, timetable } = page;
  const t: Say = (key, values) => words.t(`public-page.transition.${key}`, values);
  const { measures, incidents } = timetable;
  const { leavesOut } = page.publication;
  const listed = toldInFull(timetable);
  return (
    <div className="halves lists">
      <div>
        <h3 className="list-title">{t("measures")}</h3>
        {measures.length === 0 && (
          <p className="quiet">{t(leavesOut?.includes("measures") ? "left-out-measures" : "no-measures")}</p>
        )}
        {kindsOf(measures).map(([kind, group]) => (
          <div key={kind} className="group">
            <p className="group-title">{t(`kind.${kind}`)}</p>
            <ul>
              {group.map((measure) => (
                <MeasureEntry key={measure.id} page={page} measure={measure} t={t} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div>
        <h3 className="list-title">{t("incidents")}</h3>
        {incidents.length === 0 && (
          <p className="quiet">
            {leavesOut?.includes("incidents")
              ? t("left-out-incidents")
              : t("no-incidents", { asOf: formatDay(page.asOf, words.locale, "long") })}
          </p>
        )}
        <ul>
          {listed.map((incident) => (
            <IncidentEntry key={incident.id} page={page} incident={incident} t={t} />
          ))}
        </ul>
        {listed.length < incidents.length && (
          <p className="quiet">{t("more-incidents", { count: incidents.length - listed.length })}</p>
        )}
      </div>
    </div>
  );
}

/** As many incidents are told one by one. */
const mostListed = 24;

/** All incidents in their order; of many, those that were judged or answered, and the latest. */
function toldInFull({ incidents, findings, responses }: PageFacts["timetable"]): Incident[] {
  const ordered = incidents.toSorted((a, b) => (a.on.day < b.on.day ? -1 : 1));
  if (ordered.length <= mostListed) return ordered;
  const followed = new Set([...findings, ...responses].map(({ incidentId }) => incidentId));
  const first = ordered.filter(({ id }) => followed.has(id)).slice(-mostListed);
  const latest = ordered
    .filter(({ id }) => !followed.has(id))
    .slice(first.length - mostListed || ordered.length);
  const listed = new Set([...first, ...latest]);
  return ordered.filter((incident) => listed.has(incident));
}

/** In the order of the drawing above. */
function kindsOf(measures: readonly Measure[]): [Measure["terms"]["kind"], Measure[]][] {
  const groups = groupBy(measures, ({ terms }) => terms.kind);
  return measureKinds.flatMap((kind) => {
    const group = groups.get(kind);
    return group ? [[kind, group]] : [];
  });
}

function MeasureEntry({ page, measure, t }: { page: PageFacts; measure: Measure; t: Say }) {
  const { locale } = page.words;
  const { terms, inForceFrom, inForceTo } = measure;
  const from = inForceFrom && formatTarget(inForceFrom, locale);
  const to = inForceTo && formatTarget(inForceTo, locale);
  const span =
    from && to ? t("from-to", { from, to }) : from ? t("from", { from }) : to ? t("to", { to }) : null;
  const due =
    terms.kind === "host-commitment" && terms.due ? t("due", { due: formatTarget(terms.due, locale) }) : null;
  const when = [span, due].filter(Boolean);
  return (
    <li className="entry">
      <p className="when">{when.length > 0 ? when.join(" · ") : t("not-dated")}</p>
      <h4>{measure.title}</h4>
      {measure.statement !== "" && <p>{measure.statement}</p>}
      {terms.kind === "redline" ? (
        <>
          {terms.triggerAct !== "" && <p>{t("trigger", { text: terms.triggerAct })}</p>}
          {terms.announcedConsequence !== "" && (
            <p>{t("consequence", { text: terms.announcedConsequence })}</p>
          )}
          {terms.declaredBy !== "" && <p className="quiet">{t("declared-by", { by: terms.declaredBy })}</p>}
        </>
      ) : (
        <>
          <Carried page={page} measure={measure} t={t} />
          {terms.outcome !== "" && <p>{t("outcome", { text: terms.outcome })}</p>}
          <p className="quiet">
            {terms.outcome === "" && `${t("no-outcome")} `}
            {"implementation" in terms &&
              terms.implementations.length === 0 &&
              t("implemented", { level: t(`implementation.${terms.implementation ?? "none"}`) })}
          </p>
        </>
      )}
      <p className="quiet">
        <SourceLinks page={page} ids={measure.sourceIds} />
      </p>
    </li>
  );
}

function IncidentEntry({ page, incident, t }: { page: PageFacts; incident: Incident; t: Say }) {
  const { words, timetable } = page;
  const { locale } = words;
  const measures = byId(timetable.measures);
  const responses = timetable.responses.filter(({ incidentId }) => incidentId === incident.id);
  const findings = timetable.findings.filter(({ incidentId }) => incidentId === incident.id);
  const ofLine = ({ measureId }: Finding) => findings.filter((other) => other.measureId === measureId);
  return (
    <li className="entry">
      <p className="when">
        {words.say(whenItHappened(incident.on), "short")}
        {incident.place !== "" && ` · ${incident.place}`} · {t(`incident-kind.${incident.kind}`)}
      </p>
      <h4>{incident.title}</h4>
      {incident.description !== "" && <p>{incident.description}</p>}
      {incident.casualties.length === 0 && <p>{t("casualties-none")}</p>}
      <Counts page={page} casualties={incident.casualties} />
      <p>{attributionText(incident, t)}</p>
      {findings.map((finding) => (
        <p key={finding.id}>
          {t(`finding.${finding.finding}`, { title: measures.get(finding.measureId)?.title ?? "" })}.{" "}
          <Superseded page={page} finding={finding} findings={ofLine(finding)} />
        </p>
      ))}
      {responses.length === 0 && <p className="quiet">{t("no-response")}</p>}
      {responses.map(({ id, action, on, followThrough }) => (
        <p key={id}>
          {on ? t("response-day", { action, on: formatTarget(on, locale) }) : t("response", { action })}
          {followThrough ? `; ${t(`follow-through.${followThrough}`)}.` : "."}
        </p>
      ))}
      <p className="quiet">
        <SourceLinks
          page={page}
          ids={[...new Set([...incident.sourceIds, ...responses.flatMap(({ sourceIds }) => sourceIds)])]}
        />
      </p>
    </li>
  );
}

function attributionText({ attribution, claimedBy }: Incident, t: Say): string {
  const claim = claimedBy === "" ? null : t("claimed", { by: claimedBy });
  if (!attribution) return `${[t("not-attributed"), claim].filter(Boolean).join("; ")}.`;
  const { to, by, confidence } = attribution;
  const said = by === "" ? t("attributed-unnamed", { to }) : t("attributed", { to, by });
  const sure = confidence && t(`confidence.${confidence}`);
  return `${[said, sure, claim].filter(Boolean).join("; ")}.`;
}
