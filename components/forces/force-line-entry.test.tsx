// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WithWords } from "@/components/with-words";
import { KeptDraftsProvider } from "@/lib/client/kept-drafts-provider";
import type { ForceLine } from "@/lib/domain/read-force-line";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { ForceLineEntry } from "./force-line-entry";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function shown(refusal: Sentence | null = null, rewritten?: { initial: string; onCancel: () => void }) {
  const saved: ForceLine[] = [];
  render(
    <WithWords>
      <KeptDraftsProvider person="somebody" timetable="iraq">
        <ForceLineEntry
          keepAs="line"
          label="Report a level"
          saveLabel="Add"
          today={"2011-12-18" as CalendarDate}
          sourceFor={(name) => (name === "DoD" ? "DoD release of 5 December" : null)}
          onSave={(line) => {
            saved.push(line);
            return refusal;
          }}
          {...rewritten}
        />
      </KeptDraftsProvider>
    </WithWords>,
  );
  return { saved, user: userEvent.setup(), box: screen.getByLabelText<HTMLInputElement>("Report a level") };
}

describe("the line for a force level", () => {
  it("says what it understood before anything is kept, and which source it will rest on", async () => {
    const { saved, user, box } = shown();
    await user.type(box, "9,500 on 5 Dec 2011 DoD");
    expect(screen.getByText(/= 9,500, on 5 December 2011, reported by DoD/)).toBeDefined();
    expect(screen.getByText(/DoD release of 5 December/)).toBeDefined();
    expect(saved).toEqual([]);
    await user.keyboard("{Enter}");
    expect(saved).toMatchObject([{ kind: "reading", reportedBy: "DoD" }]);
    expect(box.value).toBe("");
  });

  it("keeps what it cannot read, and says what is missing", async () => {
    const { saved, user, box } = shown();
    await user.type(box, "9,500 DoD{Enter}");
    expect(screen.getByText(/Add the date it was reported for/)).toBeDefined();
    expect(box.getAttribute("aria-invalid")).toBe("true");
    expect(box.value).toBe("9,500 DoD");
    expect(saved).toEqual([]);
  });

  it("keeps the line when the timetable refuses it", async () => {
    const { user, box } = shown(sentence("problems.id-taken", { id: "x" }));
    await user.type(box, "ceiling 0 from 31 Dec 2011{Enter}");
    expect(screen.getByText(/already in use/)).toBeDefined();
    expect(box.value).toBe("ceiling 0 from 31 Dec 2011");
  });

  it("has what was typed and not added when the page comes back, until it is added", async () => {
    const { user, box } = shown();
    await user.type(box, "9,500 on 5 Dec");
    cleanup();
    const again = shown();
    expect(again.box.value).toBe("9,500 on 5 Dec");
    await again.user.type(again.box, " 2011 DoD{Enter}");
    expect(again.saved).toHaveLength(1);
    cleanup();
    expect(shown().box.value).toBe("");
  });

  it("says in the place of an earlier line that the new one is not saved, and gives it up when told to", async () => {
    const closed = vi.fn();
    const rewritten = { initial: "9,500 on 5 Dec 2011 DoD", onCancel: closed };
    const { user, box } = shown(null, rewritten);
    await user.clear(box);
    await user.type(box, "9,600 on{Escape}");
    expect(closed).toHaveBeenCalled();
    cleanup();
    const again = shown(null, rewritten);
    expect(again.box.value).toBe("9,600 on");
    expect(screen.getByText("Not saved yet.")).toBeDefined();
    await again.user.click(screen.getByRole("button", { name: "Discard" }));
    expect(again.box.value).toBe("9,500 on 5 Dec 2011 DoD");
    expect(screen.queryByText("Not saved yet.")).toBeNull();
  });

  it("keeps a name that is too long, with the sentence at the line", async () => {
    const { user, box } = shown(sentence("problems.line-too-long"));
    const long = `9,500 on 5 Dec 2011 ${"x".repeat(301)}`;
    await user.click(box);
    await user.paste(long);
    await user.keyboard("{Enter}");
    expect(box.value).toBe(long);
    expect(screen.getByText("Keep this within 300 characters.")).toBeDefined();
  });
});
