"use client";

import { useDo } from "@/components/timetables/use-save";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import type { Milestone, Phase } from "@/lib/schema/plan";

/** What several parts of the build view do in the same way. */
export function useBuildVerbs(select: (id: string | null) => void) {
  const { t } = useWords();
  const { timetable, undo } = useEditSession();
  const act = useDo();
  const undoable = (text: string) => toast(text, { label: t("shell.undo"), onChoose: () => void undo() });
  return {
    removeMilestone: ({ id, title }: Milestone) => {
      if (!act({ type: "remove-milestone", milestoneId: id })) return;
      select(null);
      undoable(t("build.removed", { title }));
    },
    removePhase: ({ id, title }: Phase) => {
      if (!act({ type: "remove-phase", phaseId: id })) return;
      select(null);
      undoable(t("build.removed", { title }));
    },
    duplicateMilestone: (milestone: Milestone) => {
      const id = newId();
      const copy = {
        ...milestone,
        id,
        title: t("build.copy-of", { title: milestone.title }).slice(0, 200),
        completion: null,
        cancellation: null,
        percentDone: 0,
      };
      if (act({ type: "add-milestone", milestone: copy, afterId: milestone.id })) select(id);
    },
    /** In the list, one place up or down within what is shown. */
    moveInList: ({ id, phaseId }: Milestone, by: -1 | 1) => {
      const ids = timetable.milestones.filter((each) => each.phaseId === phaseId).map((each) => each.id);
      const at = ids.indexOf(id);
      const afterId = by === 1 ? ids[at + 1] : at >= 2 ? ids[at - 2] : null;
      if (afterId === undefined || (by === -1 && at === 0)) return;
      act({ type: "arrange-milestone", milestoneId: id, afterId, phaseId });
    },
  };
}
