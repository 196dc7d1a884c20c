import { firstDayOf, targetDateAround } from "@/lib/domain/calendar-date";
import { groupBy } from "@/lib/domain/items";
import type { RedlineCase } from "@/lib/domain/redlines/redline-cases";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Response } from "@/lib/schema/transition";
import { type GroupMark, line, type Mark, text } from "./mark";
import { type Box, fitText, overlap, placeText, textBox, textWidth } from "./text-width";
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
 * Incidents as triangles on as few lines as keep their names apart, the responses behind them on the same line. An
 * incident that finds no room for its name is drawn without; its name is in its title and in the table.
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
  const rows: [left: number, right: number][][] = [];
  const ties: TiedCase[] = [];
  const marks = incidents.map((incident, i): GroupMark => {
    const x = Math.min(Math.max(scale.middle(incident.on.day), 6), scale.right - 6);
    const answers = (responsesOf.get(incident.id) ?? []).flatMap((response) =>
      response.on
        ? [{ response, x: Math.min(Math.max(scale.middle(response.on.day), x), scale.right - 4) }]
        : [],
    );
    const end = Math.max(x + 7, ...answers.map((answer) => answer.x + 5));
    const name = fitText(incident.title, Math.min(240, scale.right - 30), size);
    const wide = textWidth(name, size);
    const after = end + 5 + wide <= scale.right;
    const before = !after && x - 12 - wide >= scale.left;
    const named: [number, number] = after ? [x - 9, end + 10 + wide] : [x - 16 - wide, end + 4];
    const fits = (after || before) && name !== "";
    const room = fits ? rowWithRoom(rows, named, mostRows) : null;
    const bare: [number, number] = [x - 9, end + 4];
    const row = room ?? rowWithRoom(rows, bare, mostRows) ?? i % mostRows;
    rows[row] = [...(rows[row] ?? []), room === null ? bare : named];
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
        ...answers.map((answer) => responseFigure(answer.x, y, answer.response.kind === "none")),
        incidentFigure(x, y, isFatal(incident)),
        ...(room === null
          ? []
          : [
              after
                ? text(end + 5, y + 4.5, name, { role: "ink", size, use: "label" })
                : text(x - 12, y + 4.5, name, { role: "ink", size, use: "label", anchor: "end" }),
            ]),
      ],
    };
  });
  return { marks, ties, bottom: top + Math.max(rows.length, 1) * rowHeight, gathered: [] };
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
    : { kind: "dot", x, y, r: 3.5, fill: "accent" };
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
  const first = responses.find(({ kind }) => kind !== "none");
  if (!first) return sentence(`measures.case-${outcome.kind}`);
  const { action } = first;
  if (!latencyDays) return sentence("measures.case-answered-undated", { action });
  const { least, most } = latencyDays;
  return least === most
    ? sentence("measures.case-answered", { action, days: least })
    : sentence("measures.case-answered-range", { action, least, most });
}

function rowWithRoom(
  rows: readonly (readonly (readonly [number, number])[])[],
  [left, right]: readonly [number, number],
  most: number,
): number | null {
  for (let row = 0; row < most; row++) {
    const box = (span: readonly [number, number]): Box => ({
      left: span[0],
      right: span[1],
      top: 0,
      bottom: 1,
    });
    if (!(rows[row] ?? []).some((span) => overlap(box(span), box([left, right]), 0))) return row;
  }
  return null;
}
