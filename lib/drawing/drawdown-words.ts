import { ceilingOn, sayAmount, shareWithdrawn } from "@/lib/domain/forces";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { type DrawdownSeries, drawdownSeries, type ForcesPlan } from "./drawdown-series";
import type { TableTwin } from "./mark";

/** What was last reported; and where the number was kept back since, that it was. */
export function drawdownSummary(plan: ForcesPlan, seriesId: string, asOf: CalendarDate): Sentence {
  const reported = lastReported(plan, seriesId, asOf);
  const known = shareWithdrawn(plan, seriesId, asOf)?.latest.on.day;
  const { withheld } = drawdownSeries(plan, seriesId, asOf);
  const last = withheld.at(-1);
  if (!known && last?.amount.kind === "withheld")
    return sentence("drawings.drawdown-all-withheld", {
      count: withheld.length,
      asOf: { day: asOf },
      on: last.on,
      ground: last.amount.ground,
    });
  const since = withheld.find(({ on }) => !known || on.day > known);
  return since ? sentence("drawings.drawdown-withheld", { reported, on: since.on }) : reported;
}

/** "9,500 on 5 December 2011, 93.4 % fewer than the 144,000 of 20 January 2009; below the ceiling of 50,000." */
function lastReported(plan: ForcesPlan, seriesId: string, asOf: CalendarDate): Sentence {
  const share = shareWithdrawn(plan, seriesId, asOf);
  if (!share) return sentence("drawings.drawdown-empty", { asOf: { day: asOf } });
  const { latest, baseline } = share;
  const ceiling = ceilingOn(plan, seriesId, latest.on.day);
  const series = drawdownSeries(plan, seriesId, asOf);
  const reported = series.readings.filter(({ reading }) => reading.on.day === latest.on.day);
  const above = ceiling !== null && reported.some(({ low, kind }) => low > ceiling.cap && kind !== "at-most");
  const against = ceiling
    ? sentence(above ? "drawings.above-ceiling" : "drawings.within-ceiling", { cap: ceiling.cap })
    : sentence("drawings.no-ceiling");
  const facts = { latest: sayAmount(latest.amount), on: latest.on, against };
  if (latest === baseline) return sentence("drawings.drawdown-first", facts);
  if (share.share === 1) {
    return sentence("drawings.drawdown-none", {
      on: latest.on,
      baseline: sayAmount(baseline.amount),
      since: baseline.on,
    });
  }
  return sentence("drawings.drawdown-summary", {
    ...facts,
    percent: Math.round(Math.abs(share.share) * 1000) / 10,
    way: Math.abs(share.share) < 0.0005 ? "same" : share.share > 0 ? "below" : "above",
    bound:
      latest.amount.kind === "fewer-than" ? "least" : latest.amount.kind === "more-than" ? "most" : "none",
    baseline: sayAmount(baseline.amount),
    since: baseline.on,
  });
}

export function drawdownTable(
  plan: ForcesPlan,
  seriesId: string,
  series: DrawdownSeries,
  words: Words,
): TableTwin {
  const say = (value: Sentence) => words.say(value, "short");
  const number = (value: number) => say(sentence("amounts.exact", { value }));
  const reports = [...series.readings.map(({ reading }) => reading), ...series.withheld].map((reading) => ({
    day: reading.on.day,
    cells: [
      say(sentence("drawings.day", { day: reading.on })),
      say(sayAmount(reading.amount)),
      reading.reportedBy || "–",
      ((ceiling) => (ceiling ? number(ceiling.cap) : "–"))(ceilingOn(plan, seriesId, reading.on.day)),
    ],
  }));
  const orders = series.ceilings.map(({ from, cap, orderedBy }) => ({
    day: from.day,
    cells: [say(sentence("drawings.day", { day: from })), "–", orderedBy || "–", number(cap)],
  }));
  return {
    columns: [
      { title: words.t("drawings.column-day") },
      { title: words.t("drawings.column-reported"), numeric: true },
      { title: words.t("drawings.column-by") },
      { title: words.t("drawings.column-ceiling"), numeric: true },
    ],
    rows: [...reports, ...orders]
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map(({ cells }) => cells),
  };
}
