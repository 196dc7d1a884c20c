"use client";

import { useCallback } from "react";
import { useRoom } from "@/components/shell/room";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { may } from "@/lib/domain/access";
import type { Sentence } from "@/lib/domain/sentence";
import type { Edit } from "@/lib/schema/edit";

/** Carries out edits together; answers with the sentence that says why they were refused, or null. */
export function useSave(): (...edits: Edit[]) => Sentence | null {
  const { edit } = useEditSession();
  return useCallback(
    (...edits) => {
      const result = edit(edits);
      return result.ok ? null : (result.problems[0]?.sentence ?? null);
    },
    [edit],
  );
}

/** The same where no field stands by to say what was refused: it is said in a message. */
export function useDo(): (...edits: Edit[]) => boolean {
  const save = useSave();
  const { say } = useWords();
  return useCallback(
    (...edits) => {
      const refused = save(...edits);
      if (refused) toast(say(refused));
      return refused === null;
    },
    [save, say],
  );
}

/** Whether the person who looks may also change. */
export function useMayEdit(): boolean {
  return may(useRoom().role, "edit:timetable");
}
