"use client";

import { useMemo, useState } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { useVerbs } from "@/components/shell/verbs";
import { Page } from "@/components/ui/page";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { may } from "@/lib/domain/access";
import { asKnownOn } from "@/lib/domain/milestone-status";
import type { Sentence } from "@/lib/domain/sentence";
import { recentDays, trackLists, type TrackList as WhichList } from "@/lib/domain/track-lists";
import { formatDay } from "@/lib/i18n/dates";
import type { Edit } from "@/lib/schema/edit";
import type { Milestone } from "@/lib/schema/plan";
import { ProgressPicture } from "./progress-picture";
import { TrackEmpty } from "./track-empty";
import { TrackList } from "./track-list";
import { type TrackAct, TrackRow } from "./track-row";

const order: readonly { list: WhichList; folded?: boolean }[] = [
  { list: "overdue" },
  { list: "dueSoon" },
  { list: "recent" },
  { list: "undated" },
  { list: "later", folded: true },
  { list: "earlier", folded: true },
  { list: "cancelled", folded: true },
];

/** What was reached, what should have been, and what comes next. */
export function TrackView() {
  const { t, say, locale } = useWords();
  const { id, role, today } = useRoom();
  const { asOf } = useAsOf();
  const { timetable, edit, undo } = useEditSession();
  const [open, setOpen] = useState<{ id: string; act: TrackAct } | null>(null);
  const mayEdit = may(role, "edit:timetable");
  const known = useMemo(() => asKnownOn(timetable, asOf), [timetable, asOf]);
  const lists = trackLists(known.milestones, asOf);
  const phases = new Map(timetable.phases.map(({ id: phase, title }) => [phase, title]));

  useVerbs(
    mayEdit
      ? [
          { id: "track-complete", label: t("track.mark-completed"), keys: "c" },
          { id: "track-progress", label: t("track.set-progress"), keys: "p" },
          { id: "track-drop", label: t("track.drop"), keys: "x" },
          { id: "track-reopen", label: t("track.reopen"), keys: "r" },
        ]
      : [],
  );

  /** The forms work on the whole truth; the lists show what was known on the data date. */
  const whole = (shown: Milestone) => timetable.milestones.find((one) => one.id === shown.id) ?? shown;
  const save = (milestone: Milestone, edits: Edit[], told: string): Sentence | null => {
    const result = edit(edits);
    if (!result.ok) {
      toast(result.problems.map(({ sentence }) => say(sentence)).join(" "));
      return result.problems[0]?.sentence ?? null;
    }
    setOpen(null);
    toast(t(told, { title: milestone.title }), { label: t("shell.undo"), onChoose: () => undo() });
    return null;
  };

  if (timetable.milestones.length === 0) return <TrackEmpty timetableId={id} />;
  const pressing = lists.overdue.length + lists.dueSoon.length;
  return (
    <Page
      title={t("track.title")}
      lead={t(pressing === 0 ? "track.lead-nothing" : "track.lead", {
        overdue: lists.overdue.length,
        soon: lists.dueSoon.length,
        asOf: formatDay(asOf, locale, "long"),
      })}
    >
      {order.map(({ list, folded }) => (
        <TrackList
          key={list}
          title={t(`track.list-${list}`)}
          {...(list === "recent" && { note: t("track.recent-note", { days: recentDays }) })}
          milestones={lists[list]}
          folded={folded ?? false}
          mayEdit={mayEdit}
          row={(milestone) => (
            <TrackRow
              key={milestone.id}
              milestone={milestone.completion || milestone.cancellation ? milestone : whole(milestone)}
              phase={phases.get(milestone.phaseId ?? "") ?? ""}
              sources={timetable.sources}
              asOf={asOf}
              today={today}
              mayEdit={mayEdit}
              open={open?.id === milestone.id ? open.act : null}
              onOpen={(act) => setOpen(act && { id: milestone.id, act })}
              onSave={(edits) => save(milestone, edits, `track.told-${edits.at(-1)?.type ?? ""}`)}
              onReopen={() =>
                save(
                  milestone,
                  [{ type: "reopen-milestone", milestoneId: milestone.id }],
                  "track.told-reopen-milestone",
                )
              }
            />
          )}
        />
      ))}
      <ProgressPicture milestones={known.milestones} asOf={asOf} />
    </Page>
  );
}
