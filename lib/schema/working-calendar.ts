import { z } from "zod";
import { CalendarDate } from "./calendar-date";
import { Id, Line, SourceIds, Title } from "./text";

/** In the order of `Date.getUTCDay`, which is also that of the week in most places that withdrawals leave. */
export const Weekday = z.enum(["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]);
export type Weekday = z.infer<typeof Weekday>;

/** Days on which it is otherwise than in every week: a feast, a closed crossing, a worked weekend. */
export const CalendarException = z
  .strictObject({
    title: Line,
    firstDay: CalendarDate,
    /** Belongs to it. */
    lastDay: CalendarDate,
    working: z.boolean(),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { error: "exception-reversed", path: ["lastDay"] });
export type CalendarException = z.infer<typeof CalendarException>;

/** On which days work is done, of the whole timetable or of one party. */
export const WorkingCalendar = z.strictObject({
  id: Id,
  title: Title,
  workingWeekdays: z.array(Weekday).min(1, { error: "no-working-day" }).max(7),
  /** Where two speak of one day, the later in the list decides. */
  exceptions: z.array(CalendarException).max(2_000),
  sourceIds: SourceIds,
});
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;
