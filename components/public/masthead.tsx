import { formatDay } from "@/lib/i18n/dates";
import type { PageFacts } from "./page-facts";

/** The wordmark, alone. */
export function Wordmark({ name }: { name: string }) {
  return (
    <a className="wordmark" href="/">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M6 .5 11.5 6 6 11.5 .5 6z" fill="currentColor" />
      </svg>
      {name}
    </a>
  );
}

/** Which version is read, and the ways through the page. */
export function Masthead({ page }: { page: PageFacts }) {
  const { words, publication, later, timetable, path, view } = page;
  const { t } = words;
  const query = view.kind === "latest" ? "" : `?v=${publication.version}`;
  const links = [
    ["timetable", "#timetable", true],
    ["milestones", "#milestones", timetable.milestones.length > 0],
    ["forces", "#forces", timetable.forceSeries.length > 0],
    ["transition", "#transition", timetable.measures.length + timetable.incidents.length > 0],
    ["changes", "#changes", true],
  ] as const;
  return (
    <header className="masthead">
      <div className="sheet">
        <Wordmark name={t("public-page.product")} />
        <p className="version">
          {t("public-page.version-of", {
            version: publication.version,
            count: publication.version + later.length,
            on: formatDay(publication.publishedOn, words.locale),
          })}
        </p>
        <nav aria-label={t("public-page.nav.label")}>
          <ul>
            {links
              .filter(([, , there]) => there)
              .map(([name, href]) => (
                <li key={name} className="section-link">
                  <a href={href}>{t(`public-page.nav.${name}`)}</a>
                </li>
              ))}
            <li>
              <a className="strong" href={`${path}/present${query}`}>
                {t("public-page.nav.present")}
              </a>
            </li>
            <li>
              <a className="strong" href={`${path}/timetable.json${query}`}>
                {t("public-page.nav.download")}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** What a reader must know before the first figure: an old version, an older day, a fixed clock. */
export function Notices({ page }: { page: PageFacts }) {
  const { words, publication, later, view, today, todayIsFixed, path } = page;
  const { t } = words;
  const day = (which: typeof today) => formatDay(which, words.locale, "long");
  const latest = later.at(-1);
  const { leavesOut = [] } = publication;
  return (
    <>
      {todayIsFixed && <p className="notice">{t("public-page.clock-fixed", { today: day(todayIsFixed) })}</p>}
      {view.kind === "superseded" && latest && (
        <p className="notice">
          {t("public-page.superseded", { version: publication.version, on: day(publication.publishedOn) })}{" "}
          <a href={path}>{t("public-page.superseded-link", { version: latest.version })}</a>.
        </p>
      )}
      {leavesOut.length > 0 && (
        <p className="notice">
          {t("public-page.left-out", {
            lists: leavesOut.map((list) => t(`public-page.left-out-${list}`)).join(", "),
          })}
        </p>
      )}
      {view.kind === "as-known" && (
        <p className="notice">
          {t("public-page.as-known", { day: day(view.day) })}{" "}
          <a href={path}>{t("public-page.as-known-link")}</a>.
        </p>
      )}
    </>
  );
}
