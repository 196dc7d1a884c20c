import { targetDateAround } from "@/lib/domain/calendar-date";
import { groupBy } from "@/lib/domain/items";
import type { RedlineCase } from "@/lib/domain/redlines/redline-cases";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { Response } from "@/lib/schema/transition";
import { answerFigure, answersAfter, type PlacedAnswer, waitLine } from "./answer-marks";
import { caseWords } from "./case-words";
import { type GroupMark, text } from "./mark";
import { type PlaceInTime, placeInTime } from "./place-in-time";
import { type Box, fitText, placeText, textBox, textWidth } from "./text-width";
import type { TimeScale } from "./time-scale";
import { size } from "./timeline-sizes";
import { incidentAt, incidentFigure } from "./transition-marks";
import { incidentTitle, isFatal, type TransitionPlan, whenItHappened } from "./transition-words";

type Incident = TransitionPlan["incidents"][number];

/** More incidents than these are gathered into counted marks: thousands stay a picture that can be read. */
export const mostSingly = 40;

/** Where a redline's tie begins: the place of one incident, or of all of a stretch of time. */
export interface TiedCase {
  case: RedlineCase;
  at: PlaceInTime;
  y: number;
}

interface IncidentLane {
  marks: GroupMark[];
  ties: TiedCase[];
  bottom: number;
  /** Of a gathered lane, its marks in words: when, how many, how many crossed a redline. */
  gathered: { when: string; count: number; crossed: number }[];
}

const rowHeight = 20;

/**
 * Incidents as triangles on as few lines as keep their names apart, the responses behind them on the same line. Where
 * there are too many for that, marks keep apart and only those with room beside them are named; every name is in the
 * title of its mark and in the table.
 */
export function singleIncidents(
  incidents: readonly Incident[],
  cases: readonly RedlineCase[],
  responses: readonly Response[],
  scale: TimeScale,
  top: number,
  words: Words,
  {
    mostRows,
    dataDateX,
    hrefOf,
  }: {
    mostRows: number;
    /** Where the line of the data date stands, which names keep clear of where they can. */
    dataDateX: number;
    hrefOf?: ((id: string) => string) | undefined;
  },
): IncidentLane {
  const casesOf = groupBy(cases, ({ incident }) => incident.id);
  const responsesOf = groupBy(responses, ({ incidentId }) => incidentId);
  const placed = placeInRows(
    incidents.map((incident) => placeOf(incident, responsesOf.get(incident.id) ?? [], scale, dataDateX)),
    mostRows,
    scale,
  );
  const ties: TiedCase[] = [];
  const marks = placed.map(({ incident, at, answers, row, label }): GroupMark => {
    const y = top + row * rowHeight + rowHeight / 2;
    const told = casesOf.get(incident.id) ?? [];
    ties.push(...told.map((each) => ({ case: each, at, y })));
    const href = hrefOf?.(incident.id);
    return {
      kind: "group",
      title: [incidentTitle(incident, words), ...told.map((each) => caseWords(each, words))].join(". "),
      itemId: incident.id,
      day: incident.on.day,
      ...(href && { href }),
      marks: [
        ...answers.flatMap((answer) => waitLine(at, answer, y)),
        incidentAt(at, y, isFatal(incident)),
        // Over the incident, or an answer on the next day could not be seen.
        ...answers.map((answer) => answerFigure(answer, y)),
        ...(label
          ? [text(label.x, y + 4.5, label.name, { role: "ink", size, use: "label", anchor: label.anchor })]
          : []),
      ],
    };
  });
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
  return { marks, ties, bottom: top + rows * rowHeight, gathered: [] };
}

type Span = readonly [left: number, right: number];

interface PlacedIncident {
  incident: Incident;
  at: PlaceInTime;
  answers: readonly PlacedAnswer[];
  /** Of the marks alone, and with the name where it fits into the drawing. */
  bare: Span;
  named: Span | null;
  label: { x: number; name: string; anchor: "start" | "end" } | null;
  row: number;
}

function placeOf(
  incident: Incident,
  responses: readonly Response[],
  scale: TimeScale,
  dataDateX: number,
): PlacedIncident {
  const at = placeInTime(incident.on, scale);
  const answers = answersAfter(at, responses, scale);
  const air = at.point ? 7 : 2;
  const start = at.left - air;
  const end = Math.max(at.right + air, ...answers.map((answer) => answer.right + (answer.point ? 5 : 2)));
  const name = fitText(incident.title, Math.min(240, scale.right - 30), size);
  const wide = textWidth(name, size);
  const bare: Span = [start - 2, end + 4];
  const common = { incident, at, answers, bare, row: 0 };
  const sides = [
    {
      named: [start - 2, end + 10 + wide] as const,
      label: { x: end + 5, name, anchor: "start" as const },
      from: end + 5,
    },
    {
      named: [start - 9 - wide, end + 4] as const,
      label: { x: start - 5, name, anchor: "end" as const },
      from: start - 5 - wide,
    },
  ].filter(({ from }) => name !== "" && from >= scale.left && from + wide <= scale.right);
  // Widths of text are estimates, and a browser's own may be a little more.
  const clear = ({ from }: { from: number }) => from + wide + 6 < dataDateX || from - 6 > dataDateX;
  const side = sides.find(clear) ?? sides[0];
  if (side) return { ...common, named: side.named, label: side.label };
  return { ...common, named: null, label: null };
}

/** On lines with their names, if they are few enough; else the marks alone, and the names that still find room. */
function placeInRows(
  places: readonly PlacedIncident[],
  mostRows: number,
  scale: TimeScale,
): PlacedIncident[] {
  const rows: Span[][] = [];
  const withNames = places.map((place) => {
    const row = place.named && rowWithRoom(rows, place.named, mostRows);
    if (row === null || !place.named) return null;
    rows[row] = [...(rows[row] ?? []), place.named];
    return { ...place, row };
  });
  if (withNames.every((place) => place !== null)) return withNames;

  const marks: Span[][] = [];
  const alone = places.map((place, i) => {
    const row = rowWithRoom(marks, place.bare, mostRows) ?? i % mostRows;
    marks[row] = [...(marks[row] ?? []), place.bare];
    return { ...place, row };
  });
  return alone.map((place) => {
    const end = place.bare[1] + 1;
    const next = (marks[place.row] ?? []).filter((span) => span !== place.bare && span[1] > place.bare[0]);
    const room = Math.min(scale.right, ...next.map(([left]) => left)) - 6 - end;
    const name = fitText(place.incident.title, Math.min(room, 240), size);
    const told = name === place.incident.title || textWidth(name, size) > 90;
    return { ...place, label: told && room > 0 ? { x: end, name, anchor: "start" as const } : null };
  });
}

/**
 * One mark for each month, or for the shortest longer stretch that leaves room for its number. What is known less exactly
 * than that is in none of these: it is counted on lines of its own, a bar over the quarter or the year.
 */
export function gatheredIncidents(
  incidents: readonly Incident[],
  cases: readonly RedlineCase[],
  scale: TimeScale,
  top: number,
  words: Words,
): IncidentLane {
  const precision =
    scale.pixelsPerDay * 30 >= 26 ? "month" : scale.pixelsPerDay * 91 >= 26 ? "quarter" : "year";
  const coarser = precisions.slice(precisions.indexOf(precision) + 1);
  const stretchOf = ({ on }: Incident) =>
    targetDateAround(on.day, coarser.includes(on.precision) ? on.precision : precision);
  const keyOf = (incident: Incident) => `${stretchOf(incident).precision} ${stretchOf(incident).day}`;
  const stretches = groupBy(incidents, keyOf);
  const casesIn = groupBy(cases, ({ incident }) => keyOf(incident));
  const most = Math.max(1, ...[...stretches.values()].map(({ length }) => length));
  // Quarters and years lie over months, and over each other: each has a line of its own.
  const lines = [precision, ...coarser].filter((each) =>
    incidents.some((incident) => stretchOf(incident).precision === each),
  );
  const bottom = top + Math.max(1, lines.length) * 40;
  const ties: TiedCase[] = [];
  const taken: Box[] = [];
  const within: Box = { left: 0, right: scale.right, top, bottom };
  const gathered: IncidentLane["gathered"] = [];
  const marks = [...stretches].map(([key, inside]): GroupMark => {
    const stretch = stretchOf(inside[0] as Incident);
    const y = top + 12 + lines.indexOf(stretch.precision) * 40;
    const at = placeInTime(stretch, scale);
    const x = Math.min(Math.max(at.middle, 8), scale.right - 8);
    const told = casesIn.get(key) ?? [];
    const crossed = told.filter(({ finding }) => finding === "crossed");
    const isCoarse = stretch.precision !== precision;
    ties.push(...told.map((each) => ({ case: each, at: isCoarse ? at : pointAt(x), y })));
    const when = words.say(sentence("drawings.day", { day: stretch }), "short");
    gathered.push({
      when: isCoarse ? words.say(whenItHappened(stretch), "short") : when,
      count: inside.length,
      crossed: crossed.length,
    });
    const number = inside.length.toLocaleString(words.locale);
    const label = placeText(
      [text(x, y + 21, number, { anchor: "middle", size: 11, role: "ink" })],
      taken,
      within,
    );
    if (label) taken.push(textBox(label));
    const r = 4 + 5 * Math.sqrt(inside.length / most);
    const fatal = inside.some(isFatal);
    return {
      kind: "group",
      title: words.t(isCoarse ? "measures.gathered-some-day" : "measures.gathered", {
        when,
        count: inside.length,
        fatal: inside.filter(isFatal).length,
        crossed: crossed.length,
      }),
      day: stretch.day,
      marks: [
        isCoarse ? incidentAt(at, y, fatal) : { ...incidentFigure(x, y, fatal), r },
        ...(label ? [label] : []),
      ],
    };
  });
  return { marks, ties, bottom, gathered };
}

const precisions = ["day", "month", "quarter", "year"] as const;

function pointAt(x: number): PlaceInTime {
  return { left: x, right: x, middle: x, point: true };
}

function rowWithRoom(rows: readonly (readonly Span[])[], [left, right]: Span, most: number): number | null {
  for (let row = 0; row < most; row++)
    if (!(rows[row] ?? []).some((span) => left < span[1] && span[0] < right)) return row;
  return null;
}
