import { addDays, daysBetween, firstDayOf } from "@/lib/domain/calendar-date";
import { pointOf, sayAmount } from "@/lib/domain/forces";
import { sumOfAmounts } from "@/lib/domain/measures/disbursed";
import { implementationNow } from "@/lib/domain/measures/implementation-now";
import { beginningOf } from "@/lib/domain/measures/measure-state";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Disbursement, Measure, Meeting } from "@/lib/schema/transition";
import { assessorMarks, stepsHeight } from "./implementation-steps";
import { type Drawing, line, type Mark, type Point, type TableTwin, text } from "./mark";
import { nameAbove } from "./measure-bars";
import { type Box, fitText, placeText, textBox } from "./text-width";
import { type TimeScale, timeScale } from "./time-scale";
import { axisMarks } from "./timeline-axis";
import { header } from "./timeline-sizes";
import { measureFigure } from "./transition-marks";

interface EntriesOptions {
  asOf: CalendarDate;
  words: Words;
  width: number;
}

/**
 * One measure in time: when it is in force and due, what each assessor found, its meetings, its payments. Facts up to
 * the data date; meetings that are to come as well. `null`: nothing of it has a day.
 */
export function drawMeasureEntries(measure: Measure, { asOf, words, width }: EntriesOptions): Drawing | null {
  const { terms } = measure;
  const from = beginningOf(measure);
  const due = terms.kind === "host-commitment" ? terms.due : null;
  const assessed = implementationNow(terms, asOf);
  const meetings = terms.kind === "diplomatic-engagement" ? terms.meetings : [];
  const paid =
    terms.kind === "economic-engagement"
      ? terms.disbursements.filter(({ on }) => firstDayOf(on) <= asOf).toSorted(byDay)
      : [];
  const days = [from, measure.inForceTo, due, ...meetings.map(({ on }) => on), ...paid.map(({ on }) => on)]
    .flatMap((date) => (date ? [firstDayOf(date), date.day] : []))
    .concat(assessed.flatMap(({ findings }) => findings.map(({ on }) => on)))
    .toSorted();
  if (days.length === 0) return null;
  const last = days.at(-1) as CalendarDate;
  const first = days[0] as CalendarDate;
  // The axis is not stretched by empty years after all that is told.
  const shown = measure.inForceTo && measure.inForceTo.day < asOf ? last : asOf > last ? asOf : last;
  const air = Math.max(6, Math.round(daysBetween(first, shown) * 0.04));
  const scale = timeScale(addDays(first, -air), addDays(shown, air), 0, width);
  const now = scale.end(asOf);
  const showsNow = now > scale.left && now < scale.right + 1;
  const marks: Mark[] = [];
  let y = header + 4;

  if (from || measure.inForceTo || due) {
    const drawn = { measure, from: from?.day ?? null, to: measure.inForceTo?.day ?? null, due };
    const figure = measureFigure(drawn, scale, y + 18, 9, now);
    marks.push({
      kind: "group",
      title: measure.title,
      marks: [...figure.marks, nameAbove(measure.title, Math.max(0, figure.left), y + 12, scale, now)],
    });
    y += 40;
  }
  for (const each of assessed) {
    marks.push(assessorMarks(each, scale, y, asOf, words));
    y += stepsHeight + 32;
  }
  if (meetings.length > 0) {
    const row = meetingRow(meetings, scale, y, asOf, words);
    marks.push(...row.marks);
    y = row.bottom;
  }
  if (paid.length > 0) {
    const row = paidRow(
      paid,
      terms.kind === "economic-engagement" ? terms.currency : null,
      scale,
      y,
      now,
      words,
    );
    marks.push(...row.marks);
    y = row.bottom;
  }
  const bottom = y + 2;
  const axis = axisMarks(scale, bottom, words, showsNow ? now : null, asOf);
  return {
    width,
    height: bottom + 24,
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
      ...marks,
      ...axis.labels,
    ],
    title: sentence("measures.entries-title"),
    summary: sentence("measures.entries-summary", {
      entries:
        assessed.reduce((sum, { findings }) => sum + findings.length, 0) + meetings.length + paid.length,
      judged: assessed.length,
      asOf: { day: asOf },
    }),
    table: entriesTable(measure, meetings, paid, asOf, words),
  };
}

/** Held: filled; to come: hollow. Each has its form beside it where there is room. */
function meetingRow(
  meetings: readonly Meeting[],
  scale: TimeScale,
  y: number,
  asOf: CalendarDate,
  words: Words,
) {
  const heading = text(0, y + 12, words.t("measures.meetings"), { size: 12 });
  const middle = y + 28;
  const within: Box = { left: 0, right: scale.right, top: y + 18, bottom: y + 40 };
  const taken: Box[] = [];
  const marks = meetings.toSorted(byDay).map((meeting): Mark => {
    const held = meeting.on.day <= asOf;
    const x = scale.middle(meeting.on.day);
    const date = words.say(sentence("drawings.day", { day: meeting.on }), "short");
    const label = placeText(
      [text(x + 8, middle + 4.5, fitText(meeting.format || date, 180, 12), { role: "ink" })],
      taken,
      within,
      10,
    );
    taken.push({ left: x - 6, right: x + 6, top: middle - 6, bottom: middle + 6 });
    if (label) taken.push(textBox(label));
    return {
      kind: "group",
      title: [date, meeting.format, words.t(held ? "measures.meeting-held" : "measures.meeting-to-come")]
        .filter(Boolean)
        .join(", "),
      day: meeting.on.day,
      marks: [
        held
          ? { kind: "dot", x, y: middle, r: 4.5, fill: "accent", stroke: "paper" }
          : { kind: "diamond", x, y: middle, r: 5.5, fill: "paper", stroke: "ink", strokeWidth: 1.3 },
        ...(label ? [label] : []),
      ],
    };
  });
  return { marks: [heading, ...marks], bottom: y + 46 };
}

/** What was paid so far as steps; what was withheld has a place in time and no height. */
function paidRow(
  paid: readonly Disbursement[],
  currency: string | null,
  scale: TimeScale,
  y: number,
  now: number,
  words: Words,
) {
  const high = 44;
  const base = y + 22 + high;
  const total = paid.reduce((sum, { amount }) => sum + (pointOf(amount) ?? 0), 0);
  const sum = sumOfAmounts(paid.map(({ amount }) => amount));
  const said = sum
    ? `${words.t("measures.disbursements")}: ${[words.say(sayAmount(sum)), currency].filter(Boolean).join(" ")}`
    : words.t("measures.disbursements");
  const marks: Mark[] = [
    text(0, y + 12, fitText(said, scale.right, 12), { size: 12 }),
    line(0, base, scale.right, base, { stroke: "line" }),
  ];
  const points: Point[] = [];
  let soFar = 0;
  for (const { on, amount } of paid) {
    const x = scale.middle(on.day);
    const before = points.at(-1) ?? { x, y: base };
    soFar += pointOf(amount) ?? 0;
    const height = base - (total > 0 ? (soFar / total) * high : 0);
    points.push({ x, y: before.y }, { x, y: height });
    marks.push({
      kind: "group",
      title: `${words.say(sentence("drawings.day", { day: on }), "short")}: ${words.say(sayAmount(amount))}`,
      day: on.day,
      marks: [{ kind: "dot", x, y: height, r: 3.2, fill: amount.kind === "withheld" ? "soft" : "accent" }],
    });
  }
  const end = points.at(-1);
  if (end) points.push({ x: Math.max(end.x, Math.min(now, scale.right)), y: end.y });
  return {
    marks: [{ kind: "path", points, stroke: "accent", strokeWidth: 1.8 } as const, ...marks],
    bottom: base + 10,
  };
}

function entriesTable(
  { terms }: Measure,
  meetings: readonly Meeting[],
  paid: readonly Disbursement[],
  asOf: CalendarDate,
  words: Words,
): TableTwin {
  const judged = implementationNow(terms, asOf).flatMap(({ findings }) => findings);
  const rows = [
    ...judged.map(({ on, level, assessedBy, note }) => ({
      on: { day: on, precision: "day" as const },
      cells: [
        words.t("measures.implementation"),
        words.t(`measures.level-${level}`),
        [assessedBy || words.t("measures.assessor-unnamed"), note].filter(Boolean).join("; "),
      ],
    })),
    ...meetings.map(({ on, format, outcome }) => ({
      on,
      cells: [
        words.t(on.day <= asOf ? "measures.meeting-held" : "measures.meeting-to-come"),
        format || "–",
        outcome || "–",
      ],
    })),
    ...paid.map(({ on, amount, note }) => ({
      on,
      cells: [words.t("measures.disbursement"), words.say(sayAmount(amount)), note || "–"],
    })),
  ].toSorted(byDay);
  return {
    columns: ["day", "event", "what", "note"].map((name) => ({ title: words.t(`measures.column-${name}`) })),
    rows: rows.map(({ on, cells }) => [words.say(sentence("drawings.day", { day: on }), "short"), ...cells]),
  };
}

function byDay(a: { on: { day: string } }, b: { on: { day: string } }): number {
  return a.on.day < b.on.day ? -1 : a.on.day > b.on.day ? 1 : 0;
}
