import { byId } from "@/lib/domain/items";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { Site } from "@/lib/schema/forces";
import type { PageFacts } from "./page-facts";
import { SourceLinks } from "./sources";
import { StatusShape } from "./status-shape";

/** Bases and facilities: planned and actual handover, and what became of each. */
export function SiteSection({ page }: { page: PageFacts }) {
  const { words, timetable, asOf } = page;
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.sites.${key}`, values);
  const { sites } = timetable;
  if (sites.length === 0) return null;
  const parties = byId(timetable.parties);
  const outcome = ({ end, toPartyId, actualHandover }: Site) => {
    if (!actualHandover && !end) return t("open");
    const ended = t(end ?? "handed-over");
    const party = toPartyId && (parties.get(toPartyId)?.shortName || parties.get(toPartyId)?.name);
    // What was closed or destroyed went to nobody.
    return party && end !== "closed" && end !== "destroyed" ? t("to", { end: ended, party }) : ended;
  };
  const ended = sites.filter(({ actualHandover, end }) => actualHandover || end).length;
  return (
    <section className="part" id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{t("title")}</h2>
      <p className="summary">
        {t("summary", { ended, count: sites.length, asOf: formatDay(asOf, words.locale, "long") })}
      </p>
      <table className="sites list">
        <thead>
          <tr>
            {["site", "planned", "actual", "end", "source"].map((name) => (
              <th key={name} scope="col" className={name}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => {
            const over = Boolean(site.actualHandover || site.end);
            return (
              <tr key={site.id}>
                <th scope="row">
                  <span className="name">{site.name}</span>
                  {site.place !== "" && site.place !== site.name && (
                    <span className="detail">{site.place}</span>
                  )}
                </th>
                <td data-label={t("planned")} className={site.plannedHandover ? "date" : "date empty"}>
                  {site.plannedHandover ? formatTarget(site.plannedHandover, words.locale) : "–"}
                </td>
                <td data-label={t("actual")} className={site.actualHandover ? "date" : "date empty"}>
                  {site.actualHandover ? formatTarget(site.actualHandover, words.locale) : "–"}
                </td>
                <td data-label={t("end")} className={`status tone-${over ? "met" : "soft"}`}>
                  <StatusShape shape={over ? "met" : "undetermined"} />
                  <span>{outcome(site)}</span>
                </td>
                <td data-label={t("source")} className="source">
                  <SourceLinks page={page} ids={site.sourceIds} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
