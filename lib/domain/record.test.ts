import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { Publication } from "@/lib/schema/publication";
import { type MilestoneRecord, movesNeedingReasons, slipDays } from "./record";

const exactly = (day: string) => ({ day: day as CalendarDate, precision: "day" as const });
const monthOf = (lastDay: string) => ({ day: lastDay as CalendarDate, precision: "month" as const });

type Dated = Pick<Milestone, "id" | "title" | "due" | "cancellation">;
const milestone = (item: Partial<Dated>): Dated => ({
  id: "taji",
  title: "Camp Taji",
  due: null,
  cancellation: null,
  ...item,
});
const cancellation = { on: "2020-08-01", reason: "Not needed." } as unknown as Milestone["cancellation"];

describe("a reason is asked", () => {
  const kinds = (published: Partial<Dated>, now: Partial<Dated> | null) =>
    movesNeedingReasons({ timetable: { milestones: [milestone(published)] } } as unknown as Publication, {
      milestones: now ? [milestone(now)] : [],
    }).map(({ kind }) => kind);
  const due = exactly("2020-08-23");

  it("for a published date and no other: the first date of a milestone needs none", () => {
    expect(kinds({ due: null }, { due })).toEqual([]);
    expect(kinds({ due: null }, null)).toEqual([]);
    expect(kinds({ due }, { due })).toEqual([]);
    expect(movesNeedingReasons(null, { milestones: [milestone({ due })] })).toEqual([]);
  });

  it("for another day and for another precision of the same day", () => {
    expect(kinds({ due }, { due: exactly("2020-08-24") })).toEqual(["moved"]);
    expect(kinds({ due: exactly("2020-08-31") }, { due: monthOf("2020-08-31") })).toEqual(["moved"]);
  });

  it("for a date that was moved and then cancelled, but not for a cancelled one without a date", () => {
    expect(kinds({ due }, { due: exactly("2020-09-01"), cancellation })).toEqual(["moved"]);
    expect(kinds({ due }, { due: null, cancellation })).toEqual([]);
    expect(kinds({ due }, { due: null })).toEqual(["withdrawn"]);
    expect(kinds({ due }, null)).toEqual(["removed"]);
  });
});

describe("slip", () => {
  const record = { original: exactly("2020-08-23") } as MilestoneRecord;
  const completed = (on: object) => ({ on }) as Milestone["completion"];

  it("is counted from the original date to the actual one, or to the current one while it is open", () => {
    expect(slipDays({ due: exactly("2020-08-25"), completion: null }, record)).toBe(2);
    expect(
      slipDays({ due: exactly("2020-08-25"), completion: completed(exactly("2020-08-22")) }, record),
    ).toBe(-1);
    expect(slipDays({ due: null, completion: null }, record)).toBeNull();
    expect(slipDays({ due: null, completion: null }, undefined)).toBeNull();
  });

  it("is nought where it was completed in the month that holds the original date", () => {
    expect(slipDays({ due: null, completion: completed(monthOf("2020-08-31")) }, record)).toBe(0);
    expect(slipDays({ due: null, completion: completed(monthOf("2020-09-30")) }, record)).toBe(38);
  });
});
