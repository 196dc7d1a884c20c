import { supersededBy } from "@/lib/domain/redlines/standing-findings";
import { formatDay } from "@/lib/i18n/dates";
import type { Finding } from "@/lib/schema/transition";
import type { PageFacts } from "./page-facts";

/** That whoever found this found otherwise later: it stays to be read, and is not counted. */
export function Superseded({
  page: { words },
  finding,
  findings,
}: {
  page: PageFacts;
  finding: Finding;
  findings: readonly Finding[];
}) {
  const later = supersededBy(finding, findings);
  if (!later) return null;
  const on = later.on ? formatDay(later.on, words.locale) : "none";
  return <span>({words.t("incidents.finding-superseded", { on })})</span>;
}
