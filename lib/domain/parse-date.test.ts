import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTarget } from "@/lib/i18n/dates";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DatePrecision } from "@/lib/schema/target-date";
import { dayFromNumber, dayNumber, targetDateAround } from "./calendar-date";
import { parseDay, parseTargetDate } from "./parse-date";

const read = (text: string) => {
  const result = parseTargetDate(text);
  return result.ok ? result.value && `${result.value.day} ${result.value.precision}` : result.sentence.key;
};

describe("a typed date", () => {
  it.each([
    ["31 Dec 2011", "2011-12-31 day"],
    ["31 December 2011", "2011-12-31 day"],
    ["31st of December, 2011", "2011-12-31 day"],
    ["Dec 31, 2011", "2011-12-31 day"],
    ["31-Dec-2011", "2011-12-31 day"],
    ["2011-12-31", "2011-12-31 day"],
    ["2011/12/31", "2011-12-31 day"],
    ["2011-12-31 00:00:00", "2011-12-31 day"],
    ["31/12/2011", "2011-12-31 day"],
    ["12/31/2011", "2011-12-31 day"],
    ["٣١/١٢/٢٠١١", "2011-12-31 day"],
    ["Dec 2011", "2011-12-31 month"],
    ["by the end of September 2025", "2025-09-30 month"],
    ["Sept 2025", "2025-09-30 month"],
    ["2025-09", "2025-09-30 month"],
    ["Feb 2024", "2024-02-29 month"],
    ["Q3 2025", "2025-09-30 quarter"],
    ["2025 Q3", "2025-09-30 quarter"],
    ["3rd quarter of 2025", "2025-09-30 quarter"],
    ["2025", "2025-12-31 year"],
  ])("%s is %s", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["01/02/03", "dates.two-digit-year"],
    ["03/04/2011", "dates.ambiguous"],
    ["3.4.2011", "dates.ambiguous"],
    ["31 Feb 2011", "dates.no-such-day"],
    ["2011-13-01", "dates.no-such-month"],
    ["31 Dec", "dates.no-year"],
    ["31 Dec 11", "dates.two-digit-year"],
    ["0202-01-01", "dates.year-range"],
    ["45930", "dates.serial"],
    ["next spring", "dates.unreadable"],
    ["Q5 2025", "dates.unreadable"],
    ["=1+1", "dates.unreadable"],
  ])("%s is refused: %s", (text, expected) => expect(read(text)).toBe(expected));

  it("that is empty is no date", () => {
    expect(parseTargetDate("  ")).toEqual({ ok: true, value: null });
  });

  it("that can be two days is refused with both of them", () => {
    const result = parseTargetDate("03/04/2011");
    expect(result.ok ? "" : wordsIn().say(result.sentence)).toBe(
      "“03/04/2011” can be 3 April 2011 or 4 March 2011. Write the month as a word.",
    );
  });

  it("is read back as it is written, at every precision", () => {
    const days = fc.integer({
      min: dayNumber("1900-01-01" as CalendarDate),
      max: dayNumber("2199-12-31" as CalendarDate),
    });
    const precisions = fc.constantFrom<DatePrecision>("day", "month", "quarter", "year");
    fc.assert(
      fc.property(days, precisions, fc.constantFrom("short", "long"), (number, precision, style) => {
        const target = targetDateAround(dayFromNumber(number), precision);
        expect(parseTargetDate(formatTarget(target, "en", style))).toEqual({ ok: true, value: target });
      }),
    );
  });

  it("never throws, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseTargetDate(text);
      }),
    );
  });

  it("must be a day where only a day will do", () => {
    expect(parseDay("18 Dec 2011")).toEqual({ ok: true, value: "2011-12-18" });
    const month = parseDay("Dec 2011");
    expect(month.ok ? "" : month.sentence.key).toBe("dates.day-wanted");
  });
});
