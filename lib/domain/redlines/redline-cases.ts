import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import type { Finding, Incident, Response } from "@/lib/schema/transition";
import { daysBetween, firstDayOf } from "../calendar-date";
import { byId, groupBy } from "../items";
import { isOfKind, type MeasureOf } from "../measure-of-kind";
import { asKnownOn } from "../milestone-status";

type FollowThrough = NonNullable<Response["followThrough"]>;

/** One redline and one incident of which somebody said whether it crossed it. */
export interface RedlineCase {
  incident: Incident;
  redline: MeasureOf<"redline">;
  /** What those who judged it found; `disputed` where they differ. */
  finding: Finding["finding"] | "disputed";
  findings: readonly Finding[];
  /** Those tied to this redline and those tied to none, in the order in which they came. */
  responses: readonly Response[];
  outcome: CaseOutcome;
  /** Days from the incident to the first answer, as a range where a date is known only to a month; `null`: no day is known. */
  latencyDays: { least: number; most: number } | null;
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
  | { kind: "open"; ageDays: number };

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
  /** The median days from incident to first answer, over the answers whose days are known exactly. */
  latency: { medianDays: number; of: number } | null;
  followThrough: Record<FollowThrough | "not-said", number>;
  /** Incidents of which it is undetermined or disputed whether they crossed a line. */
  undetermined: number;
}

export function followThroughSummary(cases: readonly RedlineCase[]): FollowThroughSummary {
  const crossed = cases.filter(({ finding }) => finding === "crossed");
  const exact = crossed.flatMap(({ latencyDays }) =>
    latencyDays && latencyDays.least === latencyDays.most ? [latencyDays.least] : [],
  );
  const count = (kind: CaseOutcome["kind"]) => crossed.filter(({ outcome }) => outcome.kind === kind).length;
  const said = (word: FollowThrough | null) => crossed.filter((each) => each.followThrough === word).length;
  return {
    crossings: crossed.length,
    answered: count("answered"),
    noResponse: count("no-response"),
    notDisclosed: count("not-disclosed"),
    open: crossed.filter(({ outcome }) => outcome.kind === "open"),
    latency: exact.length > 0 ? { medianDays: median(exact), of: exact.length } : null,
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
  const found = new Set(findings.map(({ finding }) => finding));
  return found.size === 1 ? (findings[0] as Finding).finding : "disputed";
}

function outcomeOf(incident: Incident, responses: readonly Response[], asOf: CalendarDate): CaseOutcome {
  if (responses.some(({ kind }) => kind !== "none" && kind !== "not-disclosed")) return { kind: "answered" };
  if (responses.some(({ kind }) => kind === "not-disclosed")) return { kind: "not-disclosed" };
  if (responses.length > 0) return { kind: "no-response" };
  return { kind: "open", ageDays: Math.max(0, daysBetween(incident.on.day, asOf)) };
}

function latencyOf(on: TargetDate, responses: readonly Response[]): RedlineCase["latencyDays"] {
  const first = responses.find(
    ({ kind, on: day }) => kind !== "none" && kind !== "not-disclosed" && day !== null,
  )?.on;
  if (!first) return null;
  return {
    least: Math.max(0, daysBetween(on.day, firstDayOf(first))),
    most: Math.max(0, daysBetween(firstDayOf(on), first.day)),
  };
}

const strongestFirst: readonly FollowThrough[] = ["carried-out", "partly", "not-carried-out", "too-early"];

function followThroughOf(responses: readonly Response[]): FollowThrough | null {
  return strongestFirst.find((word) => responses.some(({ followThrough }) => followThrough === word)) ?? null;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
