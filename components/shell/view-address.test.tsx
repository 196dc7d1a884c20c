// @vitest-environment happy-dom
import { renderHook } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { RoomProvider } from "./room";
import { useViewAddress } from "./view-address";

function addressIn(search: string, scenarioId?: string) {
  const room = {
    id: "iraq",
    slug: "iraq",
    role: "owner" as const,
    today: "2026-02-01" as CalendarDate,
    todayIsFixed: true,
    ...(scenarioId && { scenarioId }),
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <NuqsTestingAdapter searchParams={search}>
      <RoomProvider room={room}>{children}</RoomProvider>
    </NuqsTestingAdapter>
  );
  return renderHook(() => useViewAddress(), { wrapper }).result.current;
}

describe("a link to another view", () => {
  it("takes the data date along, and asks for nothing where it is today", () => {
    expect(addressIn("?asOf=2026-01-05")("/review")).toBe("/timetables/iraq/review?asOf=2026-01-05");
    expect(addressIn("")("/forecast", { item: "taji" })).toBe("/timetables/iraq/forecast?item=taji");
    expect(addressIn("")("")).toBe("/timetables/iraq");
  });

  it("stays in the scenario, except where only the plan itself is shown", () => {
    const address = addressIn("?scenario=later", "later");
    expect(address("/forecast")).toBe("/timetables/iraq/forecast?scenario=later");
    expect(address("/measures/abc")).toBe("/timetables/iraq/measures/abc?scenario=later");
    expect(address("/publish")).toBe("/timetables/iraq/publish");
    expect(address("/scenarios")).toBe("/timetables/iraq/scenarios");
  });

  it("does not lead into a scenario that the address alone names", () => {
    expect(addressIn("?scenario=later")("/forecast")).toBe("/timetables/iraq/forecast");
  });
});
