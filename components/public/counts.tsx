import { countsBySide } from "@/lib/domain/casualty-counts";
import { sayAmount } from "@/lib/domain/forces";
import { formatDay } from "@/lib/i18n/dates";
import type { Casualties } from "@/lib/schema/transition";
import { asSentence } from "./figure";
import type { PageFacts } from "./page-facts";
import { SourceNumbers } from "./sources";

/**
 * Who was hurt: a line for each side with every count of it, each with the numbers of its own sources. Where one side
 * was counted more than once, it is said that these are counts of the same.
 */
export function Counts({ page, casualties }: { page: PageFacts; casualties: readonly Casualties[] }) {
  const { t } = page.words;
  return countsBySide(casualties).map(({ side, counts }) => {
    const differ = counts.length > 1 ? "counts-differ" : "counts";
    const lead =
      side !== ""
        ? t(`public-page.transition.${differ}`, { side })
        : counts.length > 1
          ? t("public-page.transition.counts-differ-unnamed")
          : "";
    return (
      <p key={side}>
        {asSentence(lead)}{" "}
        {counts.map((count, i) => (
          <span key={count.index}>
            {i > 0 && "; "}
            {lead === "" ? asSentence(countText(count, page)) : countText(count, page)}
            <SourceNumbers page={page} ids={count.sourceIds} />
          </span>
        ))}
        .
      </p>
    );
  });
}

function countText({ killed, wounded, reportedOn }: Casualties, { words }: PageFacts): string {
  const t = (key: string, values?: Record<string, string>) =>
    words.t(`public-page.transition.${key}`, values);
  const numbers = [
    killed && t("killed", { amount: words.say(sayAmount(killed)) }),
    wounded && t("wounded", { amount: words.say(sayAmount(wounded)) }),
  ].filter(Boolean);
  if (numbers.length === 0) return t("casualties-none");
  const said = numbers.join(", ");
  return reportedOn ? t("reported", { said, on: formatDay(reportedOn, words.locale) }) : said;
}
