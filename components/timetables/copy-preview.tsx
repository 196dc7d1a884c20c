"use client";

import { useWords } from "@/components/use-words";
import { formatDay } from "@/lib/i18n/dates";
import type { Publication } from "@/lib/schema/publication";

const counted = [
  "milestones",
  "phases",
  "dependencies",
  "conditions",
  "readings",
  "ceilings",
  "sites",
  "measures",
  "incidents",
  "eventLines",
  "sources",
] as const;

/** What a copy brings along, and what stays behind. */
export function CopyPreview({ publication }: { publication: Publication }) {
  const { t, locale } = useWords();
  const { timetable, version, publishedOn } = publication;
  const counts = counted.filter((list) => timetable[list].length > 0);
  return (
    <figure className="border-s-2 border-accent bg-panel px-5 py-4">
      <figcaption className="text-sm text-soft">
        {t("timetables.comes-along")} ·{" "}
        {t("timetables.version", { version, on: formatDay(publishedOn, locale) })}
      </figcaption>
      <p className="pt-1">{timetable.summary}</p>
      <p className="pt-2 font-medium">
        {counts.map((list) => t(`timetables.count-${list}`, { count: timetable[list].length })).join(" · ")}
      </p>
      <p className="pt-2 text-sm text-soft">{t("timetables.stays-behind", { version })}</p>
    </figure>
  );
}
