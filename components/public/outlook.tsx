import { forecastAnswer, forecastGrounds } from "@/lib/domain/forecast/forecast-words";
import { drawEndCurve } from "@/lib/drawing/end-curve";
import { drawTrends } from "@/lib/drawing/trend-chart";
import { Figure, wholeWidth } from "./figure";
import type { PageFacts } from "./page-facts";

/** Will the date hold? What the runs say, what they rest on, and the picture; only where the publisher shows it. */
export function ForecastSection({ page }: { page: PageFacts }) {
  const { words, outlook } = page;
  const forecast = outlook?.forecast;
  if (!forecast) return null;
  // The percentiles are told by the picture's own summary.
  const [answer] = forecastAnswer(forecast);
  const grounds = forecastGrounds(forecast);
  return (
    <Figure
      id="forecast"
      title={words.t("public-page.forecast.title")}
      words={words}
      draw={(breadth) => drawEndCurve(forecast, { words, width: wholeWidth[breadth] })}
      lead={answer && words.say(answer)}
      after={
        <p className="summary grounds">
          {grounds.map((ground) => words.say(ground)).join(" ")}{" "}
          {words.t("public-page.forecast.not-a-promise")}
        </p>
      }
    />
  );
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
