// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { WithWords } from "@/components/with-words";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import { DateField } from "./date-field";

afterEach(cleanup);

const taji: TargetDate = { day: "2020-08-23" as CalendarDate, precision: "day" };

function Held({ initial, told }: { initial: TargetDate | null; told: (date: TargetDate | null) => void }) {
  const [value, setValue] = useState(initial);
  return (
    <DateField
      label="Due"
      value={value}
      onSave={(next) => {
        told(next);
        setValue(next);
        return null;
      }}
    />
  );
}

function shown(initial: TargetDate | null = taji) {
  const saved: (TargetDate | null)[] = [];
  render(
    <WithWords>
      <Held initial={initial} told={(date) => saved.push(date)} />
    </WithWords>,
  );
  return { saved, box: () => screen.getByLabelText<HTMLInputElement>("Due") };
}

describe("a date field", () => {
  it("shows the date as exact as it is known", () => {
    shown();
    expect(screen.getByLabelText<HTMLInputElement>("Due").value).toBe("23 Aug 2020");
    expect(screen.getByRole("button", { name: "How exact: day" })).toBeDefined();
  });

  it("says what it understands while it is typed, and saves on Enter", async () => {
    const { saved, box } = shown();
    const user = userEvent.setup();
    await user.clear(box());
    await user.type(box(), "Q3 2020");
    expect(screen.getByText("= Q3 2020, some time in the quarter")).toBeDefined();
    expect(saved).toEqual([]);
    await user.keyboard("{Enter}");
    expect(saved).toEqual([{ day: "2020-09-30", precision: "quarter" }]);
    expect(box().value).toBe("Q3 2020");
  });

  it("refuses what can be read in two ways, keeps the text, and leaves the date as it was", async () => {
    const { saved, box } = shown();
    const user = userEvent.setup();
    await user.clear(box());
    await user.type(box(), "03/04/2020");
    await user.tab();
    expect(screen.getByText(/can be 3 April 2020 or 4 March 2020/)).toBeDefined();
    expect(box().value).toBe("03/04/2020");
    expect(box().getAttribute("aria-invalid")).toBe("true");
    expect(saved).toEqual([]);
  });

  it("goes back to the date on Escape", async () => {
    const { saved, box } = shown();
    const user = userEvent.setup();
    await user.type(box(), "x");
    await user.keyboard("{Escape}");
    expect(box().value).toBe("23 Aug 2020");
    expect(saved).toEqual([]);
  });

  it("that is emptied is no date", async () => {
    const { saved, box } = shown();
    const user = userEvent.setup();
    await user.clear(box());
    await user.tab();
    expect(saved).toEqual([null]);
  });
});
