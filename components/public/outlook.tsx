import { Fragment } from "react";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import { forecastAnswer, forecastGrounds, likelyRange } from "@/lib/domain/forecast/forecast-words";
import { sayReferenceClass } from "@/lib/domain/reference-class/reference-class-sentences";
import { drawEndCurve } from "@/lib/drawing/end-curve";
import { drawReferenceClass } from "@/lib/drawing/reference-chart";
import { drawTrends } from "@/lib/drawing/trend-chart";
import type { Words } from "@/lib/i18n/say";
import { Figure, wholeWidth } from "./figure";
import type { PageFacts } from "./page-facts";
import { withUnbrokenDates } from "./unbroken";

/** Will the date hold? What the runs say, what they rest on, and the picture; only where the publisher shows it. */
export function ForecastSection({ page }: { page: PageFacts }) {
  const { words, outlook } = page;
  const forecast = outlook?.forecast;
  if (!forecast) return null;
  return (
    <Figure
      id="forecast"
      title={words.t("public-page.forecast.title")}
      words={words}
      draw={(breadth) => drawEndCurve(forecast, { words, width: wholeWidth[breadth] })}
      lead={toldForecast(forecast, words)}
      after={<p className="summary grounds">{forecastGround(forecast, words)}</p>}
    />
  );
}

/** Between which days the end is likely, in the opening; leads to what it rests on. */
export function LikelyEnd({ page: { words, outlook } }: { page: PageFacts }) {
  if (!outlook?.forecast) return null;
  return (
    <p className="likely">
      {words.say(withUnbrokenDates(likelyRange(outlook.forecast), words.locale))}{" "}
      <a href="#forecast">{words.t("public-page.forecast.link")}</a>
    </p>
  );
}

/** How often the committed end held, and between which days the end is likely; the percentiles are told by the picture. */
export function toldForecast(forecast: Forecast, words: Words): string {
  const [held] = forecast.end.committed ? forecastAnswer(forecast) : [];
  return [...(held ? [held] : []), likelyRange(forecast)].map((each) => words.say(each)).join(" ");
}

/** What the forecast rests on, and what it is not. */
export function forecastGround(forecast: Forecast, words: Words): string {
  const grounds = forecastGrounds(forecast).map((ground) => words.say(ground));
  return [...grounds, words.t("public-page.forecast.not-a-promise")].join(" ");
}

/** How each date has moved from version to version; only where the publisher shows it. */
export function TrendSection({ page }: { page: PageFacts }) {
  const { words, outlook, asOf } = page;
  const trends = outlook?.trends ?? [];
  const first = drawTrends(trends, { words, width: wholeWidth.wide, asOf });
  if (!first) return null;
  return (
    <Figure
      id="trend"
      title={words.say(first.title)}
      words={words}
      draw={(breadth) => drawTrends(trends, { words, width: wholeWidth[breadth], asOf }) ?? first}
    />
  );
}

/** Earlier withdrawals laid over this one, from what was published of them; only where the publisher shows it. */
export function ReferenceSection({ page }: { page: PageFacts }) {
  const { words, outlook } = page;
  const reference = outlook?.reference;
  if (!reference) return null;
  const [here, ...others] = sayReferenceClass(reference);
  return (
    <Figure
      id="reference"
      title={words.t("reference-class.title")}
      words={words}
      draw={(breadth) => drawReferenceClass(reference, { words, width: wholeWidth[breadth] })}
      lead={here && words.say(here)}
      after={
        <>
          <ul className="grounds">
            {others.map((each) => {
              const said = words.say(each);
              return <li key={said}>{said}</li>;
            })}
          </ul>
          <p className="note">
            {words.t("public-page.reference.records")}{" "}
            {reference.earlier.map(({ slug, title }, i) => (
              <Fragment key={slug}>
                {i > 0 && " · "}
                <a href={`/t/${slug}`}>{title}</a>
              </Fragment>
            ))}
          </p>
        </>
      }
    />
  );
}
