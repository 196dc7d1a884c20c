"use client";

import Link from "next/link";
import { type ReactNode, useMemo } from "react";
import { RoomProvider, useRoom } from "@/components/shell/room";
import { EmptyPlace } from "@/components/ui/empty-place";
import { useWords } from "@/components/use-words";
import { OpenTimetableProvider, useEditSession, useOpenTimetable } from "@/lib/client/edit-session-provider";
import { openScenario } from "@/lib/client/open-scenario";
import { useScenarioInAddress } from "./scenario-in-address";

/**
 * Where the address asks for a scenario, everything inside sees the timetable as the scenario would have it, and edits the
 * scenario; what is planned stays as it is until it is adopted. Elsewhere it changes nothing.
 */
export function ScenarioRoom({ children }: { children: ReactNode }) {
  const around = useOpenTimetable();
  const room = useRoom();
  const { scenarioId, readOnly } = useScenarioInAddress();
  const open = useMemo(
    () => (scenarioId ? openScenario(around, scenarioId, room.today) : around),
    [around, scenarioId, room.today],
  );
  const inside = useMemo(
    () => (scenarioId ? { ...room, scenarioId, ...(readOnly && { role: "viewer" as const }) } : room),
    [room, scenarioId, readOnly],
  );
  return (
    // What was half typed into the plan is not taken over into a scenario.
    <RoomProvider room={inside} key={scenarioId}>
      <OpenTimetableProvider open={open}>{children}</OpenTimetableProvider>
    </RoomProvider>
  );
}

/** The view, unless it is asked for in a scenario that is there no more. */
export function InScenario({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const { id, scenarioId } = useRoom();
  const { timetable } = useEditSession();
  if (!scenarioId || timetable.scenarios.some((each) => each.id === scenarioId)) return children;
  return (
    <EmptyPlace
      title={t("scenarios.gone")}
      actions={
        <Link className="text-accent underline-offset-4 hover:underline" href={`/timetables/${id}/scenarios`}>
          {t("scenarios.back")}
        </Link>
      }
    >
      {t("scenarios.gone-long")}
    </EmptyPlace>
  );
}
