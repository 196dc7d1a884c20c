"use client";

import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import type { Edit } from "@/lib/schema/edit";
import { Source } from "@/lib/schema/plan";

const none = { added: [] as Source[] };
const shape = { added: Source.array() };

/**
 * Sources entered in a form that is not sent yet. They are added together with the fact that rests on them, so that
 * one undo takes both back and none is left behind where the form is given up.
 *
 * @param keepAs The name under which the form is kept: the sources are kept inside of it.
 */
export function useNewSources(sources: readonly Source[], keepAs: string) {
  const { draft, put } = useKeptDraft(`${keepAs}/sources`, none, shape);
  const { added } = draft;
  return {
    all: [...sources, ...added],
    add: (source: Source) => put({ added: [...added, source] }),
    /** Of the sources that a draft from before names, those that are still there. */
    there: (ids: readonly string[]) =>
      ids.filter((id) => [...sources, ...added].some((one) => one.id === id)),
    /** The edits that add those that are used. */
    edits: (used: readonly string[]): Edit[] =>
      added.filter(({ id }) => used.includes(id)).map((source): Edit => ({ type: "add-source", source })),
  };
}
