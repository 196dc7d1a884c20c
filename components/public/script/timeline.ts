import format from "icu-minify/format";
import { PaintDrawing } from "@/components/drawing/paint-drawing";
import { addDays, daysBetween } from "@/lib/domain/calendar-date";
import { drawTimeline } from "@/lib/drawing/timeline";
import type { DayRange } from "@/lib/drawing/timeline-range";
import { wordsFrom } from "@/lib/i18n/say";
import { milestonesIn } from "../stretches";
import type { TimelineData } from "../timeline-data";

/** The timeline of the page, to be drawn again for any stretch of its time. */
export interface Timeline {
  all: DayRange;
  /** How many of its milestones are to be seen in a stretch. */
  countIn: (range: DayRange) => number;
  draw: (range: DayRange, width: number) => SVGSVGElement;
}

const formatters = {
  getNumberFormat: (...given: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...given),
  getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...given),
  getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...given),
};

export function timelineFrom(text: string): Timeline {
  const { plan, records: listed, asOf, today, locale, all, messages } = JSON.parse(text) as TimelineData;
  const records = new Map(listed);
  const words = wordsFrom(locale, (key, values) => {
    const message = messages[key.replace("drawings.", "")];
    return message === undefined ? key : String(format(message, locale, values, { formatters }));
  });
  const seen = (range: DayRange) => milestonesIn({ timetable: plan, records }, range);
  return {
    all,
    countIn: (range) => seen(range).length,
    draw: (range, width) => {
      const drawing = drawTimeline(
        { ...plan, milestones: seen(range) },
        { asOf, today, records, words, width, ...range },
      );
      const props = { id: "timetable-own", className: "for-own", words, drawing };
      return PaintDrawing(props) as unknown as SVGSVGElement;
    },
  };
}

/** So many days around a place between 0 and 1 of a stretch, kept inside the whole; at least a week. */
export function narrowed(range: DayRange, all: DayRange, factor: number, place = 0.5): DayRange {
  const length = daysBetween(range.from, range.to) + 1;
  const most = daysBetween(all.from, all.to) + 1;
  const days = Math.min(most, Math.max(Math.min(7, most), Math.round(length * factor)));
  return placed(addDays(range.from, Math.round(place * (length - days))), days, all);
}

/** The stretch before or after, by half its length. */
export function moved(range: DayRange, all: DayRange, direction: 1 | -1): DayRange {
  const days = daysBetween(range.from, range.to) + 1;
  return placed(addDays(range.from, direction * Math.ceil(days / 2)), days, all);
}

function placed(from: DayRange["from"], days: number, all: DayRange): DayRange {
  const last = addDays(all.to, 1 - days);
  const first = from > last ? last : from < all.from ? all.from : from;
  return { from: first, to: addDays(first, days - 1) };
}

/** The days between two places of a stretch, each between 0 and 1. */
export function daysAcross({ from, to }: DayRange, start: number, end: number): DayRange {
  const days = daysBetween(from, to) + 1;
  const dayAt = (place: number) => addDays(from, Math.min(days - 1, Math.max(0, Math.floor(place * days))));
  return { from: dayAt(Math.min(start, end)), to: dayAt(Math.max(start, end)) };
}
