"use client";

import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { endOutlook } from "@/lib/domain/end-outlook";
import { asKnownOn, dueSoonMilestones, overdueMilestones } from "@/lib/domain/milestone-status";
import { formatTarget } from "@/lib/i18n/dates";
import type { Milestone } from "@/lib/schema/plan";
import { useAsOf } from "./as-of";
import { useRoom } from "./room";
import { useSelection } from "./selection";

/** The answer first, on every screen: does the end hold, what is due, what is overdue. */
export function StatusBar() {
  const { t } = useWords();
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const known = asKnownOn(timetable, asOf);
  const soon = dueSoonMilestones(known.milestones, asOf);
  const overdue = overdueMilestones(known.milestones, asOf);
  return (
    <footer className="flex min-h-10 flex-wrap items-center gap-x-6 gap-y-1 border-t bg-panel px-4 py-1.5 text-sm">
      <ScenarioWord />
      <EndWord />
      {soon.length > 0 && (
        <MilestoneList milestones={soon}>{t("shell.due-soon", { count: soon.length })}</MilestoneList>
      )}
      {overdue.length > 0 && (
        <MilestoneList milestones={overdue}>
          <span className="text-late">▲ {t("shell.overdue", { count: overdue.length })}</span>
        </MilestoneList>
      )}
      {soon.length + overdue.length === 0 && timetable.milestones.length > 0 && (
        <span className="text-soft">{t("shell.nothing-due")}</span>
      )}
      <span className="ms-auto hidden items-center gap-1.5 text-soft lg:flex print:hidden">
        <Kbd keys="n" /> {t("shell.key-new")} · <Kbd keys="mod+k" /> {t("shell.key-find")} · <Kbd keys="?" />{" "}
        {t("shell.key-all")}
      </span>
    </footer>
  );
}

/** That these figures are a scenario's and not the plan's. */
function ScenarioWord() {
  const { t } = useWords();
  const { scenarioId } = useRoom();
  const { timetable } = useEditSession();
  const scenario = timetable.scenarios.find(({ id }) => id === scenarioId);
  return scenario ? (
    <b className="font-semibold text-accent">{t("shell.in-scenario", { title: scenario.title })}</b>
  ) : null;
}

function EndWord() {
  const { t, locale } = useWords();
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const [, select] = useSelection();
  const outlook = endOutlook(timetable, asOf);
  if (!outlook) return <span className="text-soft">{t("shell.no-end")}</span>;
  const end = formatTarget(outlook.end, locale);
  if (outlook.state === "met")
    return (
      <span className="text-met">
        ● {t("shell.end-met", { on: formatTarget(outlook.expected, locale), days: outlook.lateDays })}
      </span>
    );
  if (outlook.state === "cancelled") return <span>✕ {t("shell.end-cancelled", { end })}</span>;
  if (outlook.lateDays <= 0)
    return (
      <span>
        <b className="font-semibold">{end}</b> <span className="text-soft">{t("shell.end-holds")}</span>
      </span>
    );
  const cause = timetable.milestones.find(({ id }) => id === outlook.becauseOf);
  return (
    <button
      type="button"
      className="target text-start text-late underline decoration-dotted underline-offset-4"
      onClick={() => select(cause?.id ?? outlook.milestoneId)}
    >
      ▲{" "}
      {cause && cause.id !== outlook.milestoneId
        ? t("shell.end-late-because", { end, days: outlook.lateDays, title: cause.title })
        : t("shell.end-late", { end, days: outlook.lateDays })}
    </button>
  );
}

function MilestoneList({ milestones, children }: { milestones: readonly Milestone[]; children: ReactNode }) {
  const { t, locale } = useWords();
  const [, select] = useSelection();
  return (
    <Popover
      align="start"
      label={t("shell.milestones")}
      className="w-80 p-1!"
      trigger={
        <button type="button" className="target underline decoration-dotted underline-offset-4">
          {children}
        </button>
      }
    >
      <ul className="max-h-80 overflow-y-auto">
        {milestones.map(({ id, title, due }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => select(id)}
              className="flex min-h-8 w-full items-baseline gap-3 rounded-md px-2 py-1 text-start hover:bg-accent-wash"
            >
              <span className="min-w-0 flex-1">{title}</span>
              <span className="text-sm text-soft">{due && formatTarget(due, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
