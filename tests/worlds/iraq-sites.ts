import { blankIncident, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Site } from "@/lib/schema/forces";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Incident } from "@/lib/schema/transition";

const on = (day: string): TargetDate => ({ day: day as CalendarDate, precision: "day" });

/** Well-known bases in Iraq, where they are to a hundredth of a degree; their states here are made up for tests. */
const bases: readonly [
  name: string,
  latitude: number,
  longitude: number,
  planned: string,
  actual: string | null,
][] = [
  ["Victory Base Complex", 33.26, 44.23, "2011-11-30", "2011-12-02"],
  ["Joint Base Balad", 33.94, 44.36, "2011-11-01", "2011-11-08"],
  ["Al Asad Air Base", 33.79, 42.44, "2011-12-10", "2011-12-07"],
  ["COB Adder", 30.94, 46.09, "2011-12-18", "2011-12-18"],
  ["COS Kalsu", 32.77, 44.52, "2011-12-12", null],
  ["FOB Warrior, Kirkuk", 35.47, 44.35, "2011-11-15", "2011-11-17"],
  ["COB Basra", 30.55, 47.66, "2011-12-05", null],
  ["Camp Taji", 33.52, 44.26, "2012-03-31", null],
  ["Q-West", 35.77, 43.13, "2011-09-30", "2011-09-20"],
];

export const iraqSites: readonly Site[] = [
  ...bases.map(
    ([name, latitude, longitude, planned, actual], i): Site => ({
      ...blankSite,
      id: `site-${i}`,
      name,
      position: { latitude, longitude },
      plannedHandover: on(planned),
      actualHandover: actual === null ? null : on(actual),
      end: actual === null ? null : name === "Q-West" ? "closed" : "handed-over",
    }),
  ),
  {
    ...blankSite,
    id: "site-open",
    name: "Embassy, Baghdad",
    kind: "embassy",
    position: { latitude: 33.3, longitude: 44.39 },
  },
  { ...blankSite, id: "site-nowhere", name: "A base nobody has placed" },
];

/** Around which the made-up incidents lie, and how widely, in degrees. */
const towns: readonly [place: string, latitude: number, longitude: number, spread: number][] = [
  ["Baghdad", 33.32, 44.4, 0.25],
  ["Mosul", 36.34, 43.13, 0.2],
  ["Fallujah", 33.35, 43.78, 0.3],
  ["Baqubah", 33.75, 44.64, 0.4],
  ["Kirkuk", 35.47, 44.39, 0.4],
  ["Ramadi", 33.42, 43.3, 0.5],
  ["Tikrit", 34.6, 43.68, 0.6],
  ["Basra", 30.51, 47.78, 0.3],
];

const precisions: readonly Incident["placePrecision"][] = [
  "exact",
  "exact",
  "near",
  "near",
  "district",
  "province",
  "country",
];

/** So many made-up incidents of 2009 to 2011, the same ones every time. */
export function iraqIncidents(count: number): Incident[] {
  let seed = 1;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({ length: count }, (_, i): Incident => {
    const [place, latitude, longitude, spread] = towns[Math.floor(random() ** 2 * towns.length)] ??
      towns[0] ?? ["", 0, 0, 0];
    const placePrecision = precisions[Math.floor(random() * precisions.length)] ?? "exact";
    const isArea = placePrecision === "district" || placePrecision === "province";
    // What is known to an area only bears the position of its chief town.
    const off = () => (isArea ? 0 : (random() + random() - 1) * spread);
    const day = new Date(Date.UTC(2009, 0, 1 + Math.floor((i / count) * 1080))).toISOString().slice(0, 10);
    return {
      ...blankIncident,
      id: `incident-${i}`,
      title: `Attack ${i + 1} near ${place}`,
      on: on(day),
      place,
      placePrecision,
      position:
        placePrecision === "country" ? null : { latitude: latitude + off(), longitude: longitude + off() },
      casualties:
        random() < 0.6
          ? [
              {
                reportedOn: null,
                side: "",
                killed: { kind: "exact", value: 1 + Math.floor(random() * 6) },
                wounded: null,
                sourceIds: [],
              },
            ]
          : [],
    };
  });
}
