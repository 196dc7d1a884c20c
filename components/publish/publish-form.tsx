"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DayField } from "@/components/ui/date-field";
import { ProseEntry, TextEntry } from "@/components/ui/entry";
import { Page, Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import type { RefusedField } from "@/lib/client/api";
import type { PublishPreview } from "@/lib/domain/publish-preview";
import { sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { type LeftOut, type Publication, PublicSection, type Reason } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { DateMove } from "./date-move";
import { LeaveOut } from "./leave-out";
import { PublicHeadline } from "./public-headline";
import { completeReasons, noReason, type PublishDraft, problemsInReason } from "./publish-draft";
import { ReasonFields } from "./reason-fields";
import { ToldInWords } from "./told-in-words";
import { WhatChanges } from "./what-changes";

export interface PublishWords {
  note: string;
  publisher: string;
  asOf: CalendarDate;
  reasons: Record<string, Reason>;
  shows: PublicSection[];
  leavesOut: LeftOut[];
}

/** What would go before the public, what it still lacks, and the button, for those who may. */
export function PublishForm({
  timetable,
  latest,
  preview,
  draft,
  today,
  mayPublish,
  state,
  refused,
  trouble,
  onDraft,
  onPublish,
}: {
  timetable: Timetable;
  latest: Publication | null;
  preview: PublishPreview;
  draft: PublishDraft;
  today: CalendarDate;
  mayPublish: boolean;
  /** Edits that are still being saved must be in the version that goes out. */
  state: "ready" | "saving-edits" | "publishing";
  /** What the server found wrong, by field. */
  refused: readonly RefusedField[];
  /** What stands in the way as a whole. */
  trouble: ReactNode;
  onDraft: (part: Partial<PublishDraft>) => void;
  onPublish: (words: PublishWords) => void;
}) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { moves, otherChanges, headline, version, toldInWords } = preview;
  const publisher = draft.publisher ?? latest?.publisher ?? timetable.announcedBy;
  const asOf = draft.asOf ?? today;
  const shows = draft.shows ?? latest?.shows ?? [];
  const leavesOut = draft.leavesOut ?? latest?.leavesOut ?? [];
  const reasonOf = (id: string) => draft.reasons[id] ?? noReason;
  const unexplained = moves.filter(
    (move) => Object.keys(problemsInReason(reasonOf(move.milestoneId))).length > 0,
  );
  const said = (...path: string[]) =>
    refused.find((field) => field.path.join(".") === path.join("."))?.sentence ?? null;

  const send = () => {
    setAsked(true);
    if (unexplained.length > 0 || publisher.trim() === "") {
      // After the problems have been drawn: the first field that has one.
      setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
      return;
    }
    const moved = new Set(moves.map(({ milestoneId }) => milestoneId));
    const reasons = Object.entries(completeReasons(draft.reasons)).filter(([id]) => moved.has(id));
    onPublish({
      note: draft.note.trim(),
      publisher: publisher.trim(),
      asOf,
      reasons: Object.fromEntries(reasons),
      shows,
      leavesOut,
    });
  };

  return (
    <Page title={t("publish.title", { version })} lead={latest ? t("publish.lead") : t("publish.lead-first")}>
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-7"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <PublicHeadline title={timetable.title} headline={headline} version={version} asOf={asOf} />

        {moves.length > 0 && (
          <Section
            title={t("publish.moves")}
            count={moves.length}
            note={mayPublish ? t("publish.moves-note") : ""}
          >
            {moves.map((move) =>
              mayPublish ? (
                <ReasonFields
                  key={move.milestoneId}
                  move={move}
                  reason={reasonOf(move.milestoneId)}
                  sources={timetable.sources}
                  asked={asked}
                  refusal={said("reasons", move.milestoneId)}
                  onChange={(reason) =>
                    onDraft({ reasons: { ...draft.reasons, [move.milestoneId]: reason } })
                  }
                />
              ) : (
                <p key={move.milestoneId} className="border-b py-2">
                  {move.title}: <DateMove from={move.from} to={move.to} removed={move.kind === "removed"} />
                </p>
              ),
            )}
          </Section>
        )}

        {latest && (
          <Section
            title={t(moves.length > 0 ? "publish.other-changes" : "publish.changes", {
              version: latest.version,
            })}
            count={otherChanges.length}
          >
            {otherChanges.length === 0 ? (
              <p className="py-2 text-soft">
                {t(moves.length > 0 ? "publish.nothing-else" : "publish.nothing")}
              </p>
            ) : (
              <WhatChanges changes={otherChanges} />
            )}
          </Section>
        )}

        <ToldInWords found={toldInWords} />

        {mayPublish ? (
          <Section title={t("publish.words")}>
            <div className="grid gap-x-6 gap-y-4 pt-4 sm:grid-cols-2">
              <div className="sm:col-span-2">
                <ProseEntry
                  label={t("publish.note")}
                  hint={t("publish.note-hint")}
                  placeholder={t("publish.note-example")}
                  value={draft.note}
                  problem={said("note")}
                  onChange={(note) => onDraft({ note })}
                />
              </div>
              <TextEntry
                label={t("publish.publisher")}
                hint={t("publish.publisher-hint")}
                placeholder={t("publish.publisher-example")}
                value={publisher}
                problem={
                  said("publisher") ??
                  (asked && publisher.trim() === "" ? t("publish.publisher-missing") : null)
                }
                onChange={(text) => onDraft({ publisher: text })}
              />
              <div>
                <DayField
                  label={t("publish.as-of")}
                  hint={
                    said("asOf") ? <span className="text-late">{said("asOf")}</span> : t("publish.as-of-hint")
                  }
                  value={asOf}
                  required
                  onSave={(day) => {
                    if (day && day > today) return sentence("shell.as-of-future", { today: { day: today } });
                    if (day && latest && day < latest.asOf)
                      return sentence("publish.as-of-before", { before: { day: latest.asOf } });
                    onDraft({ asOf: day === today ? null : day });
                    return null;
                  }}
                />
              </div>
            </div>
            <fieldset className="mt-5 flex flex-col gap-2">
              <legend className="pb-2 text-sm text-soft">{t("publish.shows")}</legend>
              {PublicSection.options.map((section) => (
                <Checkbox
                  key={section}
                  checked={shows.includes(section)}
                  onChange={(checked) =>
                    onDraft({
                      shows: PublicSection.options.filter((each) =>
                        each === section ? checked : shows.includes(each),
                      ),
                    })
                  }
                >
                  {t(`publish.shows-${section}`)}
                </Checkbox>
              ))}
            </fieldset>
            <LeaveOut
              timetable={timetable}
              leavesOut={leavesOut}
              onChange={(chosen) => onDraft({ leavesOut: chosen })}
            />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-6">
              <Button type="submit" look="primary" disabled={state !== "ready"}>
                {t(state === "publishing" ? "publish.publishing" : "publish.publish", { version })}
              </Button>
              <span role="status" className="text-sm text-soft">
                {state === "saving-edits"
                  ? t("publish.saving-edits")
                  : unexplained.length > 0
                    ? t("publish.unexplained", { count: unexplained.length })
                    : t("publish.for-ever")}
              </span>
            </div>
            {trouble && (
              <div role="alert" className="max-w-prose pt-3 text-late">
                {trouble}
              </div>
            )}
          </Section>
        ) : (
          <p className="max-w-prose border-s-2 border-line-strong ps-4 text-soft">{t("publish.not-yours")}</p>
        )}
      </form>
    </Page>
  );
}
