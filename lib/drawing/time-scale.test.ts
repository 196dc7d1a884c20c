import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayFromNumber, dayNumber } from "@/lib/domain/calendar-date";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { textWidth } from "./text-width";
import { timeScale, timeTicks } from "./time-scale";

const day = (text: string) => text as CalendarDate;
const anyDay = fc
  .integer({ min: dayNumber(day("1900-01-01")), max: dayNumber(day("2190-01-01")) })
  .map(dayFromNumber);

describe("a time scale", () => {
  it("gives back the day that was put in", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 3_000 }), fc.nat(3_000), (from, length, offset) => {
        const scale = timeScale(from, addDays(from, length), 40, 1_000);
        const asked = addDays(from, Math.min(offset, length));
        expect(scale.dayAt(scale.middle(asked))).toBe(asked);
      }),
    );
  });

  it("shows both its days in full", () => {
    const scale = timeScale(day("2011-12-01"), day("2011-12-31"), 0, 310);
    expect(scale.x(day("2011-12-01"))).toBe(0);
    expect(scale.end(day("2011-12-31"))).toBe(310);
    expect(scale.pixelsPerDay).toBe(10);
  });

  it("never says a label twice, and keeps labels apart, from days to decades", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 280, max: 3_000 }),
        (from, length, width) => {
          const scale = timeScale(from, addDays(from, length), 0, width);
          const { above, below } = timeTicks(scale, "en");
          expect(new Set(above.map(({ label }) => label)).size).toBe(above.length);
          const heading = (x: number) => above.findLast((tick) => tick.x <= x + 0.001)?.label;
          const full = below.map((tick) => `${heading(tick.x)} ${tick.label}`);
          expect(new Set(full).size).toBe(full.length);
          for (const [i, tick] of below.entries()) {
            const next = below[i + 1];
            if (next) expect(next.x - tick.x).toBeGreaterThan(textWidth(tick.label, 12) + 2);
          }
        },
      ),
    );
  });

  it("writes years above months, and months above days", () => {
    const plan = timeTicks(timeScale(day("2008-11-10"), day("2012-01-31"), 0, 1_100), "en");
    expect(plan.above.map(({ label }) => label)).toEqual(["2008", "2009", "2010", "2011", "2012"]);
    expect(plan.below.slice(0, 4).map(({ label }) => label)).toEqual(["Jan", "Apr", "Jul", "Oct"]);
    const close = timeTicks(timeScale(day("2011-12-01"), day("2011-12-31"), 0, 1_100), "en");
    expect(close.above.map(({ label }) => label)).toEqual(["December 2011"]);
    expect(close.below).toHaveLength(31);
  });
});
