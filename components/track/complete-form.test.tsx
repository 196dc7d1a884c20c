// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { WithWords } from "@/components/with-words";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import { nouns } from "@/lib/schema/nouns";
import { Milestone } from "@/lib/schema/plan";
import { CompleteForm } from "./complete-form";

afterEach(cleanup);

const taji = Milestone.parse({
  ...nouns.milestone.blank,
  id: "taji",
  title: "Camp Taji handed over",
  due: { day: "2020-08-23", precision: "day" },
});

function shown() {
  const saved: Edit[][] = [];
  render(
    <WithWords>
      <CompleteForm
        milestone={taji}
        sources={[]}
        today={"2020-08-25" as CalendarDate}
        onSave={(edits) => {
          saved.push(edits);
          return null;
        }}
        onClose={() => {}}
      />
    </WithWords>,
  );
  return { saved, user: userEvent.setup(), day: screen.getByLabelText<HTMLInputElement>("Completed on") };
}

describe("marking a milestone completed", () => {
  it("takes today unless another day is given", async () => {
    const { saved, user } = shown();
    await user.type(screen.getByLabelText("Evidence"), "Ceremony on the base");
    await user.click(screen.getByRole("button", { name: "Mark completed" }));
    expect(saved).toEqual([
      [
        {
          type: "complete-milestone",
          milestoneId: "taji",
          completedOn: "2020-08-25",
          precision: "day",
          evidence: "Ceremony on the base",
          note: "",
          sourceIds: [],
        },
      ],
    ]);
  });

  it("is as exact as the source", async () => {
    const { saved, user, day } = shown();
    await user.clear(day);
    await user.type(day, "Aug 2020");
    await user.click(screen.getByRole("button", { name: "Mark completed" }));
    expect(saved[0]).toMatchObject([{ completedOn: "2020-08-31", precision: "month" }]);
  });

  it("refuses a day that has not come, and keeps what was typed", async () => {
    const { saved, user, day } = shown();
    await user.clear(day);
    await user.type(day, "26 Aug 2020{Enter}");
    expect(
      screen.getByText(/cannot have been completed on 26 August 2020: today is 25 August 2020/),
    ).toBeDefined();
    expect(day.value).toBe("26 Aug 2020");
    expect(saved).toEqual([]);
  });
});
