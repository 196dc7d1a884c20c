import { z } from "zod";
import { CalendarDate, Instant } from "./calendar-date";
import { Edit } from "./edit";
import { withLaterFieldsOfMembers } from "./later-fields";
import { LeftOut, PublicSection, Reason } from "./publication";
import { Id, Line, Prose, Slug } from "./text";
import { Timetable, timetableFormat } from "./timetable";

/**
 * A timetable with its history as one file: the plan as it was first written, then chapter by chapter what was
 * edited and what was put before the public. Reading it replays the edits through the same road as any other.
 */
export const TimetableDocument = z.strictObject({
  format: z.literal(timetableFormat),
  slug: Slug,
  opening: z.preprocess(withLaterFieldsOfMembers, Timetable),
  chapters: z.array(
    z.strictObject({
      edits: z.array(Edit),
      /** Absent: the edits were not (yet) published. */
      publication: z
        .strictObject({
          publishedAt: Instant,
          asOf: CalendarDate,
          publisher: Line,
          note: Prose,
          reasons: z.record(Id, Reason).default({}),
          shows: z.array(PublicSection).max(6).optional(),
          leavesOut: z.array(LeftOut).max(3).optional(),
        })
        .optional(),
    }),
  ),
});
export type TimetableDocument = z.infer<typeof TimetableDocument>;
