"use client";

import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { CalendarDate } from "@/lib/schema/calendar-date";
import { HalfReasons, HalfTyped } from "@/lib/schema/half-typed";
import { LeftOut, PublicSection, Reason, type ReasonCode } from "@/lib/schema/publication";

export interface DraftReason {
  code: ReasonCode | null;
  text: string;
  source: string;
}

/** What a publisher has typed so far. */
export interface PublishDraft {
  note: string;
  /** `null`: as in the version before. */
  publisher: string | null;
  /** `null`: today. */
  asOf: CalendarDate | null;
  reasons: Record<string, DraftReason>;
  /** Computed sections of the public page; `null`: as in the version before. */
  shows: PublicSection[] | null;
  /** What is left out; `null`: as in the version before. */
  leavesOut: LeftOut[] | null;
}

export const noReason: DraftReason = { code: null, text: "", source: "" };
export const blankDraft: PublishDraft = {
  note: "",
  publisher: null,
  asOf: null,
  reasons: {},
  shows: null,
  leavesOut: null,
};

/** What is wrong with a reason, as keys of messages, by its field; empty: it can go out. */
export function problemsInReason(draft: DraftReason): { code?: string; text?: string; source?: string } {
  const read = Reason.safeParse(draft);
  if (read.success) return {};
  const problems: { code?: string; text?: string; source?: string } = {};
  for (const { path, message } of read.error.issues.toReversed()) {
    if (path[0] === "code") problems.code = "publish.code-missing";
    if (path[0] === "text") problems.text = `problems.${message}`;
    if (path[0] === "source") problems.source = "problems.prose-too-long";
  }
  // "n/a" is too short as well; that it is no reason is what matters.
  if (read.error.issues.some(({ message }) => message === "reason-empty"))
    problems.text = "problems.reason-empty";
  return problems;
}

/** The reasons that can go out as they are. */
export function completeReasons(reasons: PublishDraft["reasons"]): Record<string, Reason> {
  return Object.fromEntries(
    Object.entries(reasons).flatMap(([id, draft]) => {
      const read = Reason.safeParse(draft);
      return read.success ? [[id, read.data]] : [];
    }),
  );
}

const shape = {
  note: HalfTyped,
  publisher: HalfTyped.nullable(),
  asOf: CalendarDate.nullable(),
  reasons: HalfReasons,
  shows: PublicSection.array().nullable(),
  leavesOut: LeftOut.array().nullable(),
};

/** A draft that outlives a reload, a closed window and a lost session: it is kept in this browser until published. */
export function usePublishDraft() {
  const { draft, put, drop } = useKeptDraft<PublishDraft>("publication", blankDraft, shape);
  return { draft, change: put, clear: drop };
}
