import { useWords } from "@/components/use-words";
import { foundBefore, standingFindings } from "@/lib/domain/redlines/standing-findings";
import { formatDay } from "@/lib/i18n/dates";
import type { Finding } from "@/lib/schema/transition";

/** Said before it is saved: this assessor has judged it already, and which of the two findings will be counted. */
export function FoundBefore({ finding, others }: { finding: Finding; others: readonly Finding[] }) {
  const { t, locale } = useWords();
  const before = foundBefore(finding, others);
  // One that is being rewritten keeps its place among them.
  const known = others.some(({ id }) => id === finding.id);
  const all = known ? others.map((one) => (one.id === finding.id ? finding : one)) : [...others, finding];
  return (
    <p role="status" className="text-sm text-pretty empty:hidden">
      {before &&
        t("incidents.found-before", {
          by: before.foundBy.trim(),
          finding: t(`incidents.finding-${before.finding}`),
          on: before.on ? formatDay(before.on, locale) : "none",
          counted: standingFindings(all).some(({ id }) => id === finding.id) ? "this" : "that",
        })}
    </p>
  );
}
