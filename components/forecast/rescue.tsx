"use client";

import { useMemo } from "react";
import { useRoom } from "@/components/shell/room";
import { useDo, useMayEdit } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { makeItHold, type Remedy, type Rescue as RescueOfEnd } from "@/lib/domain/schedule/make-it-hold";
import type { CalendarDate } from "@/lib/schema/calendar-date";

/** Where the end does not hold: what would save it, each accepted by itself. Nothing where it holds. */
export function Rescue({ asOf, titleOf }: { asOf: CalendarDate; titleOf: (id: string) => string }) {
  const { t } = useWords();
  const { timetable } = useEditSession();
  const rescue = useMemo(() => makeItHold(timetable, asOf), [timetable, asOf]);
  if (!rescue) return null;
  const { alone, together, leftDays } = rescue;
  const shown = alone.length > 0 ? alone : together;
  return (
    <Section title={t("forecast.rescue")} note={t("forecast.rescue-note")}>
      <p className="py-2">{t(`forecast.rescue-${howFar(rescue)}`, { count: shown.length })}</p>
      <ul>
        {shown.map((remedy) => (
          <RemedyRow key={JSON.stringify(remedy.edit)} remedy={remedy} titleOf={titleOf} />
        ))}
      </ul>
      {shown.length > 0 && leftDays > 0 && (
        <p className="py-2 text-late">{t("forecast.rescue-left", { days: leftDays })}</p>
      )}
    </Section>
  );
}

function howFar({ alone, together, leftDays }: RescueOfEnd): "alone" | "together" | "partly" | "none" {
  if (alone.length > 0) return "alone";
  if (together.length === 0) return "none";
  return leftDays > 0 ? "partly" : "together";
}

function RemedyRow({ remedy, titleOf }: { remedy: Remedy; titleOf: (id: string) => string }) {
  const { t } = useWords();
  const act = useDo();
  const mayEdit = useMayEdit();
  const { scenarioId } = useRoom();
  const { days } = remedy;
  const values: Record<string, string | number> =
    remedy.kind === "shorten-lag"
      ? { days, from: titleOf(remedy.fromId), to: titleOf(remedy.toId) }
      : { days, title: titleOf(remedy.milestoneId) };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-1.5">
      <span>{t(`forecast.rescue-${remedy.kind}`, values)}</span>
      {mayEdit && (
        <Button size="small" onClick={() => act(remedy.edit)}>
          {t(scenarioId ? "forecast.rescue-try" : "forecast.rescue-accept")}
        </Button>
      )}
    </li>
  );
}
