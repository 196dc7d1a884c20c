"use client";

import { MoreHorizontal } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuAct } from "@/components/ui/menu";
import { useWords } from "@/components/use-words";
import { statusOf } from "@/lib/domain/milestone-status";
import type { Sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Milestone, Source } from "@/lib/schema/plan";
import { CompleteForm } from "./complete-form";
import { DropForm } from "./drop-form";
import { MilestoneState } from "./milestone-state";
import { ProgressForm } from "./progress-form";

export type TrackAct = "complete" | "progress" | "drop";

const keyOf: Record<TrackAct | "reopen", string> = { complete: "c", progress: "p", drop: "x", reopen: "r" };

/** One milestone: how it stands, and what can be said about it, in place. */
export function TrackRow({
  milestone,
  phase,
  sources,
  asOf,
  today,
  mayEdit,
  open,
  onOpen,
  onSave,
  onReopen,
}: {
  milestone: Milestone;
  phase: string;
  sources: readonly Source[];
  asOf: CalendarDate;
  today: CalendarDate;
  mayEdit: boolean;
  open: TrackAct | null;
  onOpen: (act: TrackAct | null) => void;
  /** Answers with a sentence where it was refused. */
  onSave: (edits: Edit[]) => Sentence | null;
  onReopen: () => void;
}) {
  const { t, locale } = useWords();
  const { title, due, completion, cancellation, percentDone } = milestone;
  const settled = completion !== null || cancellation !== null;
  const acts: MenuAct[] = [
    {
      id: "complete",
      label: t(completion ? "track.correct" : "track.mark-completed"),
      onChoose: () => onOpen("complete"),
    },
    ...(settled
      ? [{ id: "reopen", label: t("track.reopen"), onChoose: onReopen }]
      : [{ id: "progress", label: t("track.set-progress"), onChoose: () => onOpen("progress") }]),
    ...(completion
      ? []
      : [
          {
            id: "drop",
            label: t(cancellation ? "track.correct-drop" : "track.drop"),
            onChoose: () => onOpen("drop"),
            apart: true,
          },
        ]),
  ].map((act) => ({ ...act, keys: keyOf[act.id as TrackAct] }));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const act = mayEdit && acts.find(({ keys }) => keys === event.key.toLowerCase());
    if (act) act.onChoose?.();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event.currentTarget, event.key);
    else if (event.key === "Escape" && open) onOpen(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <tr className={open ? "bg-wash" : "border-b"}>
        <th scope="row" className={classes("py-1 pe-4 text-start font-normal", open && "ps-3")}>
          <button
            type="button"
            data-track-row={milestone.id}
            aria-expanded={mayEdit ? open !== null : undefined}
            aria-keyshortcuts={mayEdit ? acts.map(({ keys }) => keys).join(" ") : undefined}
            onKeyDown={onKeyDown}
            onClick={() => mayEdit && onOpen(open ? null : "complete")}
            className={classes(
              "target text-start font-medium underline-offset-4",
              mayEdit ? "hover:underline" : "cursor-default!",
            )}
          >
            {title}
          </button>
          <span className="block text-xs text-soft sm:hidden">
            {due && `${formatTarget(due, locale)} · `}
            <MilestoneState status={statusOf(milestone, asOf)} />
          </span>
        </th>
        <td className="truncate py-1 pe-4 text-soft max-lg:hidden" title={phase}>
          {phase}
        </td>
        <td className="py-1 pe-4 text-end whitespace-nowrap max-sm:hidden">
          {due && formatTarget(due, locale)}
        </td>
        <td className="py-1 pe-4 whitespace-nowrap max-sm:hidden">
          <MilestoneState status={statusOf(milestone, asOf)} />
          {!settled && percentDone > 0 && (
            <span className="ms-2 text-soft">{t("track.percent", { percent: percentDone })}</span>
          )}
        </td>
        {mayEdit && (
          <td className="py-1 whitespace-nowrap">
            <span className="flex items-center justify-end gap-1">
              {!settled && (
                <Button size="small" className="max-md:hidden" onClick={() => onOpen("complete")}>
                  {t("track.complete")}
                </Button>
              )}
              <Menu
                acts={acts}
                trigger={
                  <IconButton label={t("track.more", { title })}>
                    <MoreHorizontal aria-hidden />
                  </IconButton>
                }
              />
            </span>
          </td>
        )}
      </tr>
      {open && (
        <tr className="border-b bg-wash">
          <td
            colSpan={5}
            className="px-3 pt-1 pb-4"
            onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && onOpen(null)}
          >
            {open === "complete" && (
              <CompleteForm {...{ milestone, sources, today, onSave }} onClose={() => onOpen(null)} />
            )}
            {open === "progress" && <ProgressForm {...{ milestone, onSave }} onClose={() => onOpen(null)} />}
            {open === "drop" && <DropForm {...{ milestone, today, onSave }} onClose={() => onOpen(null)} />}
          </td>
        </tr>
      )}
    </>
  );
}

/** To the next or the one before, across the lists. */
function step(from: HTMLElement, key: "ArrowDown" | "ArrowUp"): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-track-row]")];
  rows[rows.indexOf(from) + (key === "ArrowDown" ? 1 : -1)]?.focus();
}
