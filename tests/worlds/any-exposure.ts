import fc from "fast-check";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { addDays, dayFromNumber, dayNumber, targetDateAround } from "@/lib/domain/calendar-date";
import { blankIncident, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DatePrecision } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { anyForces } from "./any-timetable";

const anyOffset = fc.integer({ min: -4_000, max: 1_000 });
const anyPrecision = fc.constantFrom<DatePrecision>("day", "day", "day", "month", "quarter", "year");

/** Forces, sites, incidents and outside dates as they might be entered, most of them before the data date. */
export const anyExposure: fc.Arbitrary<{
  timetable: Timetable;
  asOf: CalendarDate;
  splitOn: CalendarDate | null;
}> = fc
  .record({
    forces: anyForces,
    announced: fc.option(anyOffset, { nil: null }),
    split: fc.option(anyOffset, { nil: null }),
    incidents: fc.array(
      fc.record({
        at: anyOffset,
        precision: anyPrecision,
        attributed: fc.boolean(),
        killed: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
      }),
      { maxLength: 120 },
    ),
    sites: fc.array(fc.option(fc.record({ at: anyOffset, precision: anyPrecision }), { nil: null }), {
      maxLength: 9,
    }),
    events: fc.array(
      fc.record({
        at: anyOffset,
        precision: anyPrecision,
        words: fc.array(fc.constantFrom("agreement", "in", "force", "election", "Überwachung"), {
          minLength: 1,
          maxLength: 14,
        }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ forces: { timetable, asOf }, announced, split, incidents, sites, events }) => {
    const day = (offset: number) => addDays(asOf, offset);
    const target = ({ at, precision }: { at: number; precision: DatePrecision }) =>
      targetDateAround(day(at), precision);
    return {
      asOf,
      splitOn: split === null ? null : day(split),
      timetable: {
        ...timetable,
        announcedOn: announced === null ? null : day(announced),
        incidents: incidents.map((incident, i) => ({
          ...blankIncident,
          id: `n${i}`,
          title: `Incident ${i}`,
          on: target(incident),
          attribution: incident.attributed ? { to: "Somebody", by: "", confidence: null, basis: "" } : null,
          casualties:
            incident.killed === null
              ? []
              : [
                  {
                    reportedOn: null,
                    side: "",
                    killed: { kind: "exact" as const, value: incident.killed },
                    wounded: null,
                    sourceIds: [],
                  },
                ],
        })),
        sites: sites.map((handover, i) => ({
          ...blankSite,
          id: `b${i}`,
          name: `Base ${i}`,
          actualHandover: handover && target(handover),
        })),
        eventLines: events.map(({ words, ...at }, i) => ({
          id: `e${i}`,
          title: words.join(" "),
          on: target(at),
          sourceIds: [],
        })),
      },
    };
  });

/**
 * The same at every call: so many incidents over twenty years, with personnel and sites that go down. Read from text as
 * stored timetables are: objects put together by spreading are many times slower to walk.
 */
export function largeExposure(count: number): { timetable: Timetable; asOf: CalendarDate } {
  const first = dayNumber("1999-01-01" as CalendarDate);
  const precisions: DatePrecision[] = ["day", "day", "day", "day", "month", "day", "day", "quarter"];
  const timetable: Timetable = {
    ...blankTimetable("Large"),
    announcedOn: "1999-01-01" as CalendarDate,
    forceSeries: [{ id: "s", title: "Personnel", unit: "personnel", baselineReadingId: null, note: "" }],
    sites: Array.from({ length: 60 }, (_, i) => ({
      ...blankSite,
      id: `b${i}`,
      name: `Base ${i}`,
      actualHandover: targetDateAround(dayFromNumber(first + i * 110), "day"),
    })),
    readings: Array.from({ length: 200 }, (_, i) => ({
      id: `r${i}`,
      seriesId: "s",
      on: targetDateAround(dayFromNumber(first + i * 36), "day"),
      amount: { kind: "about" as const, value: 100_000 - i * 400 },
      reportedBy: "",
      note: "",
      sourceIds: [],
    })),
    incidents: Array.from({ length: count }, (_, i) => ({
      ...blankIncident,
      id: `n${i}`,
      title: `Incident ${i}`,
      on: targetDateAround(
        dayFromNumber(first + ((i * 7_919) % 7_300)),
        precisions[i % precisions.length] as DatePrecision,
      ),
      attribution: i % 3 === 0 ? null : { to: "Somebody", by: "", confidence: null, basis: "" },
      casualties: [
        {
          reportedOn: null,
          side: "",
          killed: { kind: "range" as const, low: 0, best: i % 4, high: 9 },
          wounded: null,
          sourceIds: [],
        },
      ],
    })),
  };
  return { asOf: "2018-12-31" as CalendarDate, timetable: JSON.parse(JSON.stringify(timetable)) };
}
