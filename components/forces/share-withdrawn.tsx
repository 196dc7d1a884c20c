"use client";

import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { type otherShares, pointOf, sayAmount, type shareWithdrawn } from "@/lib/domain/forces";
import { formatTarget } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Reading } from "@/lib/schema/forces";

/** What part has left, with what it is a part of, both named; the whole can be chosen. */
export function ShareWithdrawn({
  share,
  others,
  readings,
  asOf,
  mayEdit,
  onBaseline,
}: {
  share: ReturnType<typeof shareWithdrawn>;
  /** The same of what other sources reported for the baseline's day. */
  others: ReturnType<typeof otherShares>;
  readings: readonly Reading[];
  asOf: CalendarDate;
  mayEdit: boolean;
  onBaseline: (readingId: string) => void;
}) {
  const { t, say, locale } = useWords();
  if (!share) return <p className="text-soft">{t("forces.no-share")}</p>;
  const { baseline, latest } = share;
  const named = ({ amount, on, reportedBy }: Reading) =>
    [say(sayAmount(amount)), formatTarget(on, locale), reportedBy].filter(Boolean).join(" · ");
  const key = baseline === latest ? "share-none" : share.share < 0 ? "share-grown" : "share";
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <p className="max-w-prose font-serif text-lg text-balance">
        {t(`forces.${key}`, {
          percent: Math.round(Math.abs(share.share) * 1000) / 10,
          baseline: say(sayAmount(baseline.amount)),
          since: formatTarget(baseline.on, locale, "long"),
          latest: say(sayAmount(latest.amount)),
          on: formatTarget(latest.on, locale, "long"),
          asOf: formatTarget({ day: asOf, precision: "day" }, locale, "long"),
        })}
        {others.map(({ share: part, baseline: other }) => (
          <span key={other.id} className="block pt-1 font-sans text-base text-soft">
            {t(other.reportedBy === "" ? "forces.others-unnamed" : "forces.others", {
              by: other.reportedBy,
              baseline: say(sayAmount(other.amount)),
              since: formatTarget(other.on, locale, "long"),
              percent: Math.round(part * 1000) / 10,
            })}
          </span>
        ))}
      </p>
      {mayEdit && readings.length > 1 && (
        <div className="w-72 max-w-full print:hidden">
          <Select
            label={t("forces.baseline")}
            value={baseline.id}
            options={readings
              .filter(({ amount }) => (pointOf(amount) ?? 0) > 0)
              .map((reading) => ({ value: reading.id, label: named(reading) }))}
            onChange={onBaseline}
          />
        </div>
      )}
    </div>
  );
}
