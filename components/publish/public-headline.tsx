"use client";

import { useWords } from "@/components/use-words";
import type { Headline } from "@/lib/domain/headline";
import { formatDay } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";

/** The first sentences of the public page, as a reader will see them. */
export function PublicHeadline({
  title,
  headline,
  version,
  asOf,
}: {
  title: string;
  headline: Headline;
  version: number;
  asOf: CalendarDate;
}) {
  const { t, say, locale } = useWords();
  const [first, ...rest] = headline.sentences;
  return (
    <figure className="border-s-2 border-accent bg-panel px-5 py-4">
      <figcaption className="text-sm text-soft">{t("publish.preview", { version })}</figcaption>
      <p className="pt-2 font-serif text-lg font-semibold">{title}</p>
      <p className="font-serif text-xl">{first && say(first)}</p>
      {rest.length > 0 && <p className="pt-1">{rest.map((told) => say(told)).join(" ")}</p>}
      <p className="pt-2 text-sm text-soft">
        {t("publish.as-of-line", { asOf: formatDay(asOf, locale, "long"), version })}
      </p>
    </figure>
  );
}
