import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TimetableDocument } from "@/lib/schema/document";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { applyEdits } from "./apply-edit";
import { dayInZone } from "./calendar-date";
import type { Problem, Result } from "./problem";
import { problemsIn } from "./problems-in";
import { publicView } from "./public-view";
import { movesNeedingReasons } from "./record";
import { type SentenceValue, sentence } from "./sentence";

/** What a document tells: the timetable as it stands after the last chapter, and what was published on the way. */
export interface Replay {
  timetable: Timetable;
  publications: Publication[];
}

type Chapter = TimetableDocument["chapters"][number];
type Announcement = NonNullable<Chapter["publication"]>;

/** A chapter that was never published says no day, so nothing in it can be called too late. */
const noDay = "2199-12-31" as CalendarDate;

/**
 * Replays a document from its opening: each chapter's edits are carried out and checked as any other edit is, and
 * what was put before the public becomes a publication, numbered from 1. Refused at the first chapter that does
 * not hold, with every problem's path from the top of the document: an edit that names nothing, a fact dated after
 * the chapter's data date, a chapter published before the one it follows, a published date that moved unexplained.
 */
export function replay(document: TimetableDocument): Result<Replay> {
  const { slug, opening, chapters } = document;
  if (chapters.length === 0) {
    const problems = problemsIn(opening, noDay);
    if (problems.length > 0) return refused(["opening"], problems);
  }
  let timetable = opening;
  const publications: Publication[] = [];
  for (const [index, { edits, publication }] of chapters.entries()) {
    const path = ["chapters", index];
    const edited = applyEdits(timetable, edits);
    if (!edited.ok) return refused(path, edited.problems);
    timetable = edited.value;

    const latest = publications.at(-1) ?? null;
    const problems = problemsIn(timetable, publication?.asOf ?? noDay);
    if (publication) problems.push(...problemsInAnnouncement(publication, latest, timetable));
    if (problems.length > 0) return refused(path, problems);

    if (publication) {
      publications.push({
        slug,
        version: publications.length + 1,
        ...publication,
        publishedOn: publishedOn(publication, timetable),
        timetable: publicView(timetable, publication),
      });
    }
  }
  return { ok: true, value: { timetable, publications } };
}

function publishedOn({ publishedAt }: Announcement, { timeZone }: Timetable): CalendarDate {
  return dayInZone(new Date(publishedAt), timeZone);
}

function problemsInAnnouncement(
  publication: Announcement,
  latest: Publication | null,
  timetable: Timetable,
): Problem[] {
  const { publishedAt, asOf, reasons } = publication;
  const on = publishedOn(publication, timetable);
  const problems: Problem[] = [];
  if (latest && Date.parse(publishedAt) <= Date.parse(latest.publishedAt)) {
    problems.push(
      problem("publishedAt", "published-out-of-order", {
        on: { day: on },
        before: { day: latest.publishedOn },
      }),
    );
  }
  if (asOf > on) {
    problems.push(problem("asOf", "as-of-after-publication", { asOf: { day: asOf }, on: { day: on } }));
  }
  for (const { milestoneId, title } of movesNeedingReasons(latest, timetable)) {
    if (reasons[milestoneId]) continue;
    problems.push({
      path: ["publication", "reasons", milestoneId],
      sentence: sentence("problems.move-without-reason", { title }),
    });
  }
  return problems;
}

function problem(field: string, key: string, values: Record<string, SentenceValue>): Problem {
  return { path: ["publication", field], sentence: sentence(`problems.${key}`, values) };
}

function refused(path: Problem["path"], problems: readonly Problem[]): Result<Replay> {
  return { ok: false, problems: problems.map((p) => ({ ...p, path: [...path, ...p.path] })) };
}
