"use client";

import { useState } from "react";
import type { Edit } from "@/lib/schema/edit";
import type { Source } from "@/lib/schema/plan";

/**
 * Sources entered in a form that is not sent yet. They are added together with the fact that rests on them, so that
 * one undo takes both back and none is left behind where the form is given up.
 */
export function useNewSources(sources: readonly Source[]) {
  const [added, setAdded] = useState<Source[]>([]);
  return {
    all: [...sources, ...added],
    add: (source: Source) => setAdded((before) => [...before, source]),
    /** The edits that add those that are used. */
    edits: (used: readonly string[]): Edit[] =>
      added.filter(({ id }) => used.includes(id)).map((source): Edit => ({ type: "add-source", source })),
  };
}
