import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import type { Finding, Incident, Response } from "@/lib/schema/transition";
import { exactly } from "../calendar-date";
import { byId, groupBy } from "../items";
import { isOfKind, type MeasureOf } from "../measure-of-kind";
import { asKnownOn } from "../milestone-status";
import { type DaysSpan, daysSince, medianSpan, shortestSpan } from "./days-span";
import { standingFindings } from "./standing-findings";

type FollowThrough = NonNullable<Response["followThrough"]>;

/** One redline and one incident of which somebody said whether it crossed it. */
export interface RedlineCase {
  incident: Incident;
  redline: MeasureOf<"redline">;
  /** What those who judged it found last; `disputed` where they differ. */
  finding: Finding["finding"] | "disputed";
  /** All of them; what its own assessor found otherwise later is told and not counted (`standingFindings`). */
  findings: readonly Finding[];
  /** Those tied to this redline and those tied to none, in the order in which they came. */
  responses: readonly Response[];
  outcome: CaseOutcome;
  /** Days from the incident to the first answer; `null`: no day is known. */
  latencyDays: DaysSpan | null;
  /** Whether the announced consequence was carried out, as far as anybody said. */
  followThrough: FollowThrough | null;
}

export type CaseOutcome =
  /** Something was done about it. */
  | { kind: "answered" }
  /** Somebody said that nothing was. */
  | { kind: "no-response" }
  /** Somebody said that what was done is not disclosed; whether anything was, nobody can tell. */
  | { kind: "not-disclosed" }
  /** Nobody has said anything: so many days after the incident. */
  | { kind: "open"; ageDays: DaysSpan };

/** Every incident that somebody judged against a redline, as known on a day, the earliest first. */
export function redlineCases(timetable: Timetable, asOf: CalendarDate): RedlineCase[] {
  const known = asKnownOn(timetable, asOf);
  const incidents = byId(known.incidents);
  const redlines = byId(known.measures.filter((measure) => isOfKind(measure, "redline")));
  const responses = groupBy(known.responses, ({ incidentId }) => incidentId);
  const pairs = groupBy(known.findings, ({ incidentId, measureId }) => `${incidentId} ${measureId}`);
  return [...pairs.values()]
    .flatMap((findings): RedlineCase[] => {
      const { incidentId, measureId } = findings[0] as Finding;
      const [incident, redline] = [incidents.get(incidentId), redlines.get(measureId)];
      if (!incident || !redline) return [];
      const given = (responses.get(incidentId) ?? [])
        .filter((response) => response.measureId === null || response.measureId === measureId)
        .toSorted((a, b) => ((a.on?.day ?? "9999") < (b.on?.day ?? "9999") ? -1 : 1));
      return [
        {
          incident,
          redline,
          finding: agreed(findings),
          findings,
          responses: given,
          outcome: outcomeOf(incident, given, asOf),
          latencyDays: latencyOf(incident.on, given),
          followThrough: followThroughOf(given),
        },
      ];
    })
    .toSorted((a, b) => (a.incident.on.day < b.incident.on.day ? -1 : 1));
}

/** What became of the crossings of all redlines, or of those given. Never a score: counts, each with what it is of. */
export interface FollowThroughSummary {
  crossings: number;
  answered: number;
  noResponse: number;
  notDisclosed: number;
  /** Crossings of which nobody has said what was done, the oldest first. */
  open: RedlineCase[];
  /** The median days from incident to first answer, over the answers that have a date: see `medianSpan`. */
  latency: { medianDays: DaysSpan; of: number } | null;
  followThrough: Record<FollowThrough | "not-said", number>;
  /** Incidents of which it is undetermined or disputed whether they crossed a line. */
  undetermined: number;
}

export function followThroughSummary(cases: readonly RedlineCase[]): FollowThroughSummary {
  const crossed = cases.filter(({ finding }) => finding === "crossed");
  const latencies = crossed.flatMap(({ latencyDays }) => latencyDays ?? []);
  const medianDays = medianSpan(latencies);
  const count = (kind: CaseOutcome["kind"]) => crossed.filter(({ outcome }) => outcome.kind === kind).length;
  const said = (word: FollowThrough | null) => crossed.filter((each) => each.followThrough === word).length;
  return {
    crossings: crossed.length,
    answered: count("answered"),
    noResponse: count("no-response"),
    notDisclosed: count("not-disclosed"),
    open: crossed.filter(({ outcome }) => outcome.kind === "open"),
    latency: medianDays && { medianDays, of: latencies.length },
    followThrough: {
      "carried-out": said("carried-out"),
      partly: said("partly"),
      "not-carried-out": said("not-carried-out"),
      "too-early": said("too-early"),
      "not-said": said(null),
    },
    undetermined: cases.filter(({ finding }) => finding === "undetermined" || finding === "disputed").length,
  };
}

/** Those who judge may differ; then neither is taken for the truth. */
function agreed(findings: readonly Finding[]): RedlineCase["finding"] {
  const [first, ...others] = new Set(standingFindings(findings).map(({ finding }) => finding));
  return first && others.length === 0 ? first : "disputed";
}

function outcomeOf(incident: Incident, responses: readonly Response[], asOf: CalendarDate): CaseOutcome {
  if (responses.some(({ kind }) => kind !== "none" && kind !== "not-disclosed")) return { kind: "answered" };
  if (responses.some(({ kind }) => kind === "not-disclosed")) return { kind: "not-disclosed" };
  if (responses.length > 0) return { kind: "no-response" };
  return { kind: "open", ageDays: daysSince(incident.on, exactly(asOf)) };
}

/** Of answers known to a month, the one that came first may be another than the first in the list. */
function latencyOf(incident: TargetDate, responses: readonly Response[]): DaysSpan | null {
  return shortestSpan(
    responses
      .filter(({ kind }) => kind !== "none" && kind !== "not-disclosed")
      .flatMap(({ on }) => (on ? daysSince(incident, on) : [])),
  );
}

const strongestFirst: readonly FollowThrough[] = ["carried-out", "partly", "not-carried-out", "too-early"];

function followThroughOf(responses: readonly Response[]): FollowThrough | null {
  return strongestFirst.find((word) => responses.some(({ followThrough }) => followThrough === word)) ?? null;
}
