import { daysBetween } from "@/lib/domain/calendar-date";
import type { Consequences, NewDates } from "@/lib/domain/consequences";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Edit } from "@/lib/schema/edit";
import type { Milestone, Phase } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";

/** What would become of it if it were let go now. */
export type Preview =
  | { kind: "dates"; milestone: Milestone; dates: NewDates; consequences: Consequences }
  | { kind: "phase"; phase: Phase; edits: Edit[] }
  | { kind: "link"; fromId: string; toId: string | null; x: number; y: number };

/** The preview in sentences: where it goes, what else moves, whether the end still holds. */
export function previewSentences(timetable: Timetable, preview: Preview): Sentence[] {
  const titleOf = (id: string) => timetable.milestones.find((milestone) => milestone.id === id)?.title ?? "";
  switch (preview.kind) {
    case "phase":
      return [];
    case "link": {
      const title = titleOf(preview.fromId);
      return [
        preview.toId
          ? sentence("timeline.connecting-to", { title, to: titleOf(preview.toId) })
          : sentence("timeline.connecting", { title }),
      ];
    }
    case "dates": {
      const { milestone, dates, consequences } = preview;
      const { pushed, end } = consequences;
      const said = [whereTo(milestone, dates)];
      if (pushed.length === 0) said.push(sentence("timeline.nothing-moves"));
      else {
        const named = pushed.slice(0, 3).map(({ milestoneId }) => `“${titleOf(milestoneId)}”`);
        const values = { count: pushed.length, titles: named.join(", "), more: pushed.length - named.length };
        said.push(sentence("timeline.others-move", values));
      }
      if (end) said.push(whetherItHolds(end));
      return said;
    }
  }
}

function whereTo({ title, due: was, start: began }: Milestone, { due, start }: NewDates): Sentence {
  if (!due) return sentence("timeline.moving", { title, due: sentence("timeline.no-date") });
  const days = was ? daysBetween(was.day, due.day) : 0;
  if (days === 0 && start && start.day !== began?.day)
    return sentence("timeline.moving-start", { title, start, due });
  if (days === 0) return sentence("timeline.moving", { title, due });
  return sentence("timeline.moving-by", { title, due, sign: days > 0 ? "+" : "−", days: Math.abs(days) });
}

function whetherItHolds({ holds, from, to, lateDays }: NonNullable<Consequences["end"]>): Sentence {
  if (lateDays < 0) return sentence("timeline.end-earlier", { to });
  return holds
    ? sentence("timeline.end-holds", { end: from })
    : sentence("timeline.end-moves", { from, to, days: lateDays });
}
