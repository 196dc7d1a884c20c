import { addDays, daysBetween, targetDateAround } from "@/lib/domain/calendar-date";
import type { Exposure } from "@/lib/domain/exposure/exposure";
import { exposureCaveat, sayExposureSpan } from "@/lib/domain/exposure/exposure-sentences";
import { type ExposureSpan, silencesOf } from "@/lib/domain/exposure/exposure-span";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { EventLine } from "@/lib/schema/plan";
import { barMarks, barsOf, incidentKey, partialMarks } from "./exposure-bars";
import { levelMarks, paleField, stretchesOf, unknownFields } from "./exposure-levels";
import { type Panel, type PanelSize, panelOf, panelsLeft } from "./exposure-panel";
import { exposureTable } from "./exposure-table";
import { type Drawing, line, type Mark, type Paint, type TextMark, text } from "./mark";
import { timeAxis } from "./plot";
import { type Box, placeText, textBox, textsIn, wrapText } from "./text-width";
import { type TimeScale, timeScale } from "./time-scale";
import { eventMarks } from "./timeline-bands";
import { layKey } from "./timeline-key";
import type { DayRange } from "./timeline-range";

export interface ExposureOptions {
  eventLines: readonly EventLine[];
  words: Words;
  width: number;
}

const gap = 34;

/**
 * Incidents by month over the people and the sites that were there, all on one scale of time, with the outside dates,
 * the day that is compared and the data date through all of them. What does not follow from it is printed below.
 */
export function drawExposure(exposure: Exposure, { eventLines, words, width }: ExposureOptions): Drawing {
  const { whole, asOf, splitOn, personnel, sites, months } = exposure;
  const narrow = width < 600;
  const air = Math.max(3, Math.round(daysBetween(whole.firstDay, whole.lastDay) * 0.015));
  const end = addDays(whole.lastDay, air);
  const people = stretchesOf(personnel?.steps ?? [], whole);
  const open = stretchesOf(sites?.steps ?? [], whole);
  const byYear = (width - 60) / Math.max(1, months.length) < 2.4;
  const bars = barsOf(months, byYear);
  const sizes: PanelSize[] = [
    {
      title: words.t(byYear ? "exposure.panel-incidents-year" : "exposure.panel-incidents-month"),
      highest: Math.max(1, ...bars.map(({ incidents }) => incidents)),
      height: narrow ? 110 : 140,
    },
  ];
  if (personnel)
    sizes.push({
      title: words.t("exposure.panel-personnel", { title: personnel.title }),
      highest: highestOf(people),
      height: narrow ? 74 : 90,
    });
  if (sites)
    sizes.push({
      title:
        sites.title === null
          ? words.t("exposure.panel-sites-entered", { entered: sites.entered })
          : words.t("exposure.panel-sites", { title: sites.title }),
      highest: highestOf(open),
      height: narrow ? 56 : 64,
    });
  const left = panelsLeft(sizes, words);
  const scale = timeScale(whole.firstDay, end, left, width - 2);

  const head = header(exposure, scale, width, words);
  const events = eventMarks(
    { phases: [], milestones: [], dependencies: [], eventLines: [...eventLines] },
    scale,
    head.bottom,
    { left: 0, right: width, top: head.bottom, bottom: 2_000 },
    words,
    [scale.end(asOf), ...(splitOn === null ? [] : [scale.x(splitOn)])],
  );
  const panels: Panel[] = [];
  let y = events.bottom + 28;
  for (const size of sizes) {
    const panel = panelOf(size, { left, right: width }, y, words);
    panels.push(panel);
    y = panel.bottom + gap;
  }
  const [incidentPanel, ...others] = panels as [Panel, ...Panel[]];
  const bottom = (others.at(-1) ?? incidentPanel).bottom;
  const top = events.bottom + 4;
  const grid: Mark[] = panels.flatMap(({ grid }) => grid);
  const axis = timeAxis(scale, bottom, width, words, grid);
  const [people0, sites0] = personnel ? [others[0], others[1]] : [undefined, others[0]];
  const pale = [
    ...silentMonths(whole).map((days) => {
      const said = sentence("exposure.mark-none-entered", { from: { day: days.from }, to: { day: days.to } });
      const none = words.t("exposure.none-entered");
      return paleField(days, words.say(said, "short"), none, incidentPanel, scale);
    }),
    ...(people0 ? unknownFields(people, people0, scale, words) : []),
    ...(sites0 ? unknownFields(open, sites0, scale, words) : []),
  ];
  const key = layKey(
    [
      ...incidentKey(bars),
      ...levelKey([...(people0 ? people : []), ...(sites0 ? open : [])], pale.length > 0),
    ],
    width,
    Math.max(bottom, ...axis.map((mark) => (mark.kind === "text" ? mark.y : 0))) + 22,
    words,
  );
  const caveat = wrapText(words.say(exposureCaveat), width - 4, 12, 400, 20);
  const under = key.bottom + 20;
  const now = scale.end(asOf);
  const names = textsIn([...events.marks, ...head.marks]).map(textBox);
  const split = splitOn === null ? null : scale.x(splitOn);
  return {
    width,
    height: under + (caveat.length - 1) * 17 + 8,
    marks: [
      ...pale.map(({ field }) => field),
      ...grid,
      ...events.lines.flatMap((at) =>
        around(at.x, Math.min(at.top, top), bottom, names, { stroke: "ghost", dash: "dotted" }),
      ),
      ...barMarks(bars, incidentPanel, scale, words),
      ...partialMarks(bars, incidentPanel, scale, words),
      ...(people0 ? levelMarks(people, people0, scale, words) : []),
      ...(sites0 ? levelMarks(open, sites0, scale, words) : []),
      ...(split !== null && split >= scale.left && split <= scale.right
        ? around(split, head.bottom - 4, bottom, names, { stroke: "ink", strokeWidth: 1.25, dash: "dashed" })
        : []),
      ...(now <= scale.right ? around(now, 20, bottom, names, { stroke: "accent", strokeWidth: 1.5 }) : []),
      ...panels.flatMap(({ labels }) => labels),
      ...pale.flatMap(({ label }) => label),
      ...axis,
      ...events.marks,
      ...head.marks,
      ...key.marks,
      ...caveat.map((said, i) => text(0, under + i * 17, said, { role: "ink", use: "note" })),
    ],
    title: sentence("exposure.title"),
    summary: sayExposureSpan(whole),
    table: exposureTable(exposure, words),
  };
}

/** An upright line that stops above a name and goes on below it. */
function around(x: number, top: number, bottom: number, names: readonly Box[], paint: Paint): Mark[] {
  const air = 3;
  const inTheWay = names
    .filter(({ left, right }) => left - air < x && x < right + air)
    .toSorted((a, b) => a.top - b.top);
  const pieces: Mark[] = [];
  let from = top;
  for (const name of inTheWay) {
    if (name.top - air > from) pieces.push(line(x, from, x, Math.min(name.top - air, bottom), paint));
    from = Math.max(from, name.bottom + air);
  }
  if (from < bottom) pieces.push(line(x, from, x, bottom, paint));
  return pieces;
}

/** Whole months, since bars stand for whole months. */
function silentMonths(span: ExposureSpan): DayRange[] {
  return silencesOf(span).flatMap(({ side, from, to }) => {
    const month = (day: CalendarDate) => targetDateAround(day, "month").day;
    const days =
      side === "before"
        ? { from, to: month(to) === to ? to : addDays(`${to.slice(0, 7)}-01` as CalendarDate, -1) }
        : { from: from.endsWith("-01") ? from : addDays(month(from), 1), to };
    return days.from <= days.to ? [days] : [];
  });
}

const highestOf = (stretches: ReturnType<typeof stretchesOf>) =>
  Math.max(1, ...stretches.map(({ level }) => level?.high ?? level?.best ?? 0));

/** The data date, at its line or else at the end, and the day that is compared, in a second row where both have no room. */
function header(
  { asOf, splitOn }: Exposure,
  scale: TimeScale,
  width: number,
  words: Words,
): { marks: TextMark[]; bottom: number } {
  const taken: Box[] = [];
  const within: Box = { left: 0, right: width, top: 0, bottom: 60 };
  const marks: TextMark[] = [];
  const put = (places: TextMark[]) => {
    const placed = placeText(places, taken, within, 8);
    if (!placed) return;
    marks.push(placed);
    taken.push(textBox(placed));
  };
  const facts = words.say(sentence("exposure.facts-to", { asOf: { day: asOf } }), "short");
  const now = Math.min(scale.end(asOf), width);
  const accent = { weight: 600, role: "accent" } as const;
  put([
    text(now, 13, facts, { ...accent, anchor: "middle" }),
    text(width, 13, facts, { ...accent, anchor: "end" }),
  ]);
  if (splitOn !== null) {
    const x = Math.min(Math.max(scale.x(splitOn), scale.left), scale.right);
    const style = { weight: 600, role: "ink" } as const;
    const said = ["split", "split-short"].map((name) =>
      words.say(sentence(`exposure.${name}`, { split: { day: splitOn } }), "short"),
    );
    const over = [13, 34].flatMap((y) =>
      said.map((each) => text(x, y, each, { ...style, anchor: "middle" })),
    );
    const atAnEnd = [13, 34].flatMap((y) =>
      said.flatMap((each) => [text(0, y, each, style), text(width, y, each, { ...style, anchor: "end" })]),
    );
    put([...over, ...atAnEnd]);
  }
  return { marks, bottom: Math.max(20, ...marks.map(({ y }) => y + 9)) };
}

function levelKey(stretches: ReturnType<typeof stretchesOf>, pale: boolean): Parameters<typeof layKey>[0] {
  return [
    [
      stretches.some(({ level }) => level !== null && level.high !== null && level.high > level.low),
      "exposure.key-range",
      (x, y) => [{ kind: "rect", x: x - 9, y: y - 4, width: 18, height: 8, fill: "accent-wash" }],
    ],
    [
      stretches.some(({ level }) => level?.high === null),
      "exposure.key-at-least",
      (x, y) => [line(x - 9, y, x + 9, y, { stroke: "accent", strokeWidth: 1.75, dash: "dashed" })],
    ],
    [
      pale,
      "exposure.key-pale",
      (x, y) => [
        {
          kind: "rect",
          x: x - 9,
          y: y - 4,
          width: 18,
          height: 8,
          fill: "wash",
          stroke: "ghost",
          dash: "dotted",
        },
      ],
    ],
  ];
}
