import { type Change, compareTimetables } from "@/lib/domain/compare";
import { describeChange } from "@/lib/domain/describe-change";
import { groupBy } from "@/lib/domain/items";
import { withoutLeftOut } from "@/lib/domain/left-out";
import { asTimetable } from "@/lib/domain/public-view";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { Publication, Reason } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import type { PageFacts } from "./page-facts";
import { ReasonSource } from "./sources";

/** A change in words, with the reason where a published date moved. */
export interface ToldChange {
  text: string;
  /** `null`: a date moved and no reason was published; absent: none is due. */
  reason?: Reason | null;
}

/** The changes since the version before: what concerns milestones and facts first, entries of detail apart. */
export function changesOf(page: PageFacts): { main: ToldChange[]; more: ToldChange[] } {
  const { publication, previous, words } = page;
  if (!previous) return { main: [], more: [] };
  const after = asTimetable(publication.timetable);
  const leftOut = [...(publication.leavesOut ?? []), ...(previous.leavesOut ?? [])];
  const changes = withoutLeftOut(compareTimetables(asTimetable(previous.timetable), after), leftOut);
  const tell = (change: Change): ToldChange[] =>
    describeChange(change, after).map((sentence, i) => {
      const text = words.say(sentence);
      if (change.kind !== "changed" || change.noun !== "milestone" || change.fields[i]?.field !== "due")
        return { text };
      return change.fields[i]?.from === null
        ? { text }
        : { text, reason: publication.reasons[change.id] ?? null };
    });
  const ranked = changes.filter((change) => change.kind !== "arranged").toSorted((a, b) => rank(a) - rank(b));
  const { few, many } = apartFromMany(ranked);
  const counted = many.map(([change, count]): ToldChange => {
    const values = { count, noun: words.t(`nouns.${change.noun}`) };
    return { text: words.t(`public-page.changes.many-${change.kind}`, values) };
  });
  const main = [...few.filter((change) => rank(change) < detail).flatMap(tell), ...counted];
  const more = few.filter((change) => rank(change) >= detail).flatMap(tell);
  // Much of the same (thirty new readings) is told behind a line, so that a moved date is not buried.
  return main.length <= most
    ? { main, more }
    : { main: main.slice(0, most), more: [...main.slice(most), ...more] };
}

type Counted = Extract<Change, { kind: "added" | "removed" }>;

/** An imported table is told as one change: so many of one kind that came or went are counted, not listed. */
function apartFromMany(changes: readonly Change[]): { few: Change[]; many: [Counted, number][] } {
  const groups = groupBy(changes, (change) =>
    (change.kind === "added" || change.kind === "removed") && change.noun !== "milestone"
      ? `${change.kind} ${change.noun}`
      : "",
  );
  const many = [...groups].flatMap(([key, group]): [Counted, number][] =>
    key !== "" && group.length > mostOfAKind ? [[group[0] as Counted, group.length]] : [],
  );
  const gathered = new Set(many.flatMap(([{ kind, noun }]) => groups.get(`${kind} ${noun}`) ?? []));
  return { few: changes.filter((change) => !gathered.has(change)), many };
}

const mostOfAKind = 60;
const most = 12;
const detail = 9;

/** Moved dates first, then what was reached or dropped, added or removed, then numbers and events; the rest is detail. */
function rank(change: Change): number {
  if (change.kind === "facts") return 4;
  if (change.kind === "arranged") return detail;
  if (change.noun === "milestone") {
    if (change.kind !== "changed") return change.kind === "added" ? 2 : 3;
    if (change.fields.some(({ field }) => field === "due")) return 0;
    return isWording(change) ? detail : 1;
  }
  if (change.kind !== "added") return detail;
  const place = ["ceiling", "reading", "incident", "measure"].indexOf(change.noun);
  return place < 0 ? detail : 5 + place;
}

/** A milestone of which only the wording or the sources changed. */
function isWording(change: Change): boolean {
  return (
    change.kind === "changed" &&
    change.fields.every(({ field }) =>
      ["description", "sourceIds", "ownerId", "phaseId", "weight"].includes(field),
    )
  );
}

export function ChangesSection({ page }: { page: PageFacts }) {
  const { words, publication, previous } = page;
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.changes.${key}`, values);
  const { main, more } = changesOf(page);
  return (
    <section className="part" id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{t("title")}</h2>
      <p className="summary">
        {previous
          ? t("since", {
              version: publication.version,
              before: previous.version,
              on: formatDay(previous.publishedOn, words.locale, "long"),
            })
          : t("first")}
      </p>
      {previous && main.length + more.length === 0 && <p>{t("nothing", { before: previous.version })}</p>}
      {main.length > 0 && (
        <ul className="changes">
          {main.map((change) => (
            <ChangeEntry key={change.text} page={page} change={change} />
          ))}
        </ul>
      )}
      {more.length > 0 && (
        <details className="more">
          <summary>{t("more", { count: more.length })}</summary>
          <ul className="changes">
            {more.map((change) => (
              <ChangeEntry key={change.text} page={page} change={change} />
            ))}
          </ul>
        </details>
      )}
      <Moves page={page} />
      <History page={page} />
    </section>
  );
}

function ChangeEntry({ page, change }: { page: PageFacts; change: ToldChange }) {
  return (
    <li>
      {change.text}
      {change.reason !== undefined && <ReasonLine page={page} reason={change.reason} />}
    </li>
  );
}

export function ReasonLine({ page, reason }: { page: PageFacts; reason: Reason | null }) {
  const { t } = page.words;
  if (!reason) return <span className="reason">{t("public-page.changes.no-reason")}</span>;
  return (
    <span className="reason">
      <span className="code">
        {t("public-page.changes.reason", { code: t(`public-page.reasons.${reason.code}`) })}
      </span>{" "}
      {reason.text} <ReasonSource page={page} source={reason.source} />
    </span>
  );
}

/** A published date that became another, in whichever version. */
export interface ToldMove {
  key: string;
  version: number;
  on: string;
  text: string;
  reason: Reason | null;
}

/** Every published date that ever moved, the latest first; of one day the committed end before the others. */
export function movesOf({ words, records, publications, timetable }: PageFacts): ToldMove[] {
  const titles = new Map(
    publications.flatMap(({ timetable }) =>
      timetable.milestones.map(({ id, title }) => [id, title] as const),
    ),
  );
  const date = (target: TargetDate) => formatTarget(target, words.locale);
  return [...records.values()]
    .flatMap(({ milestoneId, moves }) => moves.map((move) => ({ milestoneId, ...move })))
    .toSorted(
      (a, b) =>
        b.version - a.version ||
        Number(b.milestoneId === timetable.endMilestoneId) -
          Number(a.milestoneId === timetable.endMilestoneId),
    )
    .map(({ milestoneId, version, on, from, to, days, reason }) => {
      const key =
        days === null ? "withdrawn" : days > 0 ? "moved-later" : days < 0 ? "moved-earlier" : "moved";
      return {
        key: `${milestoneId} ${version}`,
        version,
        on: formatDay(on, words.locale),
        text: words.t(`public-page.changes.${key}`, {
          title: titles.get(milestoneId) ?? "",
          from: date(from),
          to: to ? date(to) : "",
          days: Math.abs(days ?? 0),
        }),
        reason,
      };
    });
}

function Moves({ page }: { page: PageFacts }) {
  const { words, path } = page;
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.changes.${key}`, values);
  const moves = movesOf(page);
  return (
    <>
      <h3 className="list-title" id="moves">
        {t("moves")}
      </h3>
      {moves.length === 0 ? (
        <p className="summary">{t("moves-none")}</p>
      ) : (
        <ol className="entries">
          {moves.map(({ key, version, on, text, reason }) => (
            <li key={key}>
              <p className="when">
                {on}
                <br />
                <a href={`${path}/v/${version}`}>{t("version", { version })}</a>
              </p>
              <div>
                {text}. <ReasonLine page={page} reason={reason} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Every version with its note, the latest first. */
function History({ page }: { page: PageFacts }) {
  const { words, publications, later, path } = page;
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.changes.${key}`, values);
  return (
    <>
      <h3 className="list-title" id="versions">
        {t("history")}
      </h3>
      <p className="summary">{t("history-summary")}</p>
      <ol className="entries" reversed>
        {later.toReversed().map(({ version, publishedOn }) => (
          <li key={version}>
            <p className="when">{formatDay(publishedOn, words.locale)}</p>
            <div>
              <a href={`${path}/v/${version}`}>{t("version", { version })}</a>
            </div>
          </li>
        ))}
        {publications.toReversed().map((publication) => (
          <Version key={publication.version} page={page} publication={publication} />
        ))}
      </ol>
    </>
  );
}

function Version({ page, publication }: { page: PageFacts; publication: Publication }) {
  const { words, path } = page;
  const { version, publishedOn, publisher, note, asOf } = publication;
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.changes.${key}`, values);
  const here = version === page.publication.version;
  return (
    <li>
      <p className="when">{formatDay(publishedOn, words.locale)}</p>
      <div>
        <p className="version-line">
          <a href={`${path}/v/${version}`} aria-current={here ? "page" : undefined}>
            {t("version", { version })}
          </a>{" "}
          <span className="quiet">
            {[
              here && t("this"),
              publisher !== "" && t("published-by", { publisher }),
              asOf !== publishedOn && t("as-of", { asOf: formatDay(asOf, words.locale) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </p>
        {note !== "" && <p>{note}</p>}
      </div>
    </li>
  );
}
