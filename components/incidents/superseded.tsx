"use client";

import { useWords } from "@/components/use-words";
import { supersededBy } from "@/lib/domain/redlines/standing-findings";
import { formatDay } from "@/lib/i18n/dates";
import type { Finding } from "@/lib/schema/transition";

/** That its own assessor found otherwise later: it stays to be read, and is not counted. */
export function Superseded({ finding, findings }: { finding: Finding; findings: readonly Finding[] }) {
  const { t, locale } = useWords();
  const later = supersededBy(finding, findings);
  if (!later) return null;
  return (
    <span className="block text-sm text-soft">
      <span aria-hidden>↷ </span>
      {t("incidents.finding-superseded", { on: later.on ? formatDay(later.on, locale) : "none" })}
    </span>
  );
}
