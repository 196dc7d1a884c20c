"use client";

import { useWords } from "@/components/use-words";
import { daysBetween } from "@/lib/domain/calendar-date";
import { formatTarget } from "@/lib/i18n/dates";
import type { TargetDate } from "@/lib/schema/target-date";

/** "23 Aug 2020 → 6 Sep 2020 · 14 days later", the old date as a ghost. */
export function DateMove({
  from,
  to,
  removed = false,
}: {
  from: TargetDate;
  to: TargetDate | null;
  removed?: boolean;
}) {
  const { t, locale } = useWords();
  const days = to && daysBetween(from.day, to.day);
  const word =
    days === null
      ? t(removed ? "publish.removed" : "publish.withdrawn")
      : days === 0
        ? t("publish.precision-only")
        : t(days > 0 ? "publish.days-later" : "publish.days-earlier", { days: Math.abs(days) });
  return (
    <span>
      <s className="whitespace-nowrap text-soft decoration-ghost">{formatTarget(from, locale)}</s>
      {to && <span className="whitespace-nowrap"> → {formatTarget(to, locale)}</span>}{" "}
      <span className={days !== null && days <= 0 ? "text-soft" : "text-late"}>· {word}</span>
    </span>
  );
}
