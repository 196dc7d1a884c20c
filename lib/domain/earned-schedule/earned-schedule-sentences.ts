import { wholeShare } from "../progress";
import { type Sentence, sentence } from "../sentence";
import type { EarnedSchedule } from "./earned-schedule";
import type { MeasuredPlan } from "./measured-plan";

/** An expected end is said only once so many milestones are met; of fewer, each is too much of the whole. */
const fewestMetToExpect = 5;

/** Where the work stands against a plan, in sentences that say which plan it is and of what the share is taken. */
export function sayEarnedSchedule(answer: EarnedSchedule): Sentence[] {
  if (answer.kind === "no-plan") return [sentence("earned-schedule.no-plan")];
  const { left } = answer.plan;
  const unmeasured = left.undated > 0 ? [sentence("earned-schedule.undated", { undated: left.undated })] : [];
  return [...sayStanding(answer), ...unmeasured];
}

/**
 * Against the dates first published, and against those that stand. Where both say the same, because nothing was published
 * or no date has moved, it is said once, of those that stand.
 */
export function sayProgressInTime(firstPublished: EarnedSchedule, current: EarnedSchedule): Sentence[] {
  const said = sayEarnedSchedule(current);
  const isSame = JSON.stringify(sayEarnedSchedule(asIfStanding(firstPublished))) === JSON.stringify(said);
  return isSame ? said : [...sayEarnedSchedule(firstPublished), ...said];
}

function asIfStanding(answer: EarnedSchedule): EarnedSchedule {
  return answer.kind === "no-plan" ? answer : { ...answer, plan: { ...answer.plan, dates: "current" } };
}

function sayStanding(answer: Exclude<EarnedSchedule, { kind: "no-plan" }>): Sentence[] {
  const { plan } = answer;
  const asOf = { day: plan.asOf };
  switch (answer.kind) {
    case "no-interim-plan":
      return [sentence("earned-schedule.no-interim-plan", { plan: named(plan), end: { day: plan.end } })];
    case "before-start":
      return [sentence("earned-schedule.before-start", { plan: named(plan), start: { day: plan.start } })];
    case "nothing-earned": {
      const key = plan.overdue > 0 ? "nothing-earned-overdue" : "nothing-due";
      return [
        sentence(`earned-schedule.${key}`, {
          plan: named(plan),
          first: { day: answer.firstDue },
          overdue: plan.overdue,
          asOf,
        }),
      ];
    }
    case "complete": {
      const { lateDays, finishedOn } = answer;
      const key = lateDays === 0 ? "complete" : lateDays < 0 ? "complete-early" : "complete-late";
      return [
        sentence(`earned-schedule.${key}`, {
          plan: named(plan),
          counted: plan.progress.counted,
          on: finishedOn,
          days: Math.abs(lateDays),
        }),
      ];
    }
    case "told": {
      const days = Math.round(answer.varianceDays);
      const key = days === 0 ? "on-plan" : days < 0 ? "behind" : "ahead";
      const told = sentence(`earned-schedule.${key}`, {
        plan: named(plan),
        percent: Math.round(wholeShare(plan.progress.share) * 100),
        met: plan.progress.met,
        counted: plan.progress.counted,
        weighted: plan.progress.weighted ? "yes" : "no",
        on: { day: answer.earnedScheduleOn },
        days: Math.abs(days),
        asOf,
      });
      const overdue =
        plan.overdue > 0 && days >= 0
          ? [sentence("earned-schedule.overdue-all-the-same", { overdue: plan.overdue })]
          : [];
      const { expectedOn } = answer;
      const expected =
        days !== 0 && expectedOn && plan.progress.met >= fewestMetToExpect
          ? [sentence("earned-schedule.expected", { on: { day: expectedOn }, end: { day: plan.end } })]
          : [];
      return [told, ...overdue, ...expected, sayIndices(answer)];
    }
  }
}

/** Named of what is passed over; of more than these the number is told. */
const mostNamed = 3;

/** SPI(t) and P, for those who reckon with them, each with what it is in words. */
function sayIndices({ speed, adherence }: Extract<EarnedSchedule, { kind: "told" }>): Sentence {
  const { share, passedOver } = adherence;
  const names = passedOver.slice(0, mostNamed).map(({ title }) => `“${title}”`);
  return sentence("earned-schedule.indices", {
    speed,
    share: wholeShare(share),
    count: passedOver.length,
    titles: names.join(", "),
    more: passedOver.length - names.length,
  });
}

function named({ dates }: MeasuredPlan): Sentence {
  return sentence(`earned-schedule.by-${dates}`);
}
