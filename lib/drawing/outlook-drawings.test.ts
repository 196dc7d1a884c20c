import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, exactly } from "@/lib/domain/calendar-date";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import type { MilestoneTrend, TrendWord } from "@/lib/domain/trend/milestone-trend";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { textFaults } from "@/tests/worlds/text-faults";
import { drawEndCurve } from "./end-curve";
import { drawForecastBands } from "./forecast-bands";
import { drawTrends } from "./trend-chart";

const words = wordsIn();
const asOf = "2026-02-01" as CalendarDate;
const anyWidth = fc.integer({ min: 300, max: 1200 });

/** A forecast whose end fell on these days after the data date, each as often as the others. */
function forecastOfEnd(days: readonly number[], committed: number | null): Forecast {
  const sorted = days.toSorted((a, b) => a - b);
  const at = (share: number) => addDays(asOf, sorted[Math.ceil(share * sorted.length) - 1] as number);
  const all = [...new Set(sorted)];
  return {
    kind: "forecast",
    asOf,
    seed: 1,
    runs: sorted.length,
    method: { estimated: 1, slipped: 0, slips: null, asPlanned: 0 },
    end: {
      milestoneId: "out",
      committed: committed === null ? null : exactly(addDays(asOf, committed)),
      probability: committed === null ? null : 0.5,
      curve: all.map((day) => ({
        day: addDays(asOf, day),
        share: sorted.filter((other) => other <= day).length / sorted.length,
      })),
      p10: at(0.1),
      p50: at(0.5),
      p80: at(0.8),
      p90: at(0.9),
    },
    milestones: [],
    drivers: [],
  };
}

describe("the bands of a forecast", () => {
  it("let the data date pass no name on a phone", () => {
    const forecast = forecastOfEnd([0, 20, 40], 10);
    const { p10, p50, p80, p90 } = forecast.end;
    const ids = ["taji", "besmaya", "out"];
    const bands = ids.map((milestoneId) => ({ milestoneId, criticalityIndex: 1, p10, p50, p80, p90 }));
    const dated = ids.map((id) => ({ id, title: `The handover of ${id}`, due: exactly(asOf) }));
    const { marks } = drawForecastBands(
      { ...forecast, milestones: bands },
      { milestones: dated },
      { words, width: 340 },
    );
    const names = marks.flatMap((mark) => (mark.kind === "group" ? mark.marks : []));
    const baselines = names.flatMap((mark) => (mark.kind === "text" ? [mark.y] : []));
    expect(baselines).toHaveLength(3);
    const nowLines = marks.flatMap((mark) =>
      mark.kind === "line" && mark.stroke === "accent" ? [[mark.y1, mark.y2] as const] : [],
    );
    for (const y of baselines)
      for (const [from, to] of nowLines) expect(from > y + 3 || to < y - 10).toBe(true);
  });
});

describe("the end of a forecast", () => {
  it("never lets two texts touch or leave the drawing", () => {
    const anyDays = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 20 });
    const anyCommitted = fc.option(fc.integer({ min: -300, max: 900 }));
    fc.assert(
      fc.property(anyDays, anyCommitted, anyWidth, (days, committed, width) => {
        expect(textFaults(drawEndCurve(forecastOfEnd(days, committed), { words, width }))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("tells one day once, with the largest share of the runs that had it by then", () => {
    const summary = (days: number[]) =>
      words.say(drawEndCurve(forecastOfEnd(days, 10), { words, width: 600 }).summary);
    expect(summary([10, 10, 10, 10, 10, 10, 10, 10, 78, 78])).toBe(
      "It was reached by 11 February 2026 in four of five, by 20 April 2026 in nine of ten runs.",
    );
    expect(summary([5])).toBe("It was reached by 6 February 2026 in nine of ten runs.");
    expect(summary([5, 10, 10, 10, 10, 20, 20, 20, 30, 40])).toBe(
      "It was reached by 6 February 2026 in one of ten runs, by 11 February 2026 in half of the runs, by 21 February 2026 in four of five, by 3 March 2026 in nine of ten runs.",
    );
  });
});

/** A milestone that had these dates, one version after another. */
function trendOf(id: string, dates: readonly number[], word: TrendWord): MilestoneTrend {
  return {
    milestoneId: id,
    title: `The handover of base ${id} to the host government`,
    points: dates.map((days, i) => ({
      version: i + 1,
      reportedOn: addDays(asOf, -300 + 40 * i),
      date: exactly(addDays(asOf, days)),
      is: "due",
      moveDays: null,
      reason: null,
    })),
    word,
    doneOn: null,
    netDays: null,
    turns: 0,
    overdueDays: null,
  };
}

describe("the trend chart", () => {
  it("never lets two texts touch or leave the drawing", () => {
    const anyDates = fc.array(fc.integer({ min: -200, max: 900 }), { minLength: 2, maxLength: 7 });
    const anyTrends = fc.array(anyDates, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(anyTrends, anyWidth, (lines, width) => {
        const trends = lines.map((dates, i) => trendOf(String(i), dates, "slipping"));
        const drawing = drawTrends(trends, { words, width, asOf });
        expect(drawing && textFaults(drawing)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("ends with the last report once all that is drawn is done, and with the data date while anything is open", () => {
    const years = (word: TrendWord) => {
      const drawing = drawTrends([trendOf("0", [-290, -280], word)], { words, width: 600, asOf });
      return drawing?.marks.flatMap((mark) =>
        mark.kind === "text" ? mark.runs.flatMap(({ text }) => (/^20\d\d$/.test(text) ? text : [])) : [],
      );
    };
    expect(years("slipping")).toContain("2026");
    expect(years("done")).not.toContain("2026");
  });

  it("tells of every milestone that it counts what became of it", () => {
    const given: TrendWord[] = [
      "done",
      "done",
      "level",
      "slipping",
      "recovering",
      "erratic",
      "dropped",
      "no-date",
    ];
    const told = (some: TrendWord[]) => {
      const drawing = drawTrends(
        some.map((word, i) => trendOf(String(i), [10, 20 * i], word)),
        { words, width: 600, asOf },
      );
      return drawing && words.say(drawing.summary);
    };
    expect(told(given)).toBe(
      "8 milestones have had a date in two versions or more: 2 done, 1 kept, 1 slipping, 1 brought forward, 1 gone to and fro, 1 without a date by now, 1 dropped.",
    );
    expect(told(["done", ...given])).toMatch(/; the 8 that moved most are drawn\.$/);
    expect(told(["done"])).toBe(
      "One milestone has had a date in two versions or more: 1 done, 0 kept, 0 slipping.",
    );
  });
});
