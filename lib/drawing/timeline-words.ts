import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { TableTwin } from "./mark";
import { type MilestoneFacts, slipSentence, statusSentence } from "./milestone-facts";
import type { TimelinePlan } from "./timeline-range";

/** "3 phases, 7 milestones; 4 met by 5 December 2011, each on its day or early; 1 dropped." */
export function timelineSummary(
  plan: Pick<TimelinePlan, "phases">,
  facts: readonly MilestoneFacts[],
  asOf: CalendarDate,
): Sentence {
  if (facts.length === 0) return sentence("drawings.timeline-empty");
  const count = (kind: MilestoneFacts["status"]["kind"]) =>
    facts.filter(({ status }) => status.kind === kind).length;
  const met = facts.filter(({ status }) => status.kind === "met");
  const lateness = met.flatMap(({ slip, status }) => {
    const days = slip ?? (status.kind === "met" ? status.lateDays : null);
    return days === null ? [] : [days];
  });
  const late = lateness.filter((days) => days > 0);
  const punctuality =
    lateness.length === 0
      ? sentence("drawings.without-dates")
      : late.length === 0
        ? sentence("drawings.all-on-time")
        : sentence("drawings.some-late", { late: late.length, days: Math.max(...late) });
  return sentence("drawings.timeline-summary", {
    phases: plan.phases.length,
    counted: facts.length,
    met: met.length,
    punctuality,
    overdue: count("overdue"),
    cancelled: count("cancelled"),
    asOf: { day: asOf },
  });
}

/** The same as a table: original, current and actual dates, slip and status. */
export function timelineTable(
  plan: Pick<TimelinePlan, "phases">,
  facts: readonly MilestoneFacts[],
  words: Words,
): TableTwin {
  const phases = new Map(plan.phases.map(({ id, title }) => [id, title]));
  const date = (target: TargetDate | null) =>
    target ? words.say(sentence("drawings.day", { day: target }), "short") : "–";
  return {
    columns: [
      { title: words.t("drawings.column-milestone") },
      { title: words.t("drawings.column-phase") },
      { title: words.t("drawings.column-original") },
      { title: words.t("drawings.column-current") },
      { title: words.t("drawings.column-actual") },
      { title: words.t("drawings.column-slip"), numeric: true },
      { title: words.t("drawings.column-status") },
    ],
    rows: facts.map((fact) => [
      fact.milestone.title,
      phases.get(fact.milestone.phaseId ?? "") ?? "–",
      date(fact.original),
      date(fact.milestone.due),
      fact.status.kind === "met" ? date(fact.status.on) : "–",
      fact.slip === null ? "–" : words.say(slipSentence(fact.slip, "drawings.slip-days")),
      words.say(statusSentence(fact)[0], "short"),
    ]),
  };
}
