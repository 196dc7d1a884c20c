import { applyEdits } from "@/lib/domain/apply-edit";
import { problemsIn } from "@/lib/domain/problems-in";
import { editsOf, withScenario } from "@/lib/domain/scenario";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import type { SessionState } from "./edit-session";
import type { OpenTimetable } from "./edit-session-provider";

/**
 * A scenario, open as a timetable is: what is shown is the working copy with the scenario's edits, and every further
 * edit is put on its list instead of being carried out. Saving, undo and conflicts are those of the timetable around.
 */
export function openScenario(around: OpenTimetable, scenarioId: string, today: CalendarDate): OpenTimetable {
  const scenarioIn = ({ timetable }: SessionState) => timetable.scenarios.find(({ id }) => id === scenarioId);
  const tried = (state: SessionState): Timetable => {
    const scenario = scenarioIn(state);
    const applied = scenario && withScenario(state.timetable, scenario, today);
    return applied?.ok ? applied.value : state.timetable;
  };
  // React asks again and again for the same state, and takes another object for a change.
  const withTried = (state: () => SessionState) => {
    let seen: { of: SessionState; is: SessionState } | null = null;
    return (): SessionState => {
      const of = state();
      if (seen?.of !== of) seen = { of, is: { ...withStepsIn(scenarioId, of), timetable: tried(of) } };
      return seen.is;
    };
  };
  const snapshot = withTried(around.snapshot);
  return {
    ...around,
    // What is typed into a scenario and not saved is not the timetable's.
    draftsOf: `scenario ${scenarioId}`,
    // Methods of a class do not come along by spreading.
    subscribe: around.subscribe,
    undo: () => (snapshot().canUndo ? around.undo() : null),
    redo: () => (snapshot().canRedo ? around.redo() : null),
    keepMine: around.keepMine,
    takeTheirs: around.takeTheirs,
    acknowledge: around.acknowledge,
    retry: around.retry,
    snapshot,
    served: withTried(around.served),
    edit: (edits) => {
      const before = snapshot().timetable;
      const scenario = scenarioIn(around.snapshot());
      // What can no longer be carried out is not added to: nobody would see what came of it.
      if (scenario && before === around.snapshot().timetable) {
        const carriedOut = withScenario(before, scenario, today);
        if (!carriedOut.ok) return carriedOut;
      }
      const result = applyEdits(before, edits);
      if (!result.ok || !scenario || result.value === before) return result;
      const problems = problemsIn(result.value, today);
      if (problems.length > 0) return { ok: false, problems };
      const more = [...editsOf(scenario), ...edits];
      const kept = around.edit([{ type: "set-scenario", scenarioId, changes: { edits: more } }]);
      return kept.ok ? result : kept;
    },
  };
}

/**
 * Undo and redo as they are inside a scenario: only what was tried in it. A step further back is one of the plan, which
 * nothing inside changes.
 */
export function withStepsIn<State extends Pick<SessionState, "undoes" | "redoes">>(
  scenarioId: string,
  state: State,
): State & { canUndo: boolean; canRedo: boolean } {
  const isTried = (step: readonly Edit[] | null) =>
    step?.every((edit) => edit.type === "set-scenario" && edit.scenarioId === scenarioId) ?? false;
  return { ...state, canUndo: isTried(state.undoes), canRedo: isTried(state.redoes) };
}
