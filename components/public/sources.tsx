import { byId } from "@/lib/domain/items";
import { formatTarget } from "@/lib/i18n/dates";
import type { PageFacts } from "./page-facts";
import { unbroken } from "./unbroken";
import { webAddress } from "./web-address";

/**
 * What a fact rests on: the first source by its publisher, further ones by their numbers, each leading to its entry
 * in the list. What nobody checked says so here already.
 */
export function SourceLinks({ page, ids }: { page: PageFacts; ids: readonly string[] }) {
  const sources = byId(page.timetable.sources);
  // One with a publisher names itself best.
  const known = ids
    .flatMap((id) => sources.get(id) ?? [])
    .toSorted((a, b) => Number(a.publisher === "") - Number(b.publisher === ""));
  if (known.length === 0) return null;
  const { t } = page.words;
  return (
    <span className="source-links">
      {known.map((source, i) => {
        const number = page.sourceNumbers.get(source.id) ?? 0;
        const unchecked = source.verification === "unverified";
        return (
          <span key={source.id}>
            {i > 0 && ", "}
            <a
              href={`${page.sourcesAt}#source-${number}`}
              title={t("public-page.sources.ref", { number, title: source.title })}
            >
              {i === 0 ? shortName(source) : number}
            </a>
            {unchecked && ` (${t("public-page.sources.unverified")})`}
          </span>
        );
      })}
    </span>
  );
}

/** The same beside a single number in a sentence: the numbers of its sources, raised. */
export function SourceNumbers({ page, ids }: { page: PageFacts; ids: readonly string[] }) {
  const sources = byId(page.timetable.sources);
  const known = [...new Set(ids)].flatMap((id) => sources.get(id) ?? []);
  if (known.length === 0) return null;
  const { t } = page.words;
  return (
    <sup className="source-numbers">
      {known.map((source, i) => {
        const number = page.sourceNumbers.get(source.id) ?? 0;
        const said = t("public-page.sources.ref", { number, title: source.title });
        const unchecked = source.verification === "unverified" && ` (${t("public-page.sources.unverified")})`;
        return (
          <span key={source.id}>
            {i > 0 && ", "}
            <a
              href={`${page.sourcesAt}#source-${number}`}
              title={`${said}${unchecked || ""}`}
              aria-label={`${said}${unchecked || ""}`}
            >
              {number}
            </a>
          </span>
        );
      })}
    </sup>
  );
}

/** Why a date moved rests on a listed source, a web address or the name of a document. */
export function ReasonSource({ page, source }: { page: PageFacts; source: string }) {
  if (source === "") return null;
  if (page.sourceNumbers.has(source)) return <SourceLinks page={page} ids={[source]} />;
  const url = webAddress(source);
  if (!url) return <span>{source}</span>;
  return (
    <a href={url.href} rel="noopener noreferrer nofollow">
      {url.hostname}
    </a>
  );
}

export function SourceList({ page }: { page: PageFacts }) {
  const { words, timetable } = page;
  const { t } = words;
  if (timetable.sources.length === 0) return null;
  return (
    <section className="part" id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{t("public-page.sources.title")}</h2>
      <p className="summary">{t("public-page.sources.summary")}</p>
      <ol className="source-list">
        {timetable.sources.map((source) => {
          const url = webAddress(source.url);
          const told = [
            source.publisher,
            source.publishedOn && unbroken(formatTarget(source.publishedOn, words.locale)),
            source.verification !== "seen" && t(`public-page.sources.${source.verification}`),
          ].filter(Boolean);
          return (
            <li key={source.id} id={`source-${page.sourceNumbers.get(source.id)}`}>
              {url ? (
                <a href={url.href} rel="noopener noreferrer nofollow">
                  {source.title}
                </a>
              ) : (
                source.title
              )}
              {told.length > 0 && <span className="quiet"> {told.join(" · ")}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Who published it; for what has no publisher, its title cut to a few words. */
function shortName({ publisher, title }: { publisher: string; title: string }): string {
  // "The Irish Times, relayed by another": who relayed it stands in the list.
  const name = publisher.split(", ")[0] || title;
  if (name.length <= 32) return name;
  return `${name.slice(0, 30).replace(/\s+\S*$/, "")}…`;
}
