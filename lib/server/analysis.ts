import { completedSlips, slipSample } from "@/lib/domain/forecast/slips";
import { headlineOf } from "@/lib/domain/headline";
import { asKnownOn, statusOf } from "@/lib/domain/milestone-status";
import { progressSeries } from "@/lib/domain/progress";
import { milestoneRecords, slipDays } from "@/lib/domain/record";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import {
  type AnalysisInput,
  exposureParts,
  recordParts,
  referenceParts,
  reviewParts,
  scenarioParts,
  scheduleParts,
  transitionParts,
} from "./analysis-parts";

/** What may be asked for by itself; the headline, progress and milestones are always told. */
export const analysisParts = [
  "schedule",
  "forecast",
  "record",
  "reference",
  "review",
  "scenarios",
  "transition",
  "exposure",
] as const;
export type AnalysisPart = (typeof analysisParts)[number];

interface Question {
  asOf: CalendarDate;
  today: CalendarDate;
  /** The version to compare with; the first one unless another is named. */
  baseline?: number | undefined;
  /** All, unless some are named. */
  parts?: readonly AnalysisPart[] | undefined;
}

/** What a forecast draws from: the slips of completed milestones, here or elsewhere. */
export function forecastBasis(
  timetable: Timetable,
  publications: readonly Publication[],
  others: readonly (readonly Publication[])[],
  asOf: CalendarDate,
) {
  const records = milestoneRecords(publications.filter(({ publishedOn }) => publishedOn <= asOf));
  return {
    slips: slipSample(timetable, records, others, asOf),
    completed: completedSlips(timetable, records, asOf).length,
  };
}

/** Every figure that is computed of a timetable, each as of the data date. */
export function analyse(
  timetable: Timetable,
  publications: readonly Publication[],
  others: readonly (readonly Publication[])[],
  { asOf, today, baseline, parts = analysisParts }: Question,
) {
  const known = asKnownOn(timetable, asOf);
  const compared = publications.filter(
    ({ version, publishedOn }) => version >= (baseline ?? 1) && publishedOn <= asOf,
  );
  const records = milestoneRecords(compared);
  const { sentences, ...headline } = headlineOf(known, records, { asOf, today });
  const { say } = wordsIn();
  const wants = (part: AnalysisPart) => parts.includes(part);
  const input: AnalysisInput = { timetable, known, records, publications, others, asOf, today };
  return {
    asOf,
    today,
    baseline: compared[0]?.version ?? null,
    headline: { ...headline, sentences: sentences.map((each) => say(each)) },
    progress: progressSeries(known.milestones, records, asOf),
    ...(wants("schedule") && scheduleParts(input)),
    ...(wants("record") && recordParts(input)),
    ...(wants("reference") && referenceParts(input)),
    ...(wants("review") && reviewParts(input)),
    ...(wants("scenarios") && scenarioParts(input)),
    ...(wants("transition") && transitionParts(input)),
    ...(wants("exposure") && exposureParts(input)),
    milestones: known.milestones.map((milestone) => {
      const record = records.get(milestone.id);
      return {
        id: milestone.id,
        status: statusOf(milestone, asOf),
        original: record?.original ?? null,
        slipDays: slipDays(milestone, record),
        netSlipDays: record?.netSlipDays ?? 0,
        moves: record?.moves ?? [],
      };
    }),
  };
}
