import { addDays, daysBetween, earlier, exactly, firstDayOf } from "@/lib/domain/calendar-date";
import { groupBy } from "@/lib/domain/items";
import type { RedlineCase } from "@/lib/domain/redlines/redline-cases";
import type { RedlineHistory } from "@/lib/domain/redlines/redline-history";
import type { RedlineInForce } from "@/lib/domain/redlines/redlines-in-force";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { answerFigure, answersAfter, responseFigure, waitLine } from "./answer-marks";
import { outcomeWords } from "./case-words";
import { gatheredIncidents } from "./incident-lane";
import { declaredMarks, type Finding, findingAt, findingFigure } from "./ledger-figures";
import { type Drawing, line, type Mark, type TextMark, type TextRun, text } from "./mark";
import { nameAbove } from "./measure-bars";
import { type PlaceInTime, placeInTime, withinBoth } from "./place-in-time";
import { ledgerSummary, ledgerTable, wordingLabel } from "./redline-ledger-words";
import { fitText, runsWidth, textWidth } from "./text-width";
import { type TimeScale, timeScale } from "./time-scale";
import { axisMarks } from "./timeline-axis";
import { layKey } from "./timeline-key";
import type { DayRange } from "./timeline-range";
import { header, size } from "./timeline-sizes";
import { measureFigure, someDayKey } from "./transition-marks";
import { whenItHappened } from "./transition-words";

/** More cases than these are counted by month, a line for each finding. */
const mostCases = 30;

export interface LedgerOptions {
  asOf: CalendarDate;
  words: Words;
  width: number;
  hrefOf?: (incidentId: string) => string;
}

/**
 * One redline as a line in time: each wording a bar that begins where the one before it ends, under them every
 * incident that was judged against it, tied to the wording in force, and what was done about it so many days later.
 * `null`: nothing of it has a day.
 */
export function drawRedlineLedger(
  history: RedlineHistory,
  { asOf, words, width, hrefOf }: LedgerOptions,
): Drawing | null {
  const range = ledgerRange(history, asOf);
  if (!range) return null;
  const scale = timeScale(range.from, range.to, 0, width);
  const now = scale.end(asOf);
  const showsNow = now > scale.left && now < scale.right + 1;
  const marks: Mark[] = [];
  const behind: Mark[] = [];
  const barOf = new Map<string, { left: number; right: number; bottom: number }>();
  let y = header + 4;

  let hasDeclared = false;
  let before: { x: number; y: number } | null = null;
  for (const [i, wording] of history.wordings.entries()) {
    const figure = measureFigure(drawnWording(wording), scale, y + 18, 9, now);
    const dated = wording.from !== null || wording.to !== null;
    const left = dated ? figure.left : 0;
    if (before && dated) behind.push(line(before.x, before.y, left + 1, y + 18, { stroke: "late" }));
    const said = wordingLabel(wording, i, words);
    const declared = declaredApart(wording, scale);
    hasDeclared ||= declared !== null;
    marks.push({
      kind: "group",
      title: said,
      itemId: wording.redline.id,
      marks: [
        ...figure.marks,
        ...(declared ? declaredMarks(declared.middle, left, y + 22.5) : []),
        // It begins with the day on which it was declared, and stands over that.
        nameAbove(said, declared ? declared.left - 5 : left, y + 12, scale, now),
      ],
    });
    barOf.set(wording.redline.id, { left: figure.left, right: figure.right, bottom: y + 27 });
    // Where it ends the next begins, a step lower.
    before = dated ? { x: wording.to ? figure.right : left + 1, y: y + 27 } : before;
    y += 37;
  }

  if (history.cases.length > 0) {
    behind.push(line(0, y + 0.5, width, y + 0.5, { stroke: "line" }));
    marks.push(text(0, y + 18, words.t("measures.ledger-incidents"), { size: 12 }));
    y += 27;
  }
  if (history.cases.length > mostCases) {
    for (const [finding, cases] of groupBy(history.cases, (each) => each.finding)) {
      const said = words.t(`measures.gathered-${finding}`, { count: cases.length });
      marks.push(text(0, y + 12, said, { size, role: "ink" }));
      const lane = gatheredIncidents(
        cases.map(({ incident }) => incident),
        cases,
        scale,
        y + 18,
        words,
      );
      marks.push(...lane.marks);
      y = lane.bottom + 6;
    }
  } else {
    for (const one of history.cases) {
      const row = caseRow(one, scale, y, now, words, hrefOf);
      marks.push(...row.marks);
      const bar = barOf.get(one.redline.id);
      if (bar !== undefined && one.finding === "crossed")
        behind.push(
          line(row.x(bar), bar.bottom, row.x(bar), row.middle - 5, { stroke: "late", strokeWidth: 1 }),
        );
      y += row.height;
    }
  }
  const bottom = y + 4;
  const axis = axisMarks(scale, bottom, words, showsNow ? now : null, asOf);
  const key = ledgerKey(history, hasDeclared, width, bottom + 44, words);
  return {
    width,
    height: key.marks.length > 0 ? key.bottom + 6 : bottom + 24,
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
      ...axis.behind,
      ...(showsNow ? [line(now, header - 4, now, bottom, { stroke: "accent", strokeWidth: 2 })] : []),
      ...behind,
      ...marks,
      ...axis.labels,
      ...key.marks,
    ],
    title: sentence("measures.ledger-title"),
    summary: ledgerSummary(history, asOf),
    table: ledgerTable(history, words),
  };
}

/** The place of the day on which a wording was declared, where its bar begins on another. */
function declaredApart({ redline, from }: RedlineInForce, scale: TimeScale): PlaceInTime | null {
  const { declaredOn } = redline.terms;
  return declaredOn && from && declaredOn !== from ? placeInTime(exactly(declaredOn), scale) : null;
}

/**
 * All days of the history with some air; the data date where the line still holds on it. Empty years after the last
 * event are cut off: the bar of what still holds then runs out of the picture.
 */
function ledgerRange({ wordings, events }: RedlineHistory, asOf: CalendarDate): DayRange | null {
  const days = [
    ...wordings.flatMap(({ from, to }) => [from, to]),
    ...events.flatMap(({ on }) => (on ? [firstDayOf(on), on.day] : [])),
  ].filter((day) => day !== null);
  const holds = wordings.some(({ from, to }) => to === null && (from === null || from <= asOf));
  if (days.length === 0) return null;
  const told = days.toSorted();
  const [from, last] = [told[0] as CalendarDate, told.at(-1) as CalendarDate];
  const span = Math.max(daysBetween(from, last), 60);
  const to = holds && asOf > last ? earlier(asOf, addDays(last, span)) : last;
  const air = Math.max(6, Math.round(daysBetween(from, to) * 0.04));
  return { from: addDays(from, -air), to: addDays(to, air) };
}

function drawnWording({ redline, from, to }: RedlineInForce) {
  return { measure: redline, from, to, due: null };
}

/** The name above, below it the incident and what followed, and beside them how many days lay between. */
function caseRow(
  one: RedlineCase,
  scale: TimeScale,
  y: number,
  now: number,
  words: Words,
  hrefOf: ((incidentId: string) => string) | undefined,
) {
  const { incident, finding } = one;
  const at = placeInTime(incident.on, scale, 8);
  const middle = y + 25;
  const word = `: ${words.t(`measures.finding-${finding}`)}`;
  const name = fitText(incident.title, scale.right - textWidth(word, size, 600), size);
  const placed = nameAbove(`${name}${word}`, at.point ? at.left - 7 : at.left, y + 13, scale, now);
  const runs: TextRun[] = [
    { text: name, role: "ink", weight: 400 },
    { text: word, role: finding === "crossed" ? "late" : "soft", weight: 600 },
  ];
  const left = Math.max(0, Math.min(placed.x, scale.right - runsWidth(runs, size)));
  const answers = answersAfter(at, one.responses, scale);
  const end = Math.max(at.right, ...answers.map((answer) => answer.right));
  const label = outcomeLabel(words.say(outcomeWords(one), "short"), at.left, end, scale, middle);
  const href = hrefOf?.(incident.id);
  const day = words.say(whenItHappened(incident.on), "short");
  return {
    /** Where a line up to the bar of its wording stands. */
    x: (bar: { left: number; right: number }) => withinBoth(at, bar),
    middle,
    height: label.y > middle + 10 ? 60 : 43,
    marks: [
      {
        kind: "group" as const,
        title: `${incident.title}, ${day}${word}; ${words.say(outcomeWords(one), "short")}`,
        itemId: incident.id,
        day: incident.on.day,
        ...(href && { href }),
        marks: [
          ...answers.flatMap((answer) => waitLine(at, answer, middle)),
          ...findingAt(at, middle, finding),
          // What came so soon that the two would cover each other stands below, on its day.
          ...answers.map((answer) =>
            answerFigure(answer, answer.left - at.right < 12 ? middle + 10 : middle),
          ),
          text(left, y + 13, runs, { size }),
          label,
        ],
      },
    ],
  };
}

/** Beside what it is about, on the side that has room; where neither has, on a line of its own. */
function outcomeLabel(said: string, x: number, end: number, scale: TimeScale, middle: number): TextMark {
  const wide = textWidth(said, 12);
  if (end + 13 + wide <= scale.right) return text(end + 13, middle + 4.5, said, { use: "label" });
  if (x - 13 - wide >= scale.left) return text(x - 13, middle + 4.5, said, { use: "label", anchor: "end" });
  const fitted = fitText(said, scale.right - 2, 12);
  const left = Math.max(0, Math.min(x - 7, scale.right - textWidth(fitted, 12)));
  return text(left, middle + 21, fitted, { use: "label" });
}

function ledgerKey(
  { cases }: RedlineHistory,
  hasDeclared: boolean,
  width: number,
  top: number,
  words: Words,
) {
  const has = (...wanted: Finding[]) =>
    cases.length <= mostCases && cases.some(({ finding }) => wanted.includes(finding));
  const done = (nothing: boolean) =>
    cases.length <= mostCases &&
    cases.some(({ responses }) => responses.some(({ kind, on }) => on && (kind === "none") === nothing));
  return layKey(
    [
      [hasDeclared, "key-declared", (x, y) => declaredMarks(x, x, y)],
      [has("crossed"), "key-crossed", (x, y) => findingFigure(x, y, "crossed")],
      [has("not-crossed"), "key-not-crossed", (x, y) => findingFigure(x, y, "not-crossed")],
      [has("undetermined", "disputed"), "key-undetermined", (x, y) => findingFigure(x, y, "undetermined")],
      someDayKey(cases.length <= mostCases && cases.some(({ incident }) => incident.on.precision !== "day")),
      [done(false), "key-response", (x, y) => [responseFigure(x, y, false)]],
      [done(true), "key-nothing-done", (x, y) => [responseFigure(x, y, true)]],
    ],
    width,
    top,
    words,
  );
}
