"use client";

import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonClasses } from "@/components/ui/button";
import { EmptyPlace } from "@/components/ui/empty-place";
import { Page } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import type { Role } from "@/lib/domain/access";
import type { Sentence } from "@/lib/domain/sentence";
import { formatDay } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";

/** A timetable as its members see it at a glance: the working copy as of today in its own time zone. */
export interface TimetableGlance {
  id: string;
  title: string;
  role: Role;
  today: CalendarDate;
  /** Whether the promise is kept, in a sentence or two. */
  headline: Sentence[];
  overdue: number;
  published: { version: number; publishedOn: CalendarDate } | null;
}

/** The timetables somebody belongs to, with what they would ask first of each. */
export function TimetableList({ timetables }: { timetables: readonly TimetableGlance[] }) {
  const { t } = useWords();
  const make = (
    <Link href="/timetables/new" className={buttonClasses("primary")}>
      {t("timetables.new")}
    </Link>
  );
  if (timetables.length === 0)
    return (
      <EmptyPlace
        level={1}
        title={t("timetables.empty")}
        example={t("timetables.empty-example")}
        actions={make}
      >
        <p>{t("timetables.empty-long")}</p>
      </EmptyPlace>
    );
  return (
    <Page title={t("timetables.title")} level={1} actions={make}>
      <ul className="border-t border-line-strong">
        {timetables.map((timetable) => (
          <TimetableRow key={timetable.id} timetable={timetable} />
        ))}
      </ul>
    </Page>
  );
}

function TimetableRow({ timetable }: { timetable: TimetableGlance }) {
  const { t, say, locale } = useWords();
  const { id, title, role, today, headline, overdue, published } = timetable;
  return (
    <li className="grid gap-x-8 gap-y-1 border-b py-4 md:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="min-w-0">
        <Link
          href={`/timetables/${id}`}
          className="target font-serif text-lg font-semibold underline-offset-4 hover:underline"
        >
          {title}
        </Link>
        <p>{headline.map((told) => say(told)).join(" ")}</p>
      </div>
      <ul className="flex flex-wrap content-start gap-x-4 text-sm text-soft md:flex-col">
        <li>
          {overdue > 0 ? (
            <Link href={`/timetables/${id}/track`} className="target underline-offset-4 hover:underline">
              <Badge shape="▲" tone="late">
                {t("timetables.overdue", { count: overdue })}
              </Badge>
            </Link>
          ) : (
            t("timetables.nothing-overdue")
          )}
        </li>
        <li>
          {published
            ? t("timetables.version", {
                version: published.version,
                on: formatDay(published.publishedOn, locale),
              })
            : t("timetables.unpublished")}
        </li>
        <li>
          {t("timetables.as-of", { asOf: formatDay(today, locale) })} ·{" "}
          {t("workspace.role", { role: t(`workspace.role-${role}`) })}
        </li>
      </ul>
    </li>
  );
}
