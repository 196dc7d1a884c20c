import { formatDay } from "@/lib/i18n/dates";
import type { PageFacts } from "./page-facts";

/** Which version this is, how to check that it is unchanged, and how to cite it. */
export function Colophon({ page }: { page: PageFacts }) {
  const { words, publication, timetable, checksum, path, origin, asOf } = page;
  const { version, publishedOn, publisher } = publication;
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.colophon.${key}`, values);
  const on = formatDay(publishedOn, words.locale, "long");
  const address = `${origin}${path}/v/${version}`;
  return (
    <footer className="colophon">
      <div className="sheet">
        <p>
          {t("version", { version, on })}
          {publisher !== "" && ` ${t("by", { publisher })}`}. {t("zone", { zone: timetable.timeZone })}
        </p>
        <dl>
          <dt>{t("cite")}</dt>
          <dd>
            {t("citation", {
              publisher: publisher === "" ? "" : `${publisher}, `,
              title: timetable.title,
              version,
              on,
              asOf: formatDay(asOf, words.locale, "long"),
            })}{" "}
            <a href={`${path}/v/${version}`}>{address}</a>
          </dd>
          <dt>{t("checksum")}</dt>
          <dd>
            <code>{checksum}</code>
          </dd>
          <dt>{t("files")}</dt>
          <dd>
            <a href={`${path}/timetable.json?v=${version}`}>{t("json")}</a> · <a href="/">{t("all")}</a>
          </dd>
        </dl>
      </div>
    </footer>
  );
}
