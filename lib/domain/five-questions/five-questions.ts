import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { LeftOut, Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import type { Measure } from "@/lib/schema/transition";
import { firstDayOf } from "../calendar-date";
import { isOfKind } from "../measure-of-kind";
import { implementationNow, statedImplementation } from "../measures/implementation-now";
import { asKnownOn, statusOf } from "../milestone-status";
import { type MilestoneRecords, milestoneRecords, slipDays } from "../record";
import { redlinesByFirstWording, wordingsOf } from "../redlines/redline-history";
import { type Sentence, sentence } from "../sentence";

/** How far the entries answer a question. What nobody entered is no "no". */
export type Answered = "answered" | "in-part" | "too-early" | "not-entered" | "left-out";

/** One of the five questions that the policy analysis asks of a withdrawal, with what the entries say. */
export interface Question {
  code: (typeof questionCodes)[number];
  answered: Answered;
  /** What is entered, and what is not. */
  sentences: Sentence[];
}

export const questionCodes = ["public", "followed", "redlines", "host", "after"] as const;

/**
 * The five questions, each answered from what is entered and nothing else, as known on a day.
 *
 * @param leftOut What the version that is read leaves out: nothing can be said of it.
 */
export function fiveQuestions(
  timetable: Timetable,
  publications: readonly Publication[],
  asOf: CalendarDate,
  leftOut: readonly LeftOut[] = [],
): Question[] {
  const known = asKnownOn(timetable, asOf);
  const published = publications.filter(({ publishedOn }) => publishedOn <= asOf);
  const measures = leftOut.includes("measures")
    ? Array.from({ length: 3 }, (): Answer => ({ answered: "left-out", sentences: [said("left-out")] }))
    : [areRedlinesExplicit(known), isHostEngaged(known, asOf), whatComesAfter(known, asOf)];
  const told = [isPublic(published), isFollowed(known, milestoneRecords(published), asOf), ...measures];
  return told.map((answer, i) => ({ code: questionCodes[i] as Question["code"], ...answer }));
}

type Answer = Omit<Question, "code">;

const said = (key: string, values?: Sentence["values"]) => sentence(`five-questions.${key}`, values);
const notEntered = (key: string): Answer => ({ answered: "not-entered", sentences: [said(key)] });

function isPublic(published: readonly Publication[]): Answer {
  const latest = published.at(-1);
  if (!latest) return notEntered("not-published");
  const end = latest.timetable.milestones.find(({ id }) => id === latest.timetable.endMilestoneId)?.due;
  const version = said("published", { version: latest.version, on: { day: latest.publishedOn } });
  if (!end) return { answered: "in-part", sentences: [version, said("no-end")] };
  return { answered: "answered", sentences: [version, said("end", { end })] };
}

/** Of the milestones due by that day: met or not, and when against the first date that was published. */
function isFollowed(timetable: Timetable, records: MilestoneRecords, asOf: CalendarDate): Answer {
  const dated = timetable.milestones.filter(({ due, cancellation }) => due !== null && cancellation === null);
  if (dated.length === 0) return notEntered("no-dates");
  const statuses = dated.map((milestone) => ({ milestone, status: statusOf(milestone, asOf) }));
  const due = statuses.filter(
    ({ milestone, status }) => status.kind === "met" || (milestone.due?.day ?? "") <= asOf,
  );
  if (due.length === 0)
    return { answered: "too-early", sentences: [said("none-due", { count: dated.length })] };
  const met = due.filter(({ status }) => status.kind === "met");
  const late = met.filter(({ milestone }) => (slipDays(milestone, records.get(milestone.id)) ?? 0) > 0);
  const undated = timetable.milestones.filter(
    (one) => one.due === null && statusOf(one, asOf).kind === "met",
  );
  const end = timetable.milestones.find(({ id }) => id === timetable.endMilestoneId);
  const moves = end
    ? (records.get(end.id)?.moves ?? []).filter(({ reason }) => reason?.code !== "data-correction").length
    : 0;
  return {
    answered: "answered",
    sentences: [
      said("met", { met: met.length, due: due.length, asOf: { day: asOf } }),
      ...(undated.length > 0 ? [said("met-undated", { count: undated.length })] : []),
      ...(late.length > 0 ? [said("late", { count: late.length })] : []),
      ...(moves > 0 ? [said("end-moved", { count: moves })] : []),
    ],
  };
}

/** In their latest wording. */
function areRedlinesExplicit({ measures }: Timetable): Answer {
  const redlines = redlinesByFirstWording(measures).flatMap(
    ({ id }) => wordingsOf(measures, id).at(-1) ?? [],
  );
  if (redlines.length === 0) return notEntered("no-redlines");
  const explicit = redlines.filter(({ terms }) => terms.triggerAct !== "");
  const announced = redlines.filter(({ terms }) => terms.announcedConsequence !== "");
  const of = redlines.length;
  return {
    answered: explicit.length === of && announced.length === of ? "answered" : "in-part",
    sentences: [
      said("triggers", { count: explicit.length, of }),
      said("consequences", { count: announced.length, of }),
    ],
  };
}

/** What others owe stands among the measures, and is not the host's. */
function isHostEngaged({ measures, parties }: Timetable, asOf: CalendarDate): Answer {
  const hosts = new Set(parties.filter(({ role }) => role === "host").map(({ id }) => id));
  const commitments = measures
    .filter((measure) => isOfKind(measure, "host-commitment"))
    .filter(({ terms }) => terms.debtorId !== null && hosts.has(terms.debtorId));
  if (commitments.length === 0) return notEntered("no-commitments");
  const levels = commitments.map((measure) => levelsOf(measure, asOf));
  const judged = levels.filter((each) => each.length > 0);
  // Where those who judge differ, none of them is taken for the truth.
  const full = judged.filter((each) => each.every((level) => level === 3));
  return {
    answered: judged.length === commitments.length ? "answered" : "in-part",
    sentences: [
      said("commitments", { count: commitments.length }),
      said("judged", { count: judged.length, of: commitments.length }),
      ...(judged.length > 0 ? [said("full", { count: full.length })] : []),
    ],
  };
}

/** The latest level of each who judged it, else the one that is stated without a day. */
function levelsOf(measure: Measure, asOf: CalendarDate): number[] {
  const found = implementationNow(measure.terms, asOf).map(({ latest }) => latest.level);
  const stated = statedImplementation(measure.terms);
  return found.length > 0 || stated === null ? found : [stated];
}

/** Diplomacy, something that makes restraint worth while, and something that is still there afterwards. */
function whatComesAfter({ measures, milestones, endMilestoneId }: Timetable, asOf: CalendarDate): Answer {
  const diplomacy = measures.filter((measure) => isOfKind(measure, "diplomatic-engagement"));
  const economy = measures.filter((measure) => isOfKind(measure, "economic-engagement"));
  const held = diplomacy.flatMap(({ terms }) => terms.meetings).filter(({ on }) => firstDayOf(on) <= asOf);
  const end = milestones.find(({ id }) => id === endMilestoneId);
  const last = end?.completion?.on.day ?? end?.due?.day ?? null;
  const lasting = [...diplomacy, ...economy].filter((measure) => outlasts(measure, last));
  const parts = [diplomacy.length, economy.length, lasting.length];
  if (parts.every((count) => count === 0)) return notEntered("no-engagement");
  return {
    answered: parts.every((count) => count > 0) ? "answered" : "in-part",
    sentences: [
      diplomacy.length > 0
        ? said("diplomacy", { count: diplomacy.length, held: held.length })
        : said("no-diplomacy"),
      economy.length > 0 ? said("economy", { count: economy.length }) : said("no-economy"),
      last === null ? said("no-end-to-outlast") : said("lasting", { count: lasting.length }),
    ],
  };
}

/** A measure that has begun or has a day to begin on, and ends after the withdrawal or has no end set. */
function outlasts({ inForceFrom, inForceTo }: Measure, end: CalendarDate | null): boolean {
  if (end === null || (inForceFrom === null && inForceTo === null)) return false;
  return inForceTo === null || inForceTo.day > end;
}
