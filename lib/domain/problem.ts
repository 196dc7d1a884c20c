import type { Sentence } from "./sentence";

/** Why something is refused, said at the place concerned: a value, never thrown. */
export interface Problem {
  /** Where: `["edits", 2, "milestone", "due"]`, or `["milestones", id, "due"]` in a timetable. */
  path: (string | number)[];
  sentence: Sentence;
}

export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };
