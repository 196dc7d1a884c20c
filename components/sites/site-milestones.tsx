"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { MilestoneLink } from "@/components/forecast/milestone-link";
import { useDo } from "@/components/timetables/use-save";
import { Combobox } from "@/components/ui/combobox";
import { IconButton } from "@/components/ui/icon-button";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { formatTarget } from "@/lib/i18n/dates";

/** The milestones that are reached at this site; more can be linked. */
export function SiteMilestones({ siteId, disabled }: { siteId: string; disabled: boolean }) {
  const { t, locale } = useWords();
  const { timetable } = useEditSession();
  const act = useDo();
  // A fresh box after each choice, so that it is empty again.
  const [round, setRound] = useState(0);
  const here = timetable.milestones.filter((milestone) => milestone.siteId === siteId);
  const others = timetable.milestones.filter((milestone) => milestone.siteId !== siteId);
  const nameOf = (id: string | null) => timetable.sites.find((site) => site.id === id)?.name;
  const link = (milestoneId: string, to: string | null) =>
    act({ type: "set-milestone", milestoneId, changes: { siteId: to } });
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-sm text-soft">{t("sites.milestones")}</h3>
      {here.length === 0 && <p className="text-soft">{t("sites.milestones-none")}</p>}
      <ul>
        {here.map(({ id, title, due }) => (
          <li key={id} className="flex items-center gap-1">
            <span className="min-w-0 flex-1">
              <MilestoneLink milestoneId={id} />
              {due && <span className="ms-2 text-sm text-soft">{formatTarget(due, locale)}</span>}
            </span>
            {!disabled && (
              <IconButton label={t("sites.milestone-unlink", { title })} onClick={() => link(id, null)}>
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {!disabled && others.length > 0 && (
        <Combobox
          key={round}
          label={t("sites.milestone-link")}
          layout="bare"
          placeholder={t("sites.milestone-link")}
          emptyText={t("ui.nothing-found")}
          value={null}
          choices={others.map(({ id, title, siteId: at }) => ({ id, label: title, detail: nameOf(at) }))}
          onChange={(id) => {
            if (id && link(id, siteId)) setRound(round + 1);
          }}
        />
      )}
    </section>
  );
}
