import { daysBetween, exactly } from "@/lib/domain/calendar-date";
import {
  type Consequences,
  consequencesOfMove,
  consequencesOfMoves,
  editsForMove,
  editsForMoves,
  type Moves,
  type NewDates,
} from "@/lib/domain/consequences";
import { whyNotLink } from "@/lib/domain/problems-in";
import type { ScheduleInSight } from "@/lib/domain/schedule/schedule-after-moves";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Dependency, Milestone, Phase } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { datesAfterDrag, type Part, phaseDatesAfterDrag, shiftByDays } from "./drag";

/** What would become of it if it were let go now. */
export type Preview =
  | { kind: "dates"; milestone: Milestone; dates: NewDates; consequences: Consequences }
  | {
      kind: "phase";
      phase: Phase;
      dates: Pick<Phase, "firstDay" | "last">;
      /** Its open milestones, which come along. */
      moves: Moves;
      consequences: Consequences;
    }
  | LinkPreview;

export interface LinkPreview {
  kind: "link";
  fromId: string;
  /** `null`: nothing is pointed at yet. */
  toId: string | null;
  type: Dependency["type"];
  /** Where the pointer is; `null` by keyboard. */
  at: { x: number; y: number } | null;
  /** Why the two cannot be linked. */
  refused: Sentence | null;
}

export function previewOfDates(timetable: Timetable, milestone: Milestone, dates: NewDates): Preview {
  return {
    kind: "dates",
    milestone,
    dates,
    consequences: consequencesOfMove(timetable, milestone.id, dates),
  };
}

/** After a part of a milestone's or phase's bar was pulled by so many days; `null` where nothing changes. */
export function previewOfDrag(timetable: Timetable, id: string, part: Part, days: number): Preview | null {
  const milestone = timetable.milestones.find((one) => one.id === id);
  if (milestone) {
    const dates = datesAfterDrag(milestone, part, days);
    return dates && previewOfDates(timetable, milestone, dates);
  }
  const phase = timetable.phases.find((one) => one.id === id);
  return phase ? previewOfPhase(timetable, phase, part, days) : null;
}

/** A phase that is moved takes along what is still open in it; its ends are pulled alone. */
export function previewOfPhase(timetable: Timetable, phase: Phase, part: Part, days: number): Preview | null {
  const dates = phaseDatesAfterDrag(phase, part, days);
  if (!dates) return null;
  const moves = new Map<string, NewDates>();
  for (const milestone of part === "move" ? timetable.milestones : []) {
    if (milestone.phaseId !== phase.id || !isMovable(milestone)) continue;
    const moved = datesAfterDrag(milestone, "move", days, shiftByDays);
    if (moved) moves.set(milestone.id, moved);
  }
  return { kind: "phase", phase, dates, moves, consequences: consequencesOfMoves(timetable, moves) };
}

export function previewOfLink(
  timetable: Timetable,
  link: Pick<LinkPreview, "fromId" | "toId" | "type" | "at">,
): LinkPreview {
  const { fromId, toId, type } = link;
  return {
    kind: "link",
    ...link,
    refused: toId === null ? null : whyNotLink(timetable, { fromId, toId, type }),
  };
}

/** What is done or given up stays where it is. */
export function isMovable({ completion, cancellation }: Milestone): boolean {
  return !completion && !cancellation;
}

/**
 * Where a milestone without a date is put first, to be moved on from there: the end of its phase, else the
 * committed end, else the data date.
 */
export function firstDate(timetable: Timetable, { phaseId }: Milestone, asOf: CalendarDate): TargetDate {
  const phase = timetable.phases.find(({ id }) => id === phaseId);
  const end = timetable.milestones.find(({ id }) => id === timetable.endMilestoneId);
  return exactly(phase?.last?.day ?? end?.due?.day ?? asOf);
}

/** What is put somewhere by hand, without what that pushes. */
export function movesOf(preview: Exclude<Preview, LinkPreview>): Moves {
  return preview.kind === "dates" ? new Map([[preview.milestone.id, preview.dates]]) : preview.moves;
}

/** The edits that make it so, one gesture together. */
export function editsOf(preview: Preview, newId: () => string): Edit[] {
  switch (preview.kind) {
    case "dates":
      return editsForMove(preview.milestone.id, preview.dates, preview.consequences.pushed);
    case "phase":
      return [
        { type: "set-phase", phaseId: preview.phase.id, changes: preview.dates },
        ...editsForMoves(preview.moves, preview.consequences.pushed),
      ];
    case "link": {
      const { fromId, toId, type, refused } = preview;
      if (toId === null || refused) return [];
      return [{ type: "add-dependency", dependency: { id: newId(), fromId, toId, type, lagDays: 0 } }];
    }
  }
}

/**
 * The preview in sentences: where it goes, what else moves, whether the end still holds.
 *
 * @param schedule As it would be then: an end that nothing here moves may be too early all the same.
 */
export function previewSentences(
  timetable: Timetable,
  preview: Preview,
  schedule: Pick<ScheduleInSight, "end"> | null = null,
): Sentence[] {
  const end = schedule?.end ?? null;
  const titleOf = (id: string) => timetable.milestones.find((milestone) => milestone.id === id)?.title ?? "";
  switch (preview.kind) {
    case "phase": {
      const { phase, dates, moves, consequences } = preview;
      return [
        sentence("timeline.moving-phase", {
          title: phase.title,
          from: dates.firstDay ? { day: dates.firstDay } : "…",
          to: dates.last ?? "…",
        }),
        ...(moves.size > 0 ? [sentence("timeline.inside-move", { count: moves.size })] : []),
        ...whatFollows(consequences, titleOf, moves.size > 0, end),
      ];
    }
    case "link":
      return linkSentences(preview, titleOf);
    case "dates":
      return [
        whereTo(preview.milestone, preview.dates),
        ...whatFollows(preview.consequences, titleOf, true, end),
      ];
  }
}

function linkSentences(
  { fromId, toId, type, refused }: LinkPreview,
  titleOf: (id: string) => string,
): Sentence[] {
  if (refused) return [refused];
  const title = titleOf(fromId);
  if (toId === null) return [sentence("timeline.connecting", { title })];
  return [
    sentence("timeline.connecting-to", {
      title,
      to: titleOf(toId),
      how: sentence(`build.link-${type}`),
    }),
  ];
}

function whatFollows(
  { pushed, end }: Consequences,
  titleOf: (id: string) => string,
  sayNothing: boolean,
  scheduled: ScheduleInSight["end"],
): Sentence[] {
  const said: Sentence[] = [];
  if (pushed.length > 0) {
    const named = pushed.slice(0, 3).map(({ milestoneId }) => `“${titleOf(milestoneId)}”`);
    const values = { count: pushed.length, titles: named.join(", "), more: pushed.length - named.length };
    said.push(sentence("timeline.others-move", values));
  } else if (sayNothing) said.push(sentence("timeline.nothing-moves"));
  if (end) said.push(whetherItHolds(end, scheduled));
  return said;
}

function whereTo({ title, due: was, start: began }: Milestone, { due, start }: NewDates): Sentence {
  if (!due) return sentence("timeline.moving", { title, due: sentence("timeline.no-date") });
  const days = was ? daysBetween(was.day, due.day) : 0;
  if (days === 0 && start && start.day !== began?.day)
    return sentence("timeline.moving-start", { title, start, due });
  if (days === 0) return sentence("timeline.moving", { title, due });
  return sentence("timeline.moving-by", { title, due, sign: days > 0 ? "+" : "−", days: Math.abs(days) });
}

/** How much room what is held would have; nothing where the schedule says nothing of it. */
export function roomSentences(preview: Preview, held: ScheduleInSight | null): Sentence[] {
  if (preview.kind !== "dates") return [];
  const { id, title } = preview.milestone;
  const days = held?.milestone(id)?.totalFloatDays ?? null;
  if (days === null) return [];
  return [sentence(days < 0 ? "timeline.room-negative" : "timeline.room", { title, days: Math.abs(days) })];
}

function whetherItHolds(
  { holds, from, to, lateDays }: NonNullable<Consequences["end"]>,
  scheduled: ScheduleInSight["end"],
): Sentence {
  if (holds && scheduled && scheduled.lateDays > 0) {
    const { committed, expected } = scheduled;
    return sentence("timeline.end-late", {
      end: committed,
      expected: { day: expected },
      days: scheduled.lateDays,
    });
  }
  if (lateDays < 0) return sentence("timeline.end-earlier", { to });
  return holds
    ? sentence("timeline.end-holds", { end: from })
    : sentence("timeline.end-moves", { from, to, days: lateDays });
}
