import { firstDayOf } from "@/lib/domain/calendar-date";
import { type MilestoneStatus, milestoneAsKnown, statusOf } from "@/lib/domain/milestone-status";
import { type MilestoneRecord, slipDays } from "@/lib/domain/record";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicMilestone } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Role, TextRun } from "./mark";

/** What a drawing says of one milestone, worked out once. */
export interface MilestoneFacts {
  milestone: PublicMilestone;
  status: MilestoneStatus;
  /** The first published date, where it differs from the date that is drawn. */
  ghost: TargetDate | null;
  original: TargetDate | null;
  /** Dates published in between, the earliest publication first. */
  between: TargetDate[];
  /** The date that is drawn: when it was reached, else when it is due. */
  shown: TargetDate | null;
  slip: number | null;
  /** Only while open. */
  forecast: TargetDate | null;
  /** Its date has come and gone since the data date; nobody has said whether it was kept. */
  passed: boolean;
}

/** @param today Days left are counted from it, as everywhere; facts are those of the data date. */
export function factsOf(
  given: PublicMilestone,
  record: MilestoneRecord | undefined,
  asOf: CalendarDate,
  today = asOf,
): MilestoneFacts {
  const milestone = milestoneAsKnown(given, asOf);
  const known = statusOf(milestone, asOf);
  const ahead = known.kind === "to-come" || known.kind === "due-soon";
  const passed = ahead && milestone.due !== null && milestone.due.day < today;
  const status = ahead && !passed ? statusOf(milestone, today) : known;
  const open = status.kind !== "met" && status.kind !== "cancelled";
  const shown = status.kind === "met" ? status.on : milestone.due;
  const original = record?.original ?? milestone.due;
  const differs = original !== null && !(shown && sameSpan(original, shown));
  return {
    milestone,
    status,
    original,
    ghost: differs ? original : null,
    between: (record?.moves ?? []).flatMap(({ to }) =>
      to && shown && !sameSpan(to, shown) && original && !sameSpan(to, original) ? [to] : [],
    ),
    shown,
    slip: status.kind === "cancelled" ? null : slipDays(milestone, record),
    forecast: open ? milestone.forecast : null,
    passed,
  };
}

/** A month whose 24th day it was is not another date than that day, but it is drawn otherwise. */
function sameSpan(a: TargetDate, b: TargetDate): boolean {
  return a.day === b.day && firstDayOf(a) === firstDayOf(b);
}

/** What stands behind a milestone's name: "7 days early", "in 26 days · forecast 18 Dec 2011". */
export function statusRuns(facts: MilestoneFacts, words: Words): TextRun[] {
  const [said, role] = statusSentence(facts);
  const runs: TextRun[] = [{ text: words.say(said, "short"), role }];
  const { status, slip, forecast } = facts;
  const open = status.kind === "to-come" || status.kind === "due-soon" || status.kind === "overdue";
  if (open && slip) {
    runs.push({ text: ` · ${words.say(slipSentence(slip))}`, role: slip > 0 ? "late" : "met" });
  }
  if (forecast) {
    runs.push({
      text: ` · ${words.say(sentence("drawings.forecast", { date: forecast }), "short")}`,
      role: "accent",
    });
  }
  return runs;
}

/** "+121 days"; with a true minus sign before what is early. */
export function slipSentence(days: number, key = "drawings.slip"): Sentence {
  return sentence(key, { sign: days > 0 ? "+" : days < 0 ? "−" : "", days: Math.abs(days) });
}

export function statusSentence({
  status,
  slip,
  shown,
  milestone,
  ghost,
  passed,
}: MilestoneFacts): [Sentence, Role] {
  switch (status.kind) {
    case "met": {
      const late = slip ?? status.lateDays;
      if (late === null) return [sentence("drawings.met-on", { on: status.on }), "soft"];
      if (late === 0) {
        const toTheDay = status.on.precision === "day" && milestone.due?.precision === "day";
        return [sentence(toTheDay ? "drawings.on-the-day" : "drawings.as-announced"), "soft"];
      }
      return late < 0
        ? [sentence("drawings.early", { days: -late }), "met"]
        : [sentence("drawings.late", { days: late }), "late"];
    }
    case "cancelled":
      return [sentence("drawings.dropped"), "late"];
    case "overdue":
      return [sentence("drawings.overdue", { days: status.days }), "late"];
    case "due-soon":
    case "to-come":
      if (shown && (passed || shown.precision !== "day"))
        return [sentence("drawings.by-period", { due: shown }), "soft"];
      if (status.days === 0) return [sentence("drawings.due-today"), "soft"];
      return [sentence("drawings.in-days", { days: status.days }), "soft"];
    case "undated":
      return [sentence(ghost && !milestone.due ? "drawings.date-withdrawn" : "drawings.undated"), "late"];
  }
}

/** The whole of it in one sentence, for those who hear the drawing or point at a mark. */
export function milestoneTitle(facts: MilestoneFacts, words: Words): string {
  const { milestone, ghost } = facts;
  const status = statusRuns(facts, words)
    .map(({ text }) => text)
    .join("");
  const mark = words.say(
    milestone.due
      ? sentence("drawings.mark-dated", { title: milestone.title, status, due: milestone.due })
      : sentence("drawings.mark", { title: milestone.title, status }),
    "short",
  );
  return ghost ? words.say(sentence("drawings.mark-originally", { mark, original: ghost }), "short") : mark;
}
