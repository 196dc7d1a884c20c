"use client";

import { useWords } from "@/components/use-words";
import type { HistoryEntry } from "@/lib/client/queries";
import { groupBy } from "@/lib/domain/items";
import { formatDay } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { ChangeWords } from "./change-words";

/** Day by day, what was done. Hours are in UTC, so that everybody reads the same. */
export function HistoryList({
  entries,
  slug,
  timetable,
  nothing,
}: {
  entries: readonly HistoryEntry[];
  slug: string;
  timetable: Timetable;
  /** What is said where there is no entry. */
  nothing: string;
}) {
  const { locale } = useWords();
  if (entries.length === 0) return <p className="text-soft">{nothing}</p>;
  const days = groupBy(entries, ({ at }) => at.slice(0, 10) as CalendarDate);
  return (
    <div className="flex flex-col gap-6">
      {[...days].map(([day, done]) => (
        <section key={day}>
          <h3 className="border-b border-line-strong pb-1.5 font-semibold">
            {formatDay(day, locale, "long")}
          </h3>
          <ul>
            {done.map((entry) => (
              <HistoryRow key={entry.id} entry={entry} slug={slug} timetable={timetable} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function HistoryRow({ entry, slug, timetable }: { entry: HistoryEntry; slug: string; timetable: Timetable }) {
  const { t } = useWords();
  return (
    <li className="grid gap-x-5 border-b py-2 sm:grid-cols-[5rem_10rem_minmax(0,1fr)]">
      <time dateTime={entry.at} className="whitespace-nowrap text-soft">
        {t("history.hour", { hour: entry.at.slice(11, 16) })}
      </time>
      <span className="truncate text-soft">{entry.by?.name ?? t("history.program")}</span>
      <div className="min-w-0">
        {entry.kind === "created" && <p>{t("history.created")}</p>}
        {entry.kind === "published" && (
          <a
            href={`/t/${slug}/v/${entry.publication}`}
            className="target font-medium text-accent underline-offset-4 hover:underline"
          >
            {t("history.published", { version: entry.publication ?? 0 })}
          </a>
        )}
        {entry.membership && <MembershipWords membership={entry.membership} />}
        {entry.changes.map((change, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was done never changes.
          <ChangeWords key={i} change={change} timetable={timetable} />
        ))}
      </div>
    </li>
  );
}

/** What became of whose membership. */
function MembershipWords({ membership }: { membership: NonNullable<HistoryEntry["membership"]> }) {
  const { t } = useWords();
  const { act, person, email, from, to } = membership;
  return (
    <p>
      {t(`history.people-${act}`, {
        name: person?.name ?? email ?? t("history.whoever-has-the-link"),
        from: from ? t(`people.role-${from}`) : "",
        to: to ? t(`people.role-${to}`) : "",
      })}
    </p>
  );
}
