import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import { MilestoneFilter } from "./milestone-filter";
import { type MilestoneLine, milestoneLine } from "./milestone-status";
import type { PageFacts } from "./page-facts";
import { SourceLinks } from "./sources";
import { StatusShape } from "./status-shape";

const groups = ["all", "open", "met", "overdue", "moved"] as const;

/** Every milestone with its original, current and actual date; a list of small entries on a phone. */
export function MilestoneSection({ page }: { page: PageFacts }) {
  const { words, timetable, records, asOf, today } = page;
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.milestones.${key}`, values);
  const lines = timetable.milestones.map((milestone) => ({
    milestone,
    line: milestoneLine(milestone, records.get(milestone.id), asOf, today),
  }));
  const shown = groups.filter(
    (group) => group === "all" || lines.some(({ line }) => line.groups.includes(group)),
  );
  const removed = removedTitles(page);
  return (
    <section className="part" id="milestones" aria-labelledby="milestones-title">
      <h2 id="milestones-title">{t("title")}</h2>
      <p className="summary">
        {lines.length === 0
          ? t("none")
          : t("summary", { count: lines.length, asOf: formatDay(asOf, words.locale, "long") })}
      </p>
      {lines.length > 1 && <MilestoneFilter page={page} shown={shown} />}
      {lines.length > 0 && (
        <table className="milestones list">
          <thead>
            <tr>
              {["milestone", "original", "current", "actual", "slip", "status", "source"].map((name) => (
                <th key={name} scope="col" className={name}>
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ milestone, line }) => (
              <Row key={milestone.id} page={page} milestone={milestone} line={line} />
            ))}
          </tbody>
        </table>
      )}
      {removed.length > 0 && <p className="quiet">{t("removed", { titles: removed.join("; ") })}</p>}
    </section>
  );
}

function Row({ page, milestone, line }: { page: PageFacts; milestone: Milestone; line: MilestoneLine }) {
  const { words, asOf } = page;
  const { locale, t } = words;
  const label = (name: string) => t(`public-page.milestones.${name}`);
  const nothing = label("nothing");
  const date = (target: TargetDate | null, otherwise = nothing) =>
    target ? formatTarget(target, locale) : otherwise;
  const { completion, cancellation, due } = milestone;
  return (
    <tr
      id={`milestone-${milestone.id}`}
      data-groups={line.groups.join(" ")}
      data-phase={milestone.phaseId ?? undefined}
    >
      <th scope="row">
        <Title page={page} milestone={milestone} line={line} />
      </th>
      <td data-label={label("original")} className={line.original ? "date" : "date empty"}>
        {date(line.original)}
      </td>
      <td
        data-label={label("current")}
        className={`date${line.moves > 0 ? " changed" : ""}${due || line.original ? "" : " empty"}`}
      >
        {date(due, line.original ? label("no-date") : nothing)}
      </td>
      <td data-label={label("actual")} className={completion ? "date" : "date empty"}>
        {date(completion?.on ?? null)}
      </td>
      <td
        data-label={label("slip")}
        className={`slip ${slipTone(line.slip)}${line.slip === null || cancellation ? " empty" : ""}`}
      >
        {cancellation ? nothing : slipText(line.slip, page)}
      </td>
      <td data-label={label("status")} className={`status tone-${line.tone}`}>
        <StatusShape shape={line.shape} />
        <span>
          {t(`public-page.status.${line.word.key}`, {
            days: line.word.days ?? 0,
            asOf: formatDay(asOf, locale),
          })}
        </span>
      </td>
      <td data-label={label("source")} className="source">
        <SourceLinks
          page={page}
          ids={[...new Set([...(completion?.sourceIds ?? []), ...milestone.sourceIds])]}
        />
      </td>
    </tr>
  );
}

/** What more there is to say stands behind the title, so that the table stays a table. */
function Title({ page, milestone, line }: { page: PageFacts; milestone: Milestone; line: MilestoneLine }) {
  const { t, locale } = page.words;
  const { description, cancellation, completion, forecast } = milestone;
  const told = [
    description,
    cancellation &&
      t("public-page.milestones.dropped-because", {
        on: formatDay(cancellation.on, locale),
        reason: cancellation.reason,
      }),
    completion?.evidence,
    completion?.note,
  ].filter((text) => typeof text === "string" && text !== "");
  const hints = [
    line.moves > 0 && t("public-page.milestones.moves", { times: line.moves }),
    !completion && forecast && t("public-page.milestones.forecast", { on: formatTarget(forecast, locale) }),
  ].filter(Boolean);
  const name = (
    <>
      <span className="name">{milestone.title}</span>
      {hints.length > 0 && <span className="quiet"> · {hints.join(" · ")}</span>}
    </>
  );
  if (told.length === 0) return name;
  return (
    <details className="behind">
      <summary>{name}</summary>
      {told.map((text) => (
        <p key={text as string} className="detail">
          {text}
        </p>
      ))}
    </details>
  );
}

function removedTitles({ records, timetable, publications }: PageFacts): string[] {
  const here = new Set(timetable.milestones.map(({ id }) => id));
  const gone = [...records.keys()].filter((id) => !here.has(id));
  return gone.flatMap(
    (id) =>
      publications
        .findLast(({ timetable }) => timetable.milestones.some((m) => m.id === id))
        ?.timetable.milestones.find((m) => m.id === id)?.title ?? [],
  );
}

function slipTone(slip: number | null): string {
  if (slip === null || slip === 0) return "";
  return slip > 0 ? "tone-late" : "tone-met";
}

/** "+123 days", "−7 days"; a true minus sign. */
function slipText(slip: number | null, { words: { t } }: PageFacts): string {
  if (slip === null) return t("public-page.milestones.nothing");
  if (slip === 0) return t("public-page.milestones.slip-none");
  const sign = slip > 0 ? "+" : "−";
  return `${sign}${t("public-page.milestones.slip-days", { days: Math.abs(slip) })}`;
}
