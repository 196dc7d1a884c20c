// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { WithWords } from "@/components/with-words";
import type { IncidentLine } from "@/lib/domain/read-incident-line";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { IncidentLineEntry } from "./incident-line-entry";

afterEach(cleanup);

function Held({ saved, refusal }: { saved: IncidentLine[]; refusal: Sentence | null }) {
  const [text, setText] = useState("");
  return (
    <IncidentLineEntry
      today={"2020-01-08" as CalendarDate}
      siteFor={(place) => (place.includes("K-1") ? "K-1" : null)}
      text={text}
      onText={setText}
      onSave={(line) => {
        saved.push(line);
        return refusal;
      }}
    />
  );
}

function shown(refusal: Sentence | null = null) {
  const saved: IncidentLine[] = [];
  render(
    <WithWords>
      <Held saved={saved} refusal={refusal} />
    </WithWords>,
  );
  return {
    saved,
    user: userEvent.setup(),
    box: screen.getByLabelText<HTMLInputElement>("Enter an incident"),
  };
}

describe("the line for an incident", () => {
  it("says what it became before anything is kept: kind, place, site and who was hurt", async () => {
    const { saved, user, box } = shown();
    await user.click(box);
    await user.paste(
      "27 Dec 2019, K-1 Kirkuk, about 30 rockets: 1 killed (US), 4 wounded (US), 2 wounded (Iraq)",
    );
    expect(box).toHaveProperty("value", expect.stringContaining("27 Dec"));
    const told = screen.getByText(/= 27 December 2019/).textContent ?? "";
    expect(told).toContain("place: K-1 Kirkuk · what happened: About 30 rockets");
    expect(told).toContain("kind: rocket or missile, from “rockets”");
    expect(told).toContain("US: 1 killed, 4 wounded · Iraq: 2 wounded");
    expect(told).toContain("at the site “K-1”");
    expect(saved).toEqual([]);
    await user.keyboard("{Enter}");
    expect(saved).toMatchObject([{ place: "K-1 Kirkuk", kind: "rocket-or-missile" }]);
    expect(box.value).toBe("");
  });

  it("says where no word told the kind, and what it could not count", async () => {
    const { user, box } = shown();
    await user.click(box);
    await user.paste("27 Dec 2019, Taji, a demonstration, many killed");
    expect(screen.getByText(/kind: other, no word tells it/)).toBeDefined();
    expect(screen.getByText(/“many killed” is not counted/)).toBeDefined();
  });

  it("keeps what it cannot read, and says what is missing", async () => {
    const { saved, user, box } = shown();
    await user.click(box);
    await user.paste("rockets on K-1");
    await user.keyboard("{Enter}");
    expect(screen.getByText(/Begin with the date/)).toBeDefined();
    expect(box.getAttribute("aria-invalid")).toBe("true");
    expect(box.value).toBe("rockets on K-1");
    expect(saved).toEqual([]);
  });

  it("refuses what has not happened yet, at the line", async () => {
    const { saved, user, box } = shown();
    await user.click(box);
    await user.paste("27 Dec 2020, Taji, rockets");
    await user.keyboard("{Enter}");
    expect(screen.getByText(/27 December 2020 has not come yet: today is 8 January 2020/)).toBeDefined();
    expect(box.value).toBe("27 Dec 2020, Taji, rockets");
    expect(saved).toEqual([]);
  });

  it("refuses two numbers of one side at the line, and keeps the line", async () => {
    const { saved, user, box } = shown();
    await user.click(box);
    await user.paste("27 Dec 2019, Taji, rockets: 2 US killed, 3 US killed");
    await user.keyboard("{Enter}");
    expect(screen.getByText(/two numbers killed of one side, US: 2 and 3/)).toBeDefined();
    expect(box.getAttribute("aria-invalid")).toBe("true");
    expect(box.value).toBe("27 Dec 2019, Taji, rockets: 2 US killed, 3 US killed");
    expect(saved).toEqual([]);
  });

  it("keeps the line when the timetable refuses it", async () => {
    const { user, box } = shown(sentence("problems.id-taken", { id: "x" }));
    await user.click(box);
    await user.paste("27 Dec 2019, Taji, rockets");
    await user.keyboard("{Enter}");
    expect(screen.getByText(/already in use/)).toBeDefined();
    expect(box.value).toBe("27 Dec 2019, Taji, rockets");
  });
});
