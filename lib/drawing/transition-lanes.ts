import { firstDayOf } from "@/lib/domain/calendar-date";
import { groupBy } from "@/lib/domain/items";
import { beginningOf, lastDayOf, measureState } from "@/lib/domain/measures/measure-state";
import { asKnownOn } from "@/lib/domain/milestone-status";
import { type RedlineCase, redlineCases } from "@/lib/domain/redlines/redline-cases";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { eventBand } from "./event-band";
import { gatheredIncidents, mostSingly, singleIncidents, type TiedCase } from "./incident-lane";
import { gatheredTable, lanesTable } from "./lanes-table";
import { type Drawing, line, type Mark, text } from "./mark";
import { measureAbove, measureBar } from "./measure-bars";
import { withinBoth } from "./place-in-time";
import { timeScale } from "./time-scale";
import { axisMarks } from "./timeline-axis";
import type { DayRange } from "./timeline-range";
import { header } from "./timeline-sizes";
import { lanesKey } from "./transition-marks";
import { drawnMeasures, measureKinds, measureTitle } from "./transition-words";

type LaneKind = (typeof measureKinds)[number] | "incidents";

/** Where the bar of a measure lies. */
interface Bar {
  left: number;
  right: number;
  bottom: number;
}

/** Where a lane lies in its drawing, for a name that stands beside it. */
export interface Lane {
  name: string;
  top: number;
  bottom: number;
}

export interface LanesDrawing extends Drawing {
  lanes: readonly Lane[];
}

export interface LanesOptions extends DayRange {
  asOf: CalendarDate;
  words: Words;
  width: number;
  /** `false`: only the lanes, for a drawing that has its own axis, events and names of lanes around them. */
  whole?: boolean;
  hrefOf?: (noun: "measure" | "incident", id: string) => string;
}

/** Incidents lie under the redlines, so that what ties one to the other is short. */
const laneOrder: readonly LaneKind[] = [
  "redline",
  "incidents",
  ...measureKinds.filter((kind) => kind !== "redline"),
];

/**
 * Measures in lanes by their kind, each a bar from when to when it is in force; incidents under the redlines, tied to
 * those that they were found to have crossed, with what was done about them behind them; event lines through all.
 * `null`: nothing of it has a date within these days. It claims no cause.
 */
export function drawTransitionLanes(
  timetable: Timetable,
  { asOf, words, width, from, to, whole = true, hrefOf }: LanesOptions,
): LanesDrawing | null {
  const known = asKnownOn(timetable, asOf);
  const scale = timeScale(from, to, 0, width);
  const measures = drawnMeasures(
    known.measures.map((measure) => ({
      ...measure,
      inForceFrom: beginningOf(measure),
      inForceTo: lastDayOf(measure, known.measures),
    })),
    { from, to },
  );
  const incidents = known.incidents
    .filter(({ on }) => from <= on.day && firstDayOf(on) <= to)
    .toSorted((a, b) => (a.on.day < b.on.day ? -1 : 1));
  if (measures.length + incidents.length === 0) return null;
  const cases = redlineCases(timetable, asOf);
  const drawnIds = new Set(incidents.map(({ id }) => id));
  const drawnCases = cases.filter(({ incident }) => drawnIds.has(incident.id));

  const narrow = width < 600;
  const now = scale.end(asOf);
  const showsNow = whole && now > scale.left && now < scale.right + 1;
  const events = eventBand(whole ? known.eventLines : [], scale, header + 1);
  const groups = groupBy(measures, ({ measure }) => measure.terms.kind);
  const row = whole ? 22 : 19;
  const lanes: Lane[] = [];
  const rows: Mark[] = [];
  const rules: number[] = [];
  const barOf = new Map<string, Bar>();
  let ties: readonly TiedCase[] = [];
  let gathered: readonly { when: string; count: number; crossed: number }[] = [];
  const first = whole ? events.bottom + 1 : 5;
  let y = first;
  for (const kind of laneOrder) {
    const group = kind === "incidents" ? [] : (groups.get(kind) ?? []);
    if (kind === "incidents" ? incidents.length === 0 : group.length === 0) continue;
    const name = words.t(kind === "incidents" ? "drawings.incidents" : `drawings.measure-${kind}`);
    const top = y;
    if (y > first) rules.push(y + 1.5);
    if (whole) rows.push(text(0, y + 18, name, { size: 12 }));
    y += whole ? 25 : 4;
    for (const drawn of group) {
      const marks =
        narrow && whole ? measureAbove(drawn, scale, y, now) : measureBar(drawn, scale, y, row, now);
      const { id } = drawn.measure;
      const href = hrefOf?.("measure", id);
      rows.push({
        kind: "group",
        title: measureTitle(drawn, words),
        itemId: id,
        ...(href && { href }),
        marks,
      });
      const high = narrow && whole ? 32 : row + 2;
      barOf.set(id, {
        left: drawn.from ? scale.x(drawn.from) : scale.left,
        right: drawn.to ? scale.end(drawn.to) : scale.right,
        bottom: narrow && whole ? y + 25 : y + row - 2,
      });
      y += high;
    }
    if (kind === "incidents") {
      const lane =
        incidents.length > mostSingly
          ? gatheredIncidents(incidents, drawnCases, scale, y, words)
          : singleIncidents(incidents, drawnCases, known.responses, scale, y, words, {
              mostRows: whole ? 10 : 3,
              dataDateX: now,
              hrefOf: hrefOf && ((id) => hrefOf("incident", id)),
            });
      rows.push(...lane.marks);
      ties = lane.ties;
      gathered = lane.gathered;
      y = lane.bottom;
    }
    y += 2;
    lanes.push({ name, top, bottom: y });
  }
  const bottom = y + 4;
  const hasTie = (finding: RedlineCase["finding"][]) =>
    ties.some((tie) => finding.includes(tie.case.finding) && barOf.has(tie.case.redline.id));
  const key = whole
    ? lanesKey(
        measures,
        incidents,
        {
          crossed: hasTie(["crossed"]),
          unsure: hasTie(["undetermined", "disputed"]),
          response:
            gathered.length === 0 && known.responses.some((each) => drawnIds.has(each.incidentId) && each.on),
        },
        width,
        bottom + 44,
        words,
      )
    : null;
  const axis = whole ? axisMarks(scale, bottom, words, showsNow ? now : null, asOf) : null;
  return {
    width,
    height: key ? key.bottom + 6 : whole ? bottom + 24 : bottom,
    lanes,
    marks: [
      ...(showsNow && now < width
        ? [
            {
              kind: "rect",
              x: now,
              y: header,
              width: width - now,
              height: bottom - header,
              fill: "wash",
            } as const,
          ]
        : []),
      ...(axis?.behind ?? []),
      ...events.lines(bottom),
      ...rules.map((at) => line(0, at, width, at, { stroke: "line" })),
      ...(showsNow ? [line(now, header - 4, now, bottom, { stroke: "accent", strokeWidth: 2 })] : []),
      ...ties.flatMap((tie) => tieMarks(tie, barOf)),
      ...rows,
      ...events.labels,
      ...(axis?.labels ?? []),
      ...(key?.marks ?? []),
    ],
    title: sentence("measures.lanes-title"),
    summary: lanesSummary(known, cases, asOf),
    table: gathered.length > 0 ? gatheredTable(known, gathered, words) : lanesTable(known, cases, words),
  };
}

/** From the incident up to the bar of the redline; dotted where it is not settled. */
function tieMarks({ case: one, at, y }: TiedCase, barOf: ReadonlyMap<string, Bar>): Mark[] {
  const bar = barOf.get(one.redline.id);
  if (!bar || one.finding === "not-crossed") return [];
  const paint =
    one.finding === "crossed"
      ? ({ stroke: "late", strokeWidth: 1.3 } as const)
      : ({ stroke: "soft", dash: "dotted" } as const);
  const x = withinBoth(at, bar);
  return [line(x, y - 4, x, bar.bottom, paint)];
}

function lanesSummary(
  { measures, incidents }: Timetable,
  cases: readonly RedlineCase[],
  asOf: CalendarDate,
): Sentence {
  const idsOf = (finding: RedlineCase["finding"]) =>
    new Set(cases.filter((each) => each.finding === finding).map(({ incident }) => incident.id)).size;
  return sentence("measures.lanes-summary", {
    measures: measures.length,
    inForce: measures.filter((measure) => measureState(measure, measures, asOf).kind === "in-force").length,
    incidents: incidents.length,
    crossed: idsOf("crossed"),
    unsure: idsOf("undetermined") + idsOf("disputed"),
    asOf: { day: asOf },
  });
}
