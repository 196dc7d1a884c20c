import { z } from "zod";
import { CalendarDate } from "./calendar-date";
import { Disclosure } from "./disclosure";
import { Ceiling, ForceSeries, Reading, Site } from "./forces";
import {
  Assessment,
  Basis,
  Condition,
  Dependency,
  EventLine,
  Milestone,
  Party,
  Phase,
  Source,
  Translation,
} from "./plan";
import { Scenario } from "./scenario";
import { Id, Line, Prose, Title } from "./text";
import { Finding, Incident, Measure, Response } from "./transition";
import { WorkingCalendar } from "./working-calendar";

/** The number of the document format; raised when a stored or exported timetable changes its shape. */
export const timetableFormat = 1;

/** What a timetable says of itself. */
export const TimetableFacts = z.strictObject({
  title: Title,
  /** One or two sentences for the public. */
  summary: Prose,
  withdrawingForce: Line,
  /** The country or territory left. */
  from: Line,
  announcedOn: CalendarDate.nullable(),
  announcedBy: Line,
  document: Line,
  basis: Basis,
  /** IANA name; decides when "today" begins for this timetable. */
  timeZone: z.string().refine(isTimeZone, { error: "time-zone" }),
  /** The milestone whose due date is the committed end; `null` where no end was announced. */
  endMilestoneId: Id.nullable(),
  /** When work is done; `null`: on every day. */
  workingCalendarId: Id.nullable(),
  /** In whose working days the lags of dependencies count. */
  lagsCountIn: z.enum(["successor", "timetable"]),
  /** For members only; never published. */
  internalNote: Prose,
});
export type TimetableFacts = z.infer<typeof TimetableFacts>;

const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most);

/** The whole plan: who withdraws from where, announced when, by whom, complete by when. Plain data. */
export const Timetable = z.strictObject({
  format: z.literal(timetableFormat),
  ...TimetableFacts.shape,
  workingCalendars: list(WorkingCalendar, 100),
  parties: list(Party, 500),
  sources: list(Source, 20_000),
  phases: list(Phase, 500),
  sites: list(Site, 5_000),
  milestones: list(Milestone, 20_000),
  dependencies: list(Dependency, 50_000),
  conditions: list(Condition, 20_000),
  assessments: list(Assessment, 50_000),
  eventLines: list(EventLine, 500),
  forceSeries: list(ForceSeries, 100),
  ceilings: list(Ceiling, 5_000),
  readings: list(Reading, 50_000),
  measures: list(Measure, 5_000),
  incidents: list(Incident, 50_000),
  findings: list(Finding, 50_000),
  responses: list(Response, 50_000),
  /** How numbers are given to the public. */
  disclosures: list(Disclosure, 200),
  translations: list(Translation, 100_000),
  /** For members only; never published. */
  scenarios: list(Scenario, 50),
});
export type Timetable = z.infer<typeof Timetable>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
