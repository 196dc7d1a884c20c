import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import type { MilestoneRecord } from "@/lib/domain/record";
import type { DayRange, TimelinePlan } from "@/lib/drawing/timeline-range";
import { messagesFor } from "@/lib/i18n/messages";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { PublicMilestone } from "@/lib/schema/publication";
import type { PageFacts } from "./page-facts";

/** What the page's script needs to draw the timeline again for a stretch of time that a reader chooses. */
export interface TimelineData {
  plan: TimelinePlan;
  records: [string, MilestoneRecord][];
  asOf: CalendarDate;
  today: CalendarDate;
  locale: Words["locale"];
  /** The whole: no stretch reaches beyond it. */
  all: DayRange;
  /** The words of drawings in the page's language, taken apart beforehand: the script brings no parser. */
  messages: Record<string, CompiledMessage>;
}

const compiled = new Map<string, TimelineData["messages"]>();

export function timelineData(
  { timetable, records, asOf, today, words }: PageFacts,
  all: DayRange,
): TimelineData {
  const { phases, milestones, eventLines } = timetable;
  return {
    plan: {
      phases: phases.map((phase) => ({ ...phase, note: "" })),
      milestones: milestones.map(lean),
      eventLines,
      dependencies: [],
    },
    records: [...records].map(([id, record]) => [
      id,
      { ...record, moves: record.moves.map((move) => ({ ...move, reason: null })) },
    ]),
    asOf,
    today,
    locale: words.locale,
    all,
    messages: messagesOf(words.locale),
  };
}

/** What is not drawn stays behind: the page says it already, and need not carry it twice. */
function lean({ internalNote: _private, ...milestone }: Milestone): PublicMilestone {
  const { completion, cancellation } = milestone;
  return {
    ...milestone,
    description: "",
    sourceIds: [],
    completion: completion && { ...completion, evidence: "", note: "", sourceIds: [] },
    cancellation: cancellation && { ...cancellation, reason: "" },
  };
}

function messagesOf(locale: Words["locale"]): TimelineData["messages"] {
  const known = compiled.get(locale);
  if (known) return known;
  const fresh = Object.fromEntries(
    Object.entries(messagesFor(locale).drawings).map(([key, message]) => [key, compile(message)]),
  );
  compiled.set(locale, fresh);
  return fresh;
}
