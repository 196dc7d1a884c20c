"use client";

import { useAsOf } from "@/components/shell/as-of";
import { useDo, useMayEdit } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import {
  consequencesOfMove,
  editsForMove,
  type Moves,
  movesWith,
  type NewDates,
} from "@/lib/domain/consequences";
import { scheduleAfterMoves } from "@/lib/domain/schedule/schedule-after-moves";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";

const mostShown = 6;

/**
 * What else must move, and whether the end still holds: told while a milestone is dragged (`proposed`), and kept
 * in sight for as long as what comes after does not fit what it waits for.
 */
export function Consequences({
  milestone,
  proposed,
  onSelect,
}: {
  milestone: Milestone;
  proposed?: NewDates | undefined;
  onSelect?: (id: string) => void;
}) {
  const { t, locale } = useWords();
  const { timetable } = useEditSession();
  const act = useDo();
  const mayEdit = useMayEdit();
  const dates: NewDates = proposed ?? { due: milestone.due };
  const { pushed, end } = consequencesOfMove(timetable, milestone.id, dates);
  const { asOf } = useAsOf();
  if (!proposed && (pushed.length === 0 || milestone.cancellation)) return null;
  const titleOf = (id: string) => timetable.milestones.find((each) => each.id === id)?.title ?? id;
  const scheduled = end?.holds
    ? lateEnd(timetable, asOf, movesWith(new Map([[milestone.id, dates]]), pushed))
    : null;
  const isEnd = timetable.endMilestoneId === milestone.id;
  return (
    <section aria-live="polite" className="flex flex-col gap-2 border-s-2 border-accent bg-wash px-3 py-2">
      <p className="text-soft">
        {proposed
          ? t("build.if-moved", {
              to: proposed.due ? formatTarget(proposed.due, locale) : t("build.no-date"),
            })
          : t("build.does-not-fit", { count: pushed.length })}
      </p>
      {pushed.length === 0 ? (
        <p>{t("build.nothing-moves")}</p>
      ) : (
        <ul>
          {pushed.slice(0, mostShown).map(({ milestoneId, due }) => (
            <li key={milestoneId}>
              <button
                type="button"
                className="text-start underline-offset-4 hover:underline"
                onClick={() => onSelect?.(milestoneId)}
              >
                {titleOf(milestoneId)}
              </button>{" "}
              <span className="text-soft">
                {t("build.pushed", {
                  from: formatTarget(due.from, locale),
                  to: formatTarget(due.to, locale),
                })}
              </span>
            </li>
          ))}
          {pushed.length > mostShown && <li>{t("build.and-more", { count: pushed.length - mostShown })}</li>}
        </ul>
      )}
      {end && scheduled && (
        <p className="text-late">
          ▲{" "}
          {t("build.end-late", {
            end: formatTarget(scheduled.committed, locale),
            expected: formatDay(scheduled.expected, locale),
            days: scheduled.lateDays,
          })}
        </p>
      )}
      {end && !scheduled && (
        <p className={end.holds ? "" : "text-late"}>
          {end.holds
            ? t(isEnd && end.lateDays < 0 ? "build.end-earlier" : "build.end-holds", {
                end: formatTarget(end.from, locale),
                days: -end.lateDays,
              })
            : `▲ ${t("build.end-breaks", { end: formatTarget(end.from, locale), to: formatTarget(end.to, locale), days: end.lateDays })}`}
        </p>
      )}
      {!proposed && mayEdit && (
        <p>
          <Button size="small" onClick={() => act(...editsForMove(milestone.id, dates, pushed))}>
            {t("build.move-them", { count: pushed.length })}
          </Button>
        </p>
      )}
    </section>
  );
}

/** The end that nothing here moves, where it is too early all the same for what leads to it. */
function lateEnd(timetable: Timetable, asOf: CalendarDate, moves: Moves) {
  const end = scheduleAfterMoves(timetable, asOf, moves)?.end;
  return end && end.lateDays > 0 ? end : null;
}
