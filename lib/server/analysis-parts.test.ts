import { describe, expect, it } from "vitest";
import { replay } from "@/lib/domain/read-document";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { sampleDocuments } from "@/prisma/samples/samples";
import { exposureParts } from "./analysis-parts";

describe("exposure in the analysis", () => {
  it("gives figures by month, the rates with their intervals, and what does not follow from them", () => {
    const document = sampleDocuments().find(({ slug }) => slug === "iraq-2020-2021");
    const told = document && replay(document);
    if (!told?.ok) throw new Error("no sample");
    const { exposure } = exposureParts({ known: told.value.timetable, asOf: "2021-12-31" as CalendarDate });
    expect(exposure?.months.length).toBeGreaterThan(20);
    expect(exposure?.months.reduce((sum, { incidents }) => sum + incidents, 0)).toBe(
      exposure?.whole.incidents,
    );
    const rate = exposure?.whole.perThousandPersonnelMonths;
    expect(rate && rate.low < rate.rate && rate.rate < rate.high).toBe(true);
    expect(exposure?.sentences.at(-1)).toContain("do not show that one causes the other");
  });
});
