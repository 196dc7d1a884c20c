import type { CalendarDate, Instant } from "@/lib/schema/calendar-date";
import type { LeftOut, Publication, Reason } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { type Change, compareTimetables } from "./compare";
import { describeChange } from "./describe-change";
import { type Headline, headlineOf } from "./headline";
import { withoutLeftOut } from "./left-out";
import { asTimetable, publicView } from "./public-view";
import { type MoveToExplain, milestoneRecords, movesNeedingReasons } from "./record";
import type { Sentence } from "./sentence";
import { type ToldInWords, toldInWords } from "./told-in-words";

/** What the next version would say, and what it still lacks. */
export interface PublishPreview {
  version: number;
  /** Published dates that moved: each needs a reason. */
  moves: MoveToExplain[];
  /** What else would be new to the public, in words. */
  otherChanges: Sentence[];
  headline: Headline;
  /** Numbers that rules of disclosure hold back and words say all the same. */
  toldInWords: ToldInWords[];
}

/** What a reader would see that differs from the last version; nothing private is in it. */
export function changesForPublic(
  latest: Publication,
  timetable: Timetable,
  next: { asOf: CalendarDate; leavesOut?: readonly LeftOut[] },
): Change[] {
  const leftOut = [...(latest.leavesOut ?? []), ...(next.leavesOut ?? [])];
  return withoutLeftOut(
    compareTimetables(asTimetable(latest.timetable), asTimetable(publicView(timetable, next))),
    leftOut,
  );
}

export function publishPreview(
  publications: readonly Publication[],
  timetable: Timetable,
  next: {
    asOf: CalendarDate;
    today: CalendarDate;
    reasons: Readonly<Record<string, Reason>>;
    leavesOut?: readonly LeftOut[];
    note?: string;
  },
): PublishPreview {
  const latest = publications.at(-1) ?? null;
  const moves = movesNeedingReasons(latest, timetable);
  const told = new Set(moves.map(({ milestoneId }) => milestoneId));
  const changes = latest ? changesForPublic(latest, timetable, next) : [];
  const version = (latest?.version ?? 0) + 1;
  const draft: Publication = {
    slug: latest?.slug ?? "draft",
    version,
    publishedAt: `${next.today}T12:00:00.000Z` as Instant,
    publishedOn: next.today,
    asOf: next.asOf,
    publisher: "",
    note: "",
    reasons: { ...next.reasons },
    timetable: publicView(timetable, next),
  };
  const words = [next.note ?? "", ...Object.values(next.reasons).map((reason) => reason.text)];
  return {
    version,
    moves,
    otherChanges: changes
      .filter((change) => change.kind !== "removed" || !told.has(change.id))
      .flatMap((change) => describeChange(withoutMove(change, told), timetable)),
    headline: headlineOf(draft.timetable, milestoneRecords([...publications, draft]), next),
    toldInWords: toldInWords(timetable, draft.timetable, { asOf: next.asOf, words }),
  };
}

/** A moved date, like a milestone that was removed, is told where its reason is asked for, not twice. */
function withoutMove(change: Change, told: ReadonlySet<string>): Change {
  if (change.kind !== "changed" || change.noun !== "milestone" || !told.has(change.id)) return change;
  return { ...change, fields: change.fields.filter(({ field }) => field !== "due") };
}
