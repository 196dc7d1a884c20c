import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Noun } from "@/lib/schema/noun-table";
import type { Publication } from "@/lib/schema/publication";
import type { ScheduleAnswer } from "../schedule/compute-schedule";
import type { Sentence, SentenceValue } from "../sentence";
import type { ReviewContext } from "./review-context";

/** What a review is made by, besides the timetable. */
export interface ReviewInput {
  /** The data date: facts are counted up to it. */
  asOf: CalendarDate;
  /** The day it is for this timetable; never earlier than the data date. */
  today: CalendarDate;
  /** All of them, in any order; those after `today` are not counted. */
  publications: readonly Publication[];
  /** As `computeSchedule` gives it for this timetable and data date. */
  schedule: ScheduleAnswer;
}

/** How much it matters: it breaks a promise or a rule, it may, or it is good to know. */
export type Severity = "serious" | "worth-a-look" | "note";

export interface ItemRef {
  noun: Noun;
  id: string;
}

/** An item that a check found, as it is named in the sentence; `item` is `null` where it is no longer there. */
export interface Found {
  item: ItemRef | null;
  /** Text is a title and is put in quotation marks. */
  name: string | Sentence;
  /** Said in brackets behind the name: by how much, what is missing. */
  detail?: Sentence | undefined;
}

/** What a check sees when it looks: how many there are, and which of them it found, the worst first. */
export interface Seen {
  /** What was looked through; `review.none-{among}` says that there is none of it. */
  among: string;
  of: number;
  found: readonly Found[];
  /** How many were found, where it is not the number of items: days without a redline. */
  count?: number;
  /** Another wording of the finding: its message is `{code}-{wording}`. */
  wording?: string;
  /** Where what was found matters less, or more, than the check does in general. */
  severity?: Severity;
  values?: Record<string, SentenceValue>;
  edits?: readonly Edit[];
}

/** `review.not-{reason}` says why. */
export interface DoesNotApply {
  doesNotApply: string;
}

export type Look = (review: ReviewContext) => Seen | DoesNotApply;

/** How much it matters, where the rule is written, and how it is looked for. */
export type Check = readonly [severity: Severity, source: Sentence, look: Look];
