"use client";

import { useEditSession } from "@/lib/client/edit-session-provider";
import { withStepsIn } from "@/lib/client/open-scenario";
import { useScenarioInAddress } from "./scenario-in-address";

/** Undo and redo for what stands around the views; where a scenario is shown, of what was tried in it alone. */
export function useSteps() {
  const session = useEditSession();
  const { scenarioId } = useScenarioInAddress();
  const { undo, redo, canUndo, canRedo } = scenarioId ? withStepsIn(scenarioId, session) : session;
  return { undo, redo, canUndo, canRedo };
}
