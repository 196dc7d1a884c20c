import { type MilestoneStatus, statusOf } from "@/lib/domain/milestone-status";
import { type MilestoneRecord, slipDays } from "@/lib/domain/record";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Shape } from "./status-shape";

/** One line of the milestone table, worked out. */
export interface MilestoneLine {
  original: TargetDate | null;
  slip: number | null;
  moves: number;
  shape: Shape;
  tone: "met" | "late" | "soft" | "plain";
  /** The word of the status, as a message of `public-page.status`. */
  word: { key: string; days?: number };
  /** What the filter asks for. */
  groups: readonly ("open" | "met" | "overdue" | "moved")[];
}

/**
 * What a milestone's line says. A date that has passed since the data date is not called overdue: nobody has
 * reported on it yet, and that is what is said.
 */
export function milestoneLine(
  milestone: Milestone,
  record: MilestoneRecord | undefined,
  asOf: CalendarDate,
  today: CalendarDate,
): MilestoneLine {
  const known = statusOf(milestone, asOf);
  const moves = record?.moves.length ?? 0;
  const passed = milestone.due !== null && milestone.due.day < today;
  const ahead = known.kind === "to-come" || known.kind === "due-soon";
  // Days left are counted from today, as in the headline.
  const status = ahead && !passed ? statusOf(milestone, today) : known;
  const slip = slipDays(milestone, record);
  const { shape, tone, word } = told(milestone, status, passed, slip);
  return {
    original: record?.original ?? milestone.due,
    slip,
    moves,
    shape,
    tone,
    word,
    groups: [
      ...(status.kind === "met"
        ? (["met"] as const)
        : status.kind === "cancelled"
          ? []
          : (["open"] as const)),
      ...(status.kind === "overdue" ? (["overdue"] as const) : []),
      ...(moves > 0 ? (["moved"] as const) : []),
    ],
  };
}

function told(
  { due }: Pick<Milestone, "due">,
  status: MilestoneStatus,
  passed: boolean,
  slip: number | null,
): Pick<MilestoneLine, "shape" | "tone" | "word"> {
  switch (status.kind) {
    case "met": {
      const toTheDay = status.on.precision === "day" && due?.precision === "day";
      const kept = toTheDay ? "met-on-the-day" : "met-as-announced";
      const key = slip === null ? "met" : slip < 0 ? "met-early" : slip > 0 ? "met-late" : kept;
      return { shape: "met", tone: key === "met-late" ? "late" : "met", word: { key } };
    }
    case "cancelled":
      return { shape: "cancelled", tone: "late", word: { key: "cancelled" } };
    case "overdue":
      return { shape: "overdue", tone: "late", word: { key: "overdue", days: status.days } };
    case "undated":
      return { shape: "undetermined", tone: "soft", word: { key: "undated" } };
    case "due-soon":
    case "to-come":
      return passed
        ? { shape: "undetermined", tone: "late", word: { key: "unreported" } }
        : {
            shape: status.kind,
            tone: "plain",
            word: { key: status.kind, days: status.days },
          };
  }
}
