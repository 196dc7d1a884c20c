"use client";

import { useCallback, useMemo } from "react";
import { DrawingFrame } from "@/components/charts/drawing-frame";
import { useAsOf } from "@/components/shell/as-of";
import { Page } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { useForecast } from "@/lib/client/use-forecast";
import { byId } from "@/lib/domain/items";
import { scheduleOf } from "@/lib/domain/schedule/known-schedule";
import { drawEndCurve } from "@/lib/drawing/end-curve";
import { drawForecastBands } from "@/lib/drawing/forecast-bands";
import { formatDay } from "@/lib/i18n/dates";
import { Drivers } from "./drivers";
import { ForecastAnswer } from "./forecast-answer";
import { RecordSoFar } from "./record";
import { EarlierWithdrawals } from "./reference";
import { Rescue } from "./rescue";
import { ScheduleTable } from "./schedule-table";
import { useForecastInput } from "./use-forecast-input";

/** Will the date hold? By experience, by what waits for what, and by how much room is left. */
export function ForecastView() {
  const words = useWords();
  const { t, locale } = words;
  const { asOf } = useAsOf();
  const { timetable } = useEditSession();
  const { input } = useForecastInput();
  const { state, latest, stop, again } = useForecast(input);
  const schedule = scheduleOf(timetable, asOf);
  const milestones = useMemo(() => byId(timetable.milestones), [timetable.milestones]);
  const titleOf = useCallback(
    (milestoneId: string) => milestones.get(milestoneId)?.title ?? milestoneId,
    [milestones],
  );
  return (
    <Page title={t("forecast.title")} lead={t("forecast.lead", { asOf: formatDay(asOf, locale, "long") })}>
      <ForecastAnswer latest={latest} state={state} runs={input?.runs ?? 0} onStop={stop} onAgain={again} />
      <Rescue asOf={asOf} titleOf={titleOf} />
      {latest?.kind === "forecast" && (
        <>
          <DrawingFrame draw={(width) => drawEndCurve(latest, { words, width })} />
          <DrawingFrame draw={(width) => drawForecastBands(latest, timetable, { words, width })} />
          <Drivers forecast={latest} />
        </>
      )}
      <RecordSoFar asOf={asOf} />
      <EarlierWithdrawals asOf={asOf} />
      <ScheduleTable schedule={schedule} titleOf={titleOf} />
    </Page>
  );
}
