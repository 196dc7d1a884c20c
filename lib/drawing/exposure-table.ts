import type { Exposure } from "@/lib/domain/exposure/exposure";
import type { MonthlyAverage, MonthOfExposure } from "@/lib/domain/exposure/months";
import { sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { Words } from "@/lib/i18n/say";
import type { TableTwin } from "./mark";

/** Month by month what the picture shows. */
export function exposureTable({ months }: Exposure, words: Words): TableTwin {
  const columns = ["month", "incidents", "fatal", "undetermined", "personnel", "sites"];
  const number = (value: number) => words.say(sentence("amounts.exact", { value }));
  return {
    columns: columns.map((column, i) => ({
      title: words.t(`exposure.column-${column}`),
      ...(i > 0 && { numeric: true }),
    })),
    rows: months.map((month) => [
      sayMonth(month, words),
      number(month.incidents),
      number(month.fatal),
      number(month.undetermined),
      sayAverage(month.personnel, month.days, 0, words),
      sayAverage(month.openSites, month.days, 1, words),
    ]),
  };
}

function sayMonth({ firstDay, days, ofDays }: MonthOfExposure, words: Words): string {
  const month = formatTarget({ day: firstDay, precision: "month" }, words.locale);
  return days < ofDays ? words.t("exposure.month-partial", { month, days, ofDays }) : month;
}

/** To so many decimals: there are no tenths of people, but of sites open on average there are. */
function sayAverage(average: MonthlyAverage | null, days: number, decimals: number, { t }: Words): string {
  if (!average) return t("exposure.unknown");
  const rounded = (value: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
  const [low, best] = [rounded(average.low), rounded(average.best)];
  const high = average.high === null ? null : rounded(average.high);
  const said =
    high === null
      ? t("exposure.average-at-least", { low })
      : low === high
        ? t("exposure.average", { best })
        : t("exposure.average-range", { best, low, high });
  return average.knownDays < days
    ? t("exposure.average-partly", { said, known: average.knownDays, days })
    : said;
}
