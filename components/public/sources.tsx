import { byId } from "@/lib/domain/items";
import { formatTarget } from "@/lib/i18n/dates";
import type { PageFacts } from "./page-facts";
import { webAddress } from "./web-address";

/** The publishers of what a fact rests on, each leading to its entry in the list of sources. */
export function SourceLinks({ page, ids }: { page: PageFacts; ids: readonly string[] }) {
  const sources = byId(page.timetable.sources);
  const known = ids.flatMap((id) => sources.get(id) ?? []);
  if (known.length === 0) return null;
  return (
    <span className="source-links">
      {known.map((source, i) => (
        <span key={source.id}>
          {i > 0 && ", "}
          <a href={`${page.sourcesAt}#source-${page.sourceNumbers.get(source.id)}`}>{shortName(source)}</a>
        </span>
      ))}
    </span>
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
            source.publishedOn && formatTarget(source.publishedOn, words.locale),
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
  const name = publisher || title;
  if (name.length <= 32) return name;
  return `${name.slice(0, 30).replace(/\s+\S*$/, "")}…`;
}
