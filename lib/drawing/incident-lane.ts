import { firstDayOf, targetDateAround } from "@/lib/domain/calendar-date";
import { groupBy } from "@/lib/domain/items";
import { spanValues } from "@/lib/domain/redlines/days-span";
import type { RedlineCase } from "@/lib/domain/redlines/redline-cases";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Response } from "@/lib/schema/transition";
import { type GroupMark, line, type Mark, text } from "./mark";
import { type Box, fitText, placeText, textBox, textWidth } from "./text-width";
import type { TimeScale } from "./time-scale";
import { size } from "./timeline-sizes";
import { incidentFigure } from "./transition-marks";
import { incidentTitle, isFatal, type TransitionPlan } from "./transition-words";

type Incident = TransitionPlan["incidents"][number];

/** More incidents than these are gathered into counted marks: thousands stay a picture that can be read. */
export const mostSingly = 40;

/** Where a redline's tie begins: the place of one incident, or of all of a stretch of time. */
export interface TiedCase {
  case: RedlineCase;
  x: number;
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
  { mostRows, hrefOf }: { mostRows: number; hrefOf?: ((id: string) => string) | undefined },
): IncidentLane {
  const casesOf = groupBy(cases, ({ incident }) => incident.id);
  const responsesOf = groupBy(responses, ({ incidentId }) => incidentId);
  const placed = placeInRows(
    incidents.map((incident) => placeOf(incident, responsesOf.get(incident.id) ?? [], scale)),
    mostRows,
    scale,
  );
  const ties: TiedCase[] = [];
  const marks = placed.map(({ incident, x, answers, row, label }): GroupMark => {
    const y = top + row * rowHeight + rowHeight / 2;
    const told = casesOf.get(incident.id) ?? [];
    ties.push(...told.map((each) => ({ case: each, x, y })));
    const href = hrefOf?.(incident.id);
    return {
      kind: "group",
      title: [incidentTitle(incident, words), ...told.map((each) => caseWords(each, words))].join(". "),
      itemId: incident.id,
      day: incident.on.day,
      ...(href && { href }),
      marks: [
        ...answers.map((answer) => line(x, y, answer.x, y, { stroke: "accent" })),
        incidentFigure(x, y, isFatal(incident)),
        // Over the incident, or an answer on the next day could not be seen.
        ...answers.map((answer) => responseFigure(answer.x, y, answer.nothing)),
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
  x: number;
  answers: readonly { x: number; nothing: boolean }[];
  /** Of the marks alone, and with the name where it fits into the drawing. */
  bare: Span;
  named: Span | null;
  label: { x: number; name: string; anchor: "start" | "end" } | null;
  row: number;
}

function placeOf(incident: Incident, responses: readonly Response[], scale: TimeScale): PlacedIncident {
  const x = Math.min(Math.max(scale.middle(incident.on.day), 6), scale.right - 6);
  const answers = responses.flatMap(({ on, kind }) =>
    on ? [{ x: Math.min(Math.max(scale.middle(on.day), x), scale.right - 4), nothing: kind === "none" }] : [],
  );
  const end = Math.max(x + 7, ...answers.map((answer) => answer.x + 5));
  const name = fitText(incident.title, Math.min(240, scale.right - 30), size);
  const wide = textWidth(name, size);
  const bare: Span = [x - 9, end + 4];
  const common = { incident, x, answers, bare, row: 0 };
  if (name !== "" && end + 5 + wide <= scale.right)
    return { ...common, named: [x - 9, end + 10 + wide], label: { x: end + 5, name, anchor: "start" } };
  if (name !== "" && x - 12 - wide >= scale.left)
    return { ...common, named: [x - 16 - wide, end + 4], label: { x: x - 12, name, anchor: "end" } };
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

/** One mark for each month, or for the shortest longer stretch that leaves room for its number. */
export function gatheredIncidents(
  incidents: readonly Incident[],
  cases: readonly RedlineCase[],
  scale: TimeScale,
  top: number,
  words: Words,
): IncidentLane {
  const precision =
    scale.pixelsPerDay * 30 >= 26 ? "month" : scale.pixelsPerDay * 91 >= 26 ? "quarter" : "year";
  const stretchOf = (day: CalendarDate) => targetDateAround(day, precision);
  const stretches = groupBy(incidents, ({ on }) => stretchOf(on.day).day);
  const casesIn = groupBy(cases, ({ incident }) => stretchOf(incident.on.day).day);
  const most = Math.max(1, ...[...stretches.values()].map(({ length }) => length));
  const ties: TiedCase[] = [];
  const taken: Box[] = [];
  const within: Box = { left: 0, right: scale.right, top, bottom: top + 40 };
  const gathered: IncidentLane["gathered"] = [];
  const y = top + 12;
  const marks = [...stretches].map(([day, inside]): GroupMark => {
    const stretch = stretchOf(day);
    const from = Math.max(scale.x(firstDayOf(stretch)), scale.left);
    const x = Math.min(Math.max((from + Math.min(scale.end(day), scale.right)) / 2, 8), scale.right - 8);
    const told = casesIn.get(day) ?? [];
    const crossed = told.filter(({ finding }) => finding === "crossed");
    ties.push(...told.map((each) => ({ case: each, x, y })));
    const when = words.say(sentence("drawings.day", { day: stretch }), "short");
    gathered.push({ when, count: inside.length, crossed: crossed.length });
    const number = inside.length.toLocaleString(words.locale);
    const label = placeText(
      [text(x, y + 21, number, { anchor: "middle", size: 11, role: "ink" })],
      taken,
      within,
    );
    if (label) taken.push(textBox(label));
    const r = 4 + 5 * Math.sqrt(inside.length / most);
    return {
      kind: "group",
      title: words.t("measures.gathered", {
        when,
        count: inside.length,
        fatal: inside.filter(isFatal).length,
        crossed: crossed.length,
      }),
      day: stretch.day,
      marks: [{ ...incidentFigure(x, y, inside.some(isFatal)), r }, ...(label ? [label] : [])],
    };
  });
  return { marks, ties, bottom: top + 40, gathered };
}

/** Something was done; a cross where somebody said that nothing was. */
export function responseFigure(x: number, y: number, nothing: boolean): Mark {
  return nothing
    ? { kind: "cross", x, y, r: 3, stroke: "soft", strokeWidth: 1.4 }
    : { kind: "dot", x, y, r: 3.8, fill: "accent", stroke: "paper" };
}

/** "crossed “A decisive response”; answered after 2 days: Air strikes". */
export function caseWords(one: RedlineCase, words: Words): string {
  return [
    words.t(`measures.case-${one.finding}`, { title: one.redline.title }),
    words.say(outcomeWords(one)),
  ].join("; ");
}

/** What became of it: "answered after 2 days: Air strikes", "no response is entered". */
export function outcomeWords({ responses, latencyDays, outcome }: RedlineCase): Sentence {
  const first = responses.find(({ kind }) => kind !== "none" && kind !== "not-disclosed");
  if (!first) return sentence(`measures.case-${outcome.kind}`);
  const { action } = first;
  return latencyDays
    ? sentence("measures.case-answered", { action, ...spanValues(latencyDays) })
    : sentence("measures.case-answered-undated", { action });
}

function rowWithRoom(rows: readonly (readonly Span[])[], [left, right]: Span, most: number): number | null {
  for (let row = 0; row < most; row++)
    if (!(rows[row] ?? []).some((span) => left < span[1] && span[0] < right)) return row;
  return null;
}
