import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DayCounts } from "./day-counts";

describe("counted days", () => {
  it("give the day below which a share of them lies, whatever days come", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -3_000, max: 3_000 }), fc.integer({ min: -119, max: 119 })), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.constantFrom(0.1, 0.5, 0.8, 1),
        (days, share) => {
          const counts = new DayCounts([0, 0]);
          for (const each of days) counts.add(1, each);
          const exact =
            days.toSorted((a, b) => a - b)[Math.ceil(share * days.length - 1e-9) - 1] ?? Number.NaN;
          const found = counts.percentile(1, share) ?? Number.NaN;
          expect(found).toBeGreaterThanOrEqual(exact);
          // 512 counters hold half a year around the day expected to the day, and 6,000 days to 32 of them.
          expect(found - exact).toBeLessThan(days.every((each) => Math.abs(each) < 120) ? 1 : 32);
          expect(counts.percentile(0, share)).toBeNull();
        },
      ),
    );
  });
});
