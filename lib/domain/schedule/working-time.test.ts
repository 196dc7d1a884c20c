import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekdayOf, workingDays } from "./working-days";
import { type Shift, workingHours } from "./working-hours";
import type { WorkingTime } from "./working-time";

const day = (text: string) => Date.parse(`${text}Z`) / 86_400_000;
const minute = (text: string) => Date.parse(`${text}:00Z`) / 60_000;

/** As in Iraq: Friday and Saturday off; and the days of one feast. */
const baghdad = workingDays(
  (d) => ![5, 6].includes(weekdayOf(d)) && d !== day("2011-11-06"),
  day("2011-01-01"),
  day("2012-12-31"),
);
const office: Shift[] = [
  [480, 720],
  [780, 1_020],
];
const hours = workingHours(
  [[], office, office, office, office, office, []],
  new Map([[day("2001-01-03"), []]]),
);

describe("a calendar of working days", () => {
  it("leaves out the weekend and the feast", () => {
    // 3 Nov 2011 was a Thursday.
    expect(baghdad.begin(day("2011-11-04"))).toBe(day("2011-11-07"));
    expect(baghdad.after(day("2011-11-03"), 1)).toBe(day("2011-11-07"));
    expect(baghdad.end(day("2011-11-02"), 3)).toBe(day("2011-11-08"));
    expect(baghdad.latestBegin(day("2011-11-06"), 0)).toBe(day("2011-11-03"));
    expect(baghdad.between(day("2011-11-03"), day("2011-11-08"))).toBe(2);
  });

  it("counts every day beyond those it was asked of", () => {
    const never = workingDays(() => false, 100, 200);
    expect([never.after(200, 10), never.after(90, -10), never.after(99, 1), never.begin(150)]).toEqual([
      211, 80, 201, 201,
    ]);
  });

  it("knows the day of the week, before 1970 too", () => {
    expect([day("2011-12-18"), day("1970-01-01"), day("1969-12-28")].map(weekdayOf)).toEqual([0, 4, 0]);
  });
});

describe("a calendar of working hours", () => {
  it("ends work with a shift and begins it with the next", () => {
    // 1 Jan 2001 was a Monday; the Wednesday is off.
    expect(hours.end(minute("2001-01-01T08:00"), 480)).toBe(minute("2001-01-01T17:00"));
    expect(hours.end(minute("2001-01-01T08:00"), 960)).toBe(minute("2001-01-02T17:00"));
    expect(hours.begin(minute("2001-01-02T17:00"))).toBe(minute("2001-01-04T08:00"));
    expect(hours.end(minute("2001-01-02T16:00"), 120)).toBe(minute("2001-01-04T09:00"));
    expect(hours.end(minute("2001-01-01T11:00"), 90)).toBe(minute("2001-01-01T13:30"));
    expect(hours.reach(minute("2001-01-02T17:00"))).toBe(minute("2001-01-02T17:00"));
    expect(hours.reach(minute("2001-01-02T18:00"))).toBe(minute("2001-01-04T08:00"));
    expect(hours.after(minute("2001-01-04T08:00"), -480)).toBe(minute("2001-01-02T08:00"));
  });

  it("refuses to wait for ever", () => {
    expect(() => workingHours([[], [], [], [], [], [], []])).toThrow(RangeError);
  });
});

const anyDays = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }), fc.array(fc.nat(60)))
  .map(([weekdays, off]) => {
    const free = new Set(off.map((d) => 12_000 + d));
    const isWorking = (d: number) => weekdays.includes(weekdayOf(d)) && !free.has(d);
    return { time: workingDays(isWorking, 11_400, 12_700), isWorking };
  });
const anyWeek = fc
  .array(
    fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { maxLength: 6 }).map((marks): Shift[] => {
      const sorted = marks.toSorted((a, b) => a - b);
      return sorted
        .flatMap((from, i) => (i % 2 === 0 && sorted[i + 1] ? [[from * 60, sorted[i + 1] ?? 0]] : []))
        .map(([from, to]) => [from ?? 0, (to ?? 0) * 60] as Shift);
    }),
    { minLength: 7, maxLength: 7 },
  )
  .filter((week) => week.some((shifts) => shifts.length > 0))
  .map((week) => workingHours(week, new Map([[12_003, []]])));
const amount = fc.integer({ min: 0, max: 60 });
const someDay = fc.integer({ min: 11_990, max: 12_080 });
const someMinute = fc.integer({ min: 11_998 * 1_440, max: 12_020 * 1_440 });

describe("any calendar", () => {
  it("counts working days as one counts them on one's fingers", () => {
    fc.assert(
      fc.property(anyDays, someDay, amount, ({ time, isWorking }, from, work) => {
        let at = from;
        while (!isWorking(at)) at++;
        expect(time.begin(from)).toBe(at);
        for (let left = work; left > 0; left--)
          do at++;
          while (!isWorking(at));
        expect(time.end(from, work)).toBe(at);
        let last = from;
        while (!isWorking(last)) last--;
        for (let left = work; left > 0; left--)
          do last--;
          while (!isWorking(last));
        expect(time.latestBegin(from, work)).toBe(last);
      }),
    );
  });

  const both: [string, fc.Arbitrary<[WorkingTime, number]>][] = [
    [
      "days",
      fc.tuple(
        anyDays.map(({ time }) => time),
        someDay,
      ),
    ],
    ["hours", fc.tuple(anyWeek, someMinute)],
  ];
  it.each(both)(
    "begins no earlier than asked, and ends as much work later as was to be done (%s)",
    (_, any) => {
      fc.assert(
        fc.property(any, amount, ([time, from], work) => {
          const begin = time.begin(from);
          expect(begin).toBeGreaterThanOrEqual(from);
          expect(time.between(begin, time.end(from, work))).toBe(work);
          expect(time.between(time.beginFor(from, work), time.end(time.beginFor(from, work), work))).toBe(
            work,
          );
        }),
      );
    },
  );

  it.each(both)(
    "has a latest beginning that still ends by the limit, which the next one does not (%s)",
    (_, any) => {
      fc.assert(
        fc.property(any, amount, ([time, limit], work) => {
          const latest = time.latestBegin(limit, work);
          expect(time.between(time.end(latest, work), limit)).toBeGreaterThanOrEqual(0);
          expect(time.between(time.end(time.begin(latest + 1), work + 1), limit)).toBeLessThan(1);
        }),
      );
    },
  );

  it("has a last day from which a lag leads no further than the limit", () => {
    fc.assert(
      fc.property(anyDays, someDay, fc.integer({ min: -20, max: 20 }), ({ time }, limit, lag) => {
        const last = time.before(limit, lag);
        expect(time.after(last, lag)).toBeLessThanOrEqual(limit);
        expect(time.after(last + 1, lag)).toBeGreaterThan(limit);
      }),
    );
  });
});
