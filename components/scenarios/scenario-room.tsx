"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import { BuildView } from "@/components/build/build-view";
import { ForcesView } from "@/components/forces/forces-view";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { useDo, useMayEdit } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { EmptyPlace } from "@/components/ui/empty-place";
import { Segments } from "@/components/ui/segments";
import { useWords } from "@/components/use-words";
import { OpenTimetableProvider, useEditSession, useOpenTimetable } from "@/lib/client/edit-session-provider";
import { openScenario } from "@/lib/client/open-scenario";
import { adoptScenario, withScenario } from "@/lib/domain/scenario";
import { scheduleOf } from "@/lib/domain/schedule/known-schedule";
import { formatDay } from "@/lib/i18n/dates";
import type { Scenario } from "@/lib/schema/scenario";

const views = ["timetable", "forces"] as const;
const scenarioView = parseAsStringLiteral(views).withDefault("timetable");

/** One scenario, to work on as on the timetable itself; what is planned stays as it is until it is adopted. */
export function ScenarioRoom({ scenarioId }: { scenarioId: string }) {
  const { t } = useWords();
  const { id, today } = useRoom();
  const around = useOpenTimetable();
  const { timetable } = useEditSession();
  const [view] = useQueryState("view", scenarioView);
  const open = useMemo(() => openScenario(around, scenarioId, today), [around, scenarioId, today]);
  const scenario = timetable.scenarios.find((each) => each.id === scenarioId);
  if (!scenario)
    return (
      <EmptyPlace
        title={t("scenarios.gone")}
        actions={
          <Link
            className="text-accent underline-offset-4 hover:underline"
            href={`/timetables/${id}/scenarios`}
          >
            {t("scenarios.back")}
          </Link>
        }
      >
        {t("scenarios.gone-long")}
      </EmptyPlace>
    );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Banner scenario={scenario} />
      <div className="min-h-0 flex-1 overflow-auto">
        <OpenTimetableProvider open={open}>
          {view === "forces" ? <ForcesView /> : <BuildView />}
        </OpenTimetableProvider>
      </div>
    </div>
  );
}

function Banner({ scenario }: { scenario: Scenario }) {
  const { t, say } = useWords();
  const { id, today } = useRoom();
  const { timetable } = useEditSession();
  const [view, setView] = useQueryState("view", scenarioView);
  const act = useDo();
  const mayEdit = useMayEdit();
  const router = useRouter();
  const tried = withScenario(timetable, scenario, today);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-accent bg-accent-wash px-4 py-1.5 text-base"
    >
      <Link className="text-accent underline-offset-4 hover:underline" href={`/timetables/${id}/scenarios`}>
        {t("scenarios.title")}
      </Link>
      <b className="font-semibold">{scenario.title}</b>
      <Segments
        label={t("scenarios.view")}
        value={view}
        options={views.map((value) => ({ value, label: t(`scenarios.view-${value}`) }))}
        onChange={(next) => void setView(next)}
        className="border-line-strong bg-paper"
      />
      <span className="text-soft">{t("scenarios.edits", { count: scenario.edits.length })}</span>
      {tried.ok ? (
        <EndIn timetable={tried.value} />
      ) : (
        <span className="text-late">
          {t("scenarios.no-longer")} {tried.problems[0] && say(tried.problems[0].sentence)}
        </span>
      )}
      {mayEdit && (
        <Button
          size="small"
          className="ms-auto"
          disabled={!tried.ok || scenario.edits.length === 0}
          onClick={() => act(...adoptScenario(scenario)) && router.push(`/timetables/${id}`)}
        >
          {t("scenarios.adopt")}
        </Button>
      )}
    </div>
  );
}

/** Whether the committed end would hold. */
function EndIn({ timetable }: { timetable: Parameters<typeof scheduleOf>[0] }) {
  const { t, locale } = useWords();
  const { asOf } = useAsOf();
  const schedule = scheduleOf(timetable, asOf);
  if (!schedule.ok || !schedule.end) return null;
  const { expected, lateDays } = schedule.end;
  return (
    <span className={lateDays > 0 ? "text-late" : undefined}>
      {t(lateDays > 0 ? "scenarios.end-late" : "scenarios.end-holds", {
        expected: formatDay(expected, locale),
        days: lateDays,
      })}
    </span>
  );
}
