"use client";

import { WhatChanges } from "@/components/publish/what-changes";
import { Section } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { compareTimetables } from "@/lib/domain/compare";
import { describeChange } from "@/lib/domain/describe-change";
import { formatDay } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";

/** What became what between two versions, in words. */
export function Comparison({
  versions,
  from,
  to,
  before,
  after,
  onFrom,
  onTo,
}: {
  versions: readonly { version: number; publishedOn: CalendarDate }[];
  from: number;
  to: number;
  before: Timetable;
  after: Timetable;
  onFrom: (version: number) => void;
  onTo: (version: number) => void;
}) {
  const { t, locale } = useWords();
  const options = [
    ...versions.map(({ version, publishedOn }) => ({
      value: String(version),
      label: t("versions.option", { version, on: formatDay(publishedOn, locale) }),
    })),
    { value: "0", label: t("versions.working-copy") },
  ];
  const changes = compareTimetables(before, after).flatMap((change) => describeChange(change, after));
  return (
    <Section title={t("versions.compare")} count={changes.length}>
      <div className="flex flex-wrap gap-4 py-3">
        <div className="w-64 max-w-full">
          <Select
            label={t("versions.from")}
            value={String(from)}
            options={options}
            onChange={(version) => onFrom(Number(version))}
          />
        </div>
        <div className="w-64 max-w-full">
          <Select
            label={t("versions.to")}
            value={String(to)}
            options={options}
            onChange={(version) => onTo(Number(version))}
          />
        </div>
      </div>
      {changes.length === 0 ? (
        <p className="py-2 text-soft">{t("versions.same")}</p>
      ) : (
        <WhatChanges key={`${from} ${to}`} changes={changes} />
      )}
    </Section>
  );
}
