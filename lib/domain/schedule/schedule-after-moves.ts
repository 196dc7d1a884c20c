import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import type { Moves } from "../consequences";
import { endIn, type Schedule, type ScheduledMilestone, scheduledMilestone } from "./compute-schedule";
import { criticalChain } from "./critical-chain";
import { networkAfterMoves, networkOf, type TimetableNetwork } from "./network-of";
import { type NetworkSchedule, scheduleInOrder, scheduleNetwork } from "./schedule-network";

/** What of a schedule is looked at while something is held: single milestones, and the chain that decides the end. */
export interface ScheduleInSight extends Pick<Schedule, "end" | "criticalPath"> {
  milestone: (id: string) => ScheduledMilestone | undefined;
}

/**
 * The schedule as it would be if milestones had these dates, and those that they push theirs (`consequencesOfMoves`). Gives
 * what `computeSchedule` would give of that timetable, without making the timetable and its network anew: of 10,000
 * milestones in a third of a frame. `null` where something moves that had no date, and where links go in a circle.
 */
export function scheduleAfterMoves(
  timetable: Timetable,
  asOf: CalendarDate,
  moves: Moves,
): ScheduleInSight | null {
  const { network, solved } = knownNetwork(timetable, asOf);
  const moved = solved && networkAfterMoves(network, moves);
  if (!moved) return null;
  const now = scheduleInOrder(moved.problem, solved.network);
  return {
    end: endIn(moved, now),
    criticalPath: criticalChain(moved, now).flatMap((i) => moved.items[i]?.id ?? []),
    milestone: (id) => {
      const i = moved.grounds.indexOf.get(id);
      return i === undefined ? undefined : scheduledMilestone(moved, now, i);
    },
  };
}

interface Known {
  asOf: CalendarDate;
  network: TimetableNetwork;
  /** `null`: a circle. */
  solved: NetworkSchedule | null;
}

const known = new WeakMap<Timetable, Known>();

/** Made once for as long as the timetable is kept and looked at as of one day: every move begins from it. */
function knownNetwork(timetable: Timetable, asOf: CalendarDate): Known {
  const found = known.get(timetable);
  if (found?.asOf === asOf) return found;
  const network = networkOf(timetable, asOf, "as-set");
  const solved = scheduleNetwork(network.problem);
  const fresh = { asOf, network, solved: solved.ok ? solved : null };
  known.set(timetable, fresh);
  return fresh;
}
