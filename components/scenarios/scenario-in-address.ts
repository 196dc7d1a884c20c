"use client";

import { usePathname } from "next/navigation";
import { parseAsString, useQueryState } from "nuqs";
import { useRoom } from "@/components/shell/room";
import { viewAt } from "@/components/shell/views";

/** The scenario that the address asks for, where the view has one; and how to go back to the plan on the same view. */
export function useScenarioInAddress(): {
  scenarioId: string | null;
  readOnly: boolean;
  leave: () => void;
} {
  const { id } = useRoom();
  const here = viewAt(usePathname().slice(`/timetables/${id}`.length))?.inScenario;
  const [asked, setAsked] = useQueryState("scenario", parseAsString.withOptions({ history: "push" }));
  return {
    scenarioId: here ? asked : null,
    readOnly: here === "read",
    leave: () => void setAsked(null),
  };
}
