import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { disclosed, isSamePlace } from "./disclosure";
import { groupBy } from "./items";

export interface HeldPlace {
  latitude: number;
  longitude: number;
  of: string;
}

/** The positions that the public copy gives more coarsely than the working copy does, or not at all. */
export function placesHeldBack(timetable: Timetable, asOf: CalendarDate): HeldPlace[] {
  const given = disclosed(timetable, asOf);
  const sites = timetable.sites.map(({ name, position }, i) => ({
    of: name,
    position,
    told: given.sites[i]?.position,
  }));
  const incidents = timetable.incidents.map(({ title, position }, i) => ({
    of: title,
    position,
    told: given.incidents[i]?.position,
  }));
  return [...sites, ...incidents].flatMap(({ of, position, told }) =>
    position && !isSamePlace(position, told ?? null) ? [{ ...position, of }] : [],
  );
}

const hundredths = (degrees: number) => Math.round(Math.abs(degrees) * 100);

/** Degrees as people write them, to a hundredth or finer: `33.717`, `33,717° N`. */
const degrees = /(?<![\d.,])\d{1,3}[.,]\d{2,}(?!\d)/g;

/** Finds the places whose latitude and longitude both stand in a text, to a hundredth of a degree (about a kilometre). */
export function placesTold(
  places: readonly HeldPlace[],
): (text: string) => { written: string; of: string }[] {
  const byLatitude = groupBy(places, ({ latitude }) => hundredths(latitude));
  return (text) => {
    if (places.length === 0) return [];
    const numbers = Array.from(text.matchAll(degrees), ([written]) => ({
      written,
      value: hundredths(Number(written.replace(",", "."))),
    }));
    if (numbers.length < 2) return [];
    const told = new Map<string, string>();
    for (const first of numbers)
      for (const at of [first.value - 1, first.value, first.value + 1])
        for (const place of byLatitude.get(at) ?? []) {
          const second = numbers.find(
            (other) => other !== first && Math.abs(other.value - hundredths(place.longitude)) <= 1,
          );
          if (second) told.set(place.of, `${first.written}, ${second.written}`);
        }
    return Array.from(told, ([of, written]) => ({ written, of }));
  };
}
