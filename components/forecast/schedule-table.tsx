"use client";

import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { exactly } from "@/lib/domain/calendar-date";
import type { Hold, ScheduleAnswer, ScheduledMilestone } from "@/lib/domain/schedule/compute-schedule";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import { MilestoneLink } from "./milestone-link";

/** Early and late dates and floats of what is open, the least float first, with what holds each back. */
export function ScheduleTable({
  schedule,
  titleOf,
}: {
  schedule: ScheduleAnswer;
  titleOf: (id: string) => string;
}) {
  const { t, say, locale } = useWords();
  if (!schedule.ok)
    return (
      <Section title={t("forecast.schedule")}>
        <p className="py-3 text-late">{say(schedule.sentence)}</p>
      </Section>
    );
  const open = [...schedule.milestones.values()]
    .filter(({ totalFloatDays }) => totalFloatDays !== null)
    .toSorted((a, b) => (a.totalFloatDays ?? 0) - (b.totalFloatDays ?? 0));
  const critical = new Set(schedule.criticalPath);
  const { end } = schedule;
  return (
    <Section title={t("forecast.schedule")}>
      <div className="max-w-prose py-2 text-sm text-soft">
        <p>
          {end
            ? end.lateDays > 0
              ? t("forecast.schedule-end-late", {
                  end: formatTarget(end.committed, locale),
                  expected: formatDay(end.expected, locale),
                  days: end.lateDays,
                })
              : t("forecast.schedule-end-holds", { end: formatTarget(end.committed, locale) })
            : open.length > 0 &&
              t("forecast.schedule-no-end", { finish: formatDay(schedule.finish, locale) })}{" "}
          {t("forecast.schedule-note")}
        </p>
        {schedule.undated.length > 0 && (
          <p>
            {t("forecast.undated", {
              count: schedule.undated.length,
              titles: schedule.undated.slice(0, mostNamed).map(titleOf).join(", "),
              more: Math.max(0, schedule.undated.length - mostNamed),
            })}
          </p>
        )}
      </div>
      {open.length === 0 ? (
        <p className="py-3 text-soft">{t("forecast.schedule-empty")}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full min-w-2xl text-start">
            <thead className="text-sm text-soft">
              <tr>
                {columns.map(({ key, numeric }) => (
                  <th
                    key={key}
                    className={`border-b border-line-strong py-1.5 font-normal ${numeric ? "pe-6 text-end" : "pe-3 text-start"}`}
                  >
                    {t(`forecast.column-${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {open.map((item) => (
                <Row
                  key={item.milestoneId}
                  item={item}
                  critical={critical.has(item.milestoneId)}
                  titleOf={titleOf}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

/** Undated milestones named; of more than these the number is told. */
const mostNamed = 4;

const columns = [
  { key: "milestone", numeric: false },
  { key: "early", numeric: false },
  { key: "late", numeric: false },
  { key: "total-float", numeric: true },
  { key: "free-float", numeric: true },
  { key: "held-by", numeric: false },
] as const;

function Row({
  item,
  critical,
  titleOf,
}: {
  item: ScheduledMilestone;
  critical: boolean;
  titleOf: (id: string) => string;
}) {
  const { t, locale } = useWords();
  const late = (item.totalFloatDays ?? 0) < 0;
  const number = new Intl.NumberFormat(locale, { signDisplay: "negative" });
  const day = (on: typeof item.early.finish) => formatTarget(exactly(on), locale);
  return (
    <tr className="border-b border-line">
      <td className="py-1.5 pe-3">
        <MilestoneLink milestoneId={item.milestoneId} />
        {critical && <span className="text-sm text-late"> ◆ {t("forecast.critical")}</span>}
      </td>
      <td className="whitespace-nowrap py-1.5 pe-3 tabular-nums">{day(item.early.finish)}</td>
      <td className="whitespace-nowrap py-1.5 pe-3 tabular-nums">{day(item.late.finish)}</td>
      <td className={`py-1.5 pe-6 text-end tabular-nums ${late ? "text-late" : ""}`}>
        {late && "▲ "}
        {number.format(item.totalFloatDays ?? 0)}
      </td>
      <td className="py-1.5 pe-6 text-end tabular-nums">{number.format(item.freeFloatDays ?? 0)}</td>
      <td className="py-1.5 text-soft">{heldBy(item.heldBy, titleOf, t)}</td>
    </tr>
  );
}

function heldBy(hold: Hold, titleOf: (id: string) => string, t: ReturnType<typeof useWords>["t"]): string {
  return hold.kind === "link"
    ? t("forecast.held-link", { title: titleOf(hold.milestoneId) })
    : t(`forecast.held-${hold.kind}`);
}
