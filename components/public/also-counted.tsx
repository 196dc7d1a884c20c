import { readingsOf, sayAmount } from "@/lib/domain/forces";
import { mainSeries } from "@/lib/drawing/drawdown-series";
import { formatTarget } from "@/lib/i18n/dates";
import type { Reading } from "@/lib/schema/forces";
import type { PageFacts } from "./page-facts";
import { SourceLinks } from "./sources";
import { unbroken } from "./unbroken";

/** What else is counted as it leaves, in a line each, with every reading behind it. */
export function AlsoCounted({ page }: { page: PageFacts }) {
  const { words, timetable, asOf } = page;
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.also.${key}`, values);
  const main = mainSeries(timetable);
  const others = timetable.forceSeries.flatMap((series) => {
    const readings = series.id === main ? [] : readingsOf(timetable, series.id, asOf);
    const [first, last] = [readings[0], readings.at(-1)];
    return first && last ? [{ series, readings, first, last }] : [];
  });
  if (others.length === 0) return null;
  const said = (reading: Reading) => (
    <>
      {words.say(sayAmount(reading.amount))}
      <span className="detail">{unbroken(formatTarget(reading.on, words.locale))}</span>
    </>
  );
  return (
    <section className="part" id="also-counted" aria-labelledby="also-counted-title">
      <h2 id="also-counted-title">{t("title")}</h2>
      <p className="summary">{t("summary", { count: others.length })}</p>
      <table className="listed list">
        <thead>
          <tr>
            {["series", "first", "latest", "source"].map((name) => (
              <th key={name} scope="col" className={name}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {others.map(({ series, readings, first, last }) => (
            <tr key={series.id}>
              <th scope="row">
                {readings.length < 3 ? (
                  <span className="name">{series.title}</span>
                ) : (
                  <details className="behind">
                    <summary>
                      <span className="name">{series.title}</span>
                    </summary>
                    <ul>
                      {readings.map((reading) => (
                        <li key={reading.id} className="detail">
                          {said(reading)} <SourceLinks page={page} ids={reading.sourceIds} />
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
                {series.note !== "" && <span className="detail">{series.note}</span>}
              </th>
              <td data-label={t("first")} className={first === last ? "empty" : undefined}>
                {first === last ? "–" : said(first)}
              </td>
              <td data-label={t("latest")}>{said(last)}</td>
              <td data-label={t("source")} className="source">
                <SourceLinks page={page} ids={last.sourceIds} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
