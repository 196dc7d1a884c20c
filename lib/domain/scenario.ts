import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Ceiling } from "@/lib/schema/forces";
import type { Scenario } from "@/lib/schema/scenario";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { applyEdits } from "./apply-edit";
import { sameTarget } from "./calendar-date";
import { ceilingsOf } from "./forces";
import { byId } from "./items";
import type { Result } from "./problem";
import { problemsIn } from "./problems-in";
import { runChecks } from "./review/review-timetable";
import { computeSchedule } from "./schedule/compute-schedule";

/** The timetable as it would be; refused where the working copy has moved on and an edit no longer can be carried out. */
export function withScenario(
  timetable: Timetable,
  scenario: Scenario,
  today: CalendarDate,
): Result<Timetable> {
  const applied = applyEdits(timetable, editsOf(scenario));
  if (!applied.ok) return applied;
  const problems = problemsIn(applied.value, today);
  return problems.length > 0 ? { ok: false, problems } : applied;
}

/** Its edits; what is stored was read as edits when it came in. */
export function editsOf({ edits }: Scenario): Edit[] {
  return edits as unknown as Edit[];
}

/** The edits that make the scenario what is planned, and take it off the list. */
export function adoptScenario(scenario: Scenario): Edit[] {
  return [...editsOf(scenario), { type: "remove-scenario", scenarioId: scenario.id }];
}

/** What of a timetable is compared between scenarios. */
export interface ScenarioFigures {
  /** The committed end, and the earliest it can be; `null`: none is open. */
  end: { committed: TargetDate; expected: CalendarDate; lateDays: number } | null;
  /** The least total float of what is open, in working days. */
  leastFloatDays: number | null;
  /** Open milestones that are too late already. */
  tooLate: number;
  findings: { serious: number; worthALook: number };
}

export function scenarioFigures(
  timetable: Timetable,
  { asOf, today }: { asOf: CalendarDate; today: CalendarDate },
): ScenarioFigures {
  const schedule = computeSchedule(timetable, { asOf });
  const findings = runChecks(timetable, { asOf, today, publications: [], schedule }).flatMap(
    ({ finding }) => finding ?? [],
  );
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const floats = schedule.ok
    ? [...schedule.milestones.values()].flatMap(({ totalFloatDays }) => totalFloatDays ?? [])
    : [];
  return {
    end: schedule.ok ? schedule.end : null,
    leastFloatDays: floats.length > 0 ? Math.min(...floats) : null,
    tooLate: floats.filter((days) => days < 0).length,
    findings: { serious: count("serious"), worthALook: count("worth-a-look") },
  };
}

/** A milestone whose date is not the same everywhere: that of the working copy first, then each scenario's. */
export interface DifferingDate {
  milestoneId: string;
  title: string;
  /** `null`: no date, or not in that one. */
  dates: (TargetDate | null)[];
}

/** The committed end, and every milestone whose date differs in any of the timetables. */
export function differingDates(timetables: readonly Timetable[]): DifferingDate[] {
  const titles = new Map(
    timetables.toReversed().flatMap(({ milestones }) => milestones.map(({ id, title }) => [id, title])),
  );
  const known = timetables.map(({ milestones }) => byId(milestones));
  const ends = new Set(timetables.map(({ endMilestoneId }) => endMilestoneId));
  return [...titles].flatMap(([milestoneId, title]) => {
    const dates = known.map((milestones) => milestones.get(milestoneId)?.due ?? null);
    const differs = dates.some((date) => !sameTarget(date, dates[0] ?? null));
    return differs || ends.has(milestoneId) ? [{ milestoneId, title, dates }] : [];
  });
}

/** A force series whose ceilings are not the same everywhere: those of the working copy first, then each scenario's. */
export interface DifferingCeilings {
  seriesId: string;
  title: string;
  ceilings: Pick<Ceiling, "from" | "cap">[][];
}

export function differingCeilings(timetables: readonly Timetable[]): DifferingCeilings[] {
  const titles = new Map(
    timetables.toReversed().flatMap(({ forceSeries }) => forceSeries.map(({ id, title }) => [id, title])),
  );
  return [...titles].flatMap(([seriesId, title]) => {
    const ceilings = timetables.map((timetable) => ceilingsOf(timetable, seriesId));
    const [planned = [], ...others] = ceilings;
    return others.every((other) => sameCeilings(other, planned)) ? [] : [{ seriesId, title, ceilings }];
  });
}

function sameCeilings(some: readonly Ceiling[], others: readonly Ceiling[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ from, cap }, i) => cap === others[i]?.cap && sameTarget(from, others[i].from))
  );
}
