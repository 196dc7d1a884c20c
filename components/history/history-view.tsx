"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { useRoom } from "@/components/shell/room";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Page } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { type HistoryFilter, historyQuery } from "@/lib/client/queries";
import { may } from "@/lib/domain/access";
import { nounNames } from "@/lib/schema/noun-table";
import { changesAbout } from "./history-filter";
import { HistoryList } from "./history-list";

type About = NonNullable<HistoryFilter["about"]>;

/** Who changed what from what to what, and when: the newest first. The filters are in the address. */
export function HistoryView({ members }: { members: readonly { id: string; name: string }[] }) {
  const { t } = useWords();
  const { id, slug, role } = useRoom();
  const { timetable } = useEditSession();
  const [by, setBy] = useQueryState("by", parseAsString);
  const [asked, setAbout] = useQueryState("about", parseAsString);
  const [milestone, setMilestone] = useQueryState("milestone", parseAsString);
  const abouts: readonly About[] = [
    "timetable",
    ...nounNames,
    ...(may(role, "manage:members") ? (["people"] as const) : []),
  ];
  const about = abouts.find((name) => name === asked) ?? null;
  const filter: HistoryFilter = { by, about, milestone };
  const { data, isError, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    historyQuery(id, filter),
  );
  const isFiltered = by !== null || about !== null || milestone !== null;
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const shown = entries.map((entry) => ({ ...entry, changes: changesAbout(entry, filter) }));
  // Those who belong to it now, and those who did when they did something.
  const people = new Map([
    ...entries.flatMap((entry) => (entry.by ? [[entry.by.id, entry.by.name] as const] : [])),
    ...members.map(({ id: memberId, name }) => [memberId, name] as const),
  ]);

  return (
    <Page title={t("history.title")} lead={t("history.lead")}>
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-48">
          <Select<string | null>
            label={t("history.by")}
            value={by}
            options={[
              { value: null, label: t("history.anybody") },
              ...[...people].map(([value, label]) => ({ value, label })),
            ]}
            onChange={(value) => void setBy(value)}
          />
        </div>
        <div className="w-48">
          <Select<About | null>
            label={t("history.noun")}
            value={about}
            options={[
              { value: null, label: t("history.anything") },
              ...abouts.map((value) => ({
                value,
                label: t(
                  value === "timetable" || value === "people" ? `history.about-${value}` : `nouns.${value}`,
                ),
              })),
            ]}
            onChange={(value) => void setAbout(value)}
          />
        </div>
        <div className="w-72 max-w-full">
          <Combobox
            label={t("history.milestone")}
            value={milestone}
            placeholder={t("history.any-milestone")}
            emptyText={t("ui.nothing-found")}
            choices={timetable.milestones.map((each) => ({ id: each.id, label: each.title }))}
            onChange={(value) => void setMilestone(value)}
          />
        </div>
        {isFiltered && (
          <Button
            look="quiet"
            onClick={() => {
              void setBy(null);
              void setAbout(null);
              void setMilestone(null);
            }}
          >
            {t("history.show-everything")}
          </Button>
        )}
      </div>
      {data ? (
        <HistoryList entries={shown} slug={slug} timetable={timetable} nothing={t("history.nothing")} />
      ) : (
        <p className="text-soft">{t(isError ? "history.failed" : "history.loading")}</p>
      )}
      {data && (
        <div className="flex flex-wrap items-center gap-4 print:hidden">
          {hasNextPage && (
            <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t(isFetchingNextPage ? "history.loading" : "history.further-back")}
            </Button>
          )}
          <p role="status" className="text-sm text-soft">
            {t(hasNextPage ? "history.count" : "history.count-all", { count: entries.length })}
          </p>
        </div>
      )}
    </Page>
  );
}
