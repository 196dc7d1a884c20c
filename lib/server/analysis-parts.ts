import { saySlipSummary } from "@/lib/domain/baselines/baseline-sentences";
import { slipSummary } from "@/lib/domain/baselines/slip-summary";
import { earnedSchedule } from "@/lib/domain/earned-schedule/earned-schedule";
import { sayEarnedSchedule } from "@/lib/domain/earned-schedule/earned-schedule-sentences";
import { exposureOf } from "@/lib/domain/exposure/exposure";
import { sayExposure } from "@/lib/domain/exposure/exposure-sentences";
import { fiveQuestions } from "@/lib/domain/five-questions/five-questions";
import { forcePace } from "@/lib/domain/pace/pace";
import { sayPace } from "@/lib/domain/pace/pace-sentences";
import type { MilestoneRecords } from "@/lib/domain/record";
import { followThroughSummary, redlineCases } from "@/lib/domain/redlines/redline-cases";
import { sayFollowThrough } from "@/lib/domain/redlines/redline-sentences";
import { referenceClass } from "@/lib/domain/reference-class/reference-class";
import { sayReferenceClass } from "@/lib/domain/reference-class/reference-class-sentences";
import { runChecks } from "@/lib/domain/review/review-timetable";
import { differingCeilings, differingDates, scenarioFigures, withScenario } from "@/lib/domain/scenario";
import { computeSchedule } from "@/lib/domain/schedule/compute-schedule";
import { makeItHold } from "@/lib/domain/schedule/make-it-hold";
import type { Sentence } from "@/lib/domain/sentence";
import { milestoneTrends } from "@/lib/domain/trend/milestone-trend";
import { sayTrend } from "@/lib/domain/trend/trend-sentences";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";

/** What every part of the analysis is made from. */
export interface AnalysisInput {
  /** The working copy. */
  timetable: Timetable;
  /** The same without facts dated after the data date. */
  known: Timetable;
  /** What the publications up to the data date say of each milestone. */
  records: MilestoneRecords;
  publications: readonly Publication[];
  others: readonly (readonly Publication[])[];
  asOf: CalendarDate;
  today: CalendarDate;
}

const said = (sentences: readonly Sentence[]) => sentences.map((each) => wordsIn().say(each));

/** Dates, floats, and what would make the end hold. */
export function scheduleParts({ timetable, asOf }: AnalysisInput) {
  const schedule = computeSchedule(timetable, { asOf });
  return {
    schedule: schedule.ok
      ? { ...schedule, milestones: [...schedule.milestones.values()] }
      : { ...schedule, sentence: wordsIn().say(schedule.sentence) },
    rescue: makeItHold(timetable, asOf),
  };
}

/** How dates have held, how far the plan is, how fast forces leave: figures, and the same in sentences. */
export function recordParts({ timetable, known, records, publications, asOf }: AnalysisInput) {
  const slips = slipSummary(known, records, { asOf });
  const earned = (dates: "first-published" | "current") => {
    const figures = earnedSchedule(known, records, { asOf, dates });
    return { ...figures, sentences: said(sayEarnedSchedule(figures)) };
  };
  return {
    slips: { ...slips, sentences: said(saySlipSummary(slips)) },
    earnedSchedule: { firstPublished: earned("first-published"), current: earned("current") },
    pace: timetable.forceSeries.map(({ id, title }) => {
      const pace = forcePace(timetable, id, asOf);
      return { ...pace, sentences: said(sayPace(pace, title)) };
    }),
    trends: milestoneTrends(publications, asOf).map((trend) => ({
      ...trend,
      sentences: said(sayTrend(trend, asOf)),
    })),
  };
}

/** How far earlier withdrawals had come when as much of their announced time had gone by. */
export function referenceParts({ publications, others, asOf }: AnalysisInput) {
  const of = (gone: "force" | "sites" | "milestones") => {
    const answer = referenceClass(publications, others, { of: gone, asOf });
    return { ...answer, sentences: said(sayReferenceClass(answer)) };
  };
  return { referenceClass: { force: of("force"), sites: of("sites"), milestones: of("milestones") } };
}

/** What became of every check. */
export function reviewParts({ timetable, publications, asOf, today }: AnalysisInput) {
  const schedule = computeSchedule(timetable, { asOf });
  const { say } = wordsIn();
  return {
    review: runChecks(timetable, { asOf, today, publications, schedule }).map(
      ({ code, title, source, outcome, sentence, found, of, finding }) => ({
        code,
        title: say(title),
        source: say(source),
        outcome,
        sentence: say(sentence),
        found,
        of,
        finding: finding && {
          severity: finding.severity,
          why: say(finding.why),
          mend: say(finding.mend),
          items: finding.items,
          edits: finding.edits,
        },
      }),
    ),
  };
}

/** What would come of each scenario, beside what is planned; or why it can no longer be carried out. */
export function scenarioParts({ timetable, asOf, today }: AnalysisInput) {
  return {
    scenarios: timetable.scenarios.map((scenario) => {
      const { id, title } = scenario;
      const tried = withScenario(timetable, scenario, today);
      if (!tried.ok)
        return { id, title, ok: false, problems: said(tried.problems.map(({ sentence }) => sentence)) };
      const both = [timetable, tried.value];
      return {
        id,
        title,
        ok: true,
        ...scenarioFigures(tried.value, { asOf, today }),
        differingDates: differingDates(both),
        differingCeilings: differingCeilings(both),
      };
    }),
  };
}

/** What the analysis asks of the transition, and what became of crossed redlines. */
export function transitionParts({ timetable, publications, asOf }: AnalysisInput) {
  const cases = redlineCases(timetable, asOf);
  const summary = followThroughSummary(cases);
  const short = ({
    incident,
    redline,
    finding,
    outcome,
    latencyDays,
    followThrough,
  }: (typeof cases)[number]) => ({
    incidentId: incident.id,
    measureId: redline.id,
    finding,
    outcome,
    latencyDays,
    followThrough,
  });
  return {
    fiveQuestions: fiveQuestions(timetable, publications, asOf).map(({ sentences, ...question }) => ({
      ...question,
      sentences: said(sentences),
    })),
    redlines: {
      ...summary,
      open: summary.open.map(short),
      cases: cases.map(short),
      sentences: said(sayFollowThrough(summary, asOf)),
    },
  };
}

/** Incidents beside the people and sites that were there, and their rates; the last sentence says what does not follow. */
export function exposureParts({ known, asOf }: Pick<AnalysisInput, "known" | "asOf">) {
  const exposure = exposureOf(known, { asOf });
  return { exposure: exposure && { ...exposure, sentences: said(sayExposure(exposure)) } };
}
