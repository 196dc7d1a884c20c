"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { useEffect, useState } from "react";
import { useRoom } from "@/components/shell/room";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Page } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { type HistoryEntry, historyQuery } from "@/lib/client/queries";
import { type Noun, nounNames } from "@/lib/schema/noun-table";
import { changesAbout, type HistoryFilter } from "./history-filter";
import { HistoryList } from "./history-list";

/**
 * Who changed what from what to what, and when: the newest first. The filters are in the address. A filter looks
 * through the whole record, page after page until the beginning: what it does not show is not there.
 */
export function HistoryView({ members }: { members: readonly { id: string; name: string }[] }) {
  const { t } = useWords();
  const { id, slug } = useRoom();
  const { timetable } = useEditSession();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = useInfiniteQuery(
    historyQuery(id),
  );
  const [person, setPerson] = useQueryState("by", parseAsString);
  const [noun, setNoun] = useQueryState("noun", parseAsString);
  const [milestoneId, setMilestone] = useQueryState("milestone", parseAsString);
  /** The filters for which looking further back was stopped. */
  const [stopped, setStopped] = useState<string | null>(null);
  const asked = JSON.stringify([person, noun, milestoneId]);
  const isFiltered = person !== null || noun !== null || milestoneId !== null;
  const goesOn = isFiltered && hasNextPage && stopped !== asked && !isFetchNextPageError;
  const pages = data?.pages.length;
  useEffect(() => {
    // Each page that came asks for the one before it.
    if (pages && goesOn && !isFetchingNextPage) void fetchNextPage();
  }, [pages, goesOn, isFetchingNextPage, fetchNextPage]);
  if (!data) return <p className="p-8 text-soft">{t("history.loading")}</p>;

  const entries = data.pages.flatMap((page) => page.entries);
  const filter: HistoryFilter = {
    person,
    noun: nounNames.find((name) => name === noun) ?? null,
    milestoneId,
  };
  const shown = entries.flatMap((entry): HistoryEntry[] => {
    const changes = changesAbout(entry, filter);
    return changes === null ? [] : [{ ...entry, changes }];
  });
  // Those who belong to it now, and those who did when they did something.
  const people = new Map([
    ...entries.flatMap(({ by }) => (by ? [[by.id, by.name] as const] : [])),
    ...members.map(({ id: memberId, name }) => [memberId, name] as const),
  ]);

  return (
    <Page title={t("history.title")} lead={t("history.lead")}>
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-48">
          <Select<string | null>
            label={t("history.by")}
            value={person}
            options={[
              { value: null, label: t("history.anybody") },
              ...[...people].map(([value, label]) => ({ value, label })),
            ]}
            onChange={(value) => void setPerson(value)}
          />
        </div>
        <div className="w-48">
          <Select<Noun | null>
            label={t("history.noun")}
            value={filter.noun}
            options={[
              { value: null, label: t("history.anything") },
              ...nounNames.map((value) => ({ value, label: t(`nouns.${value}`) })),
            ]}
            onChange={(value) => void setNoun(value)}
          />
        </div>
        <div className="w-72 max-w-full">
          <Combobox
            label={t("history.milestone")}
            value={milestoneId}
            placeholder={t("history.any-milestone")}
            emptyText={t("ui.nothing-found")}
            choices={timetable.milestones.map((milestone) => ({ id: milestone.id, label: milestone.title }))}
            onChange={(value) => void setMilestone(value)}
          />
        </div>
        {isFiltered && (
          <Button
            look="quiet"
            onClick={() => {
              void setPerson(null);
              void setNoun(null);
              void setMilestone(null);
            }}
          >
            {t("history.show-everything")}
          </Button>
        )}
      </div>
      {(shown.length > 0 || !goesOn) && (
        <HistoryList
          entries={shown}
          slug={slug}
          timetable={timetable}
          nothing={t(hasNextPage ? "history.nothing-yet" : "history.nothing")}
        />
      )}
      <div className="flex flex-wrap items-center gap-4 print:hidden">
        {goesOn ? (
          <Button onClick={() => setStopped(asked)}>{t("history.stop")}</Button>
        ) : (
          hasNextPage && (
            <Button
              disabled={isFetchingNextPage}
              onClick={() => {
                setStopped(null);
                void fetchNextPage();
              }}
            >
              {t(isFetchingNextPage ? "history.loading" : "history.further-back")}
            </Button>
          )
        )}
        <p role="status" className="text-sm text-soft">
          {isFiltered
            ? t(hasNextPage ? "history.found-so-far" : "history.found", {
                shown: shown.length,
                count: entries.length,
              })
            : t("history.count", { count: entries.length })}
          {!hasNextPage && !isFiltered && ` ${t("history.the-beginning")}`}
        </p>
      </div>
    </Page>
  );
}
