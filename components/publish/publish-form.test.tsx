// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { WithWords } from "@/components/with-words";
import { applyEdits } from "@/lib/domain/apply-edit";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { publicView } from "@/lib/domain/public-view";
import { publishPreview } from "@/lib/domain/publish-preview";
import type { CalendarDate, Instant } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { blankDraft, completeReasons, type PublishDraft } from "./publish-draft";
import { PublishForm, type PublishWords } from "./publish-form";

afterEach(cleanup);

const today = "2020-07-20" as CalendarDate;

function edited(timetable: Timetable, ...edits: unknown[]): Timetable {
  const result = applyEdits(
    timetable,
    edits.map((edit) => Edit.parse(edit)),
  );
  if (!result.ok) throw new Error("refused");
  return result.value;
}

const announced = edited(
  blankTimetable("Coalition forces from Iraq", { announcedBy: "Ministry of Defence" }),
  {
    type: "add-milestone",
    milestone: { id: "taji", title: "Camp Taji handed over", due: { day: "2020-08-23", precision: "day" } },
  },
);
const moved = edited(announced, {
  type: "move-milestone",
  milestoneId: "taji",
  due: { day: "2020-09-06", precision: "day" },
});
const first: Publication = {
  slug: "iraq",
  version: 1,
  publishedAt: "2020-03-01T12:00:00.000Z" as Instant,
  publishedOn: "2020-03-01" as CalendarDate,
  asOf: "2020-03-01" as CalendarDate,
  publisher: "Ministry of Defence",
  note: "",
  reasons: {},
  timetable: publicView(announced),
};

function Held({
  sent,
  mayPublish,
  plan = moved,
}: {
  sent: PublishWords[];
  mayPublish: boolean;
  plan?: Timetable;
}) {
  const [draft, setDraft] = useState<PublishDraft>(blankDraft);
  const reasons = completeReasons(draft.reasons);
  return (
    <PublishForm
      timetable={plan}
      latest={first}
      preview={publishPreview([first], plan, { asOf: today, today, reasons, note: draft.note })}
      draft={draft}
      today={today}
      mayPublish={mayPublish}
      state="ready"
      refused={[]}
      trouble={null}
      onDraft={(part) => setDraft((before) => ({ ...before, ...part }))}
      onPublish={(words) => sent.push(words)}
    />
  );
}

function shown(mayPublish = true) {
  const sent: PublishWords[] = [];
  render(
    <WithWords>
      <Held sent={sent} mayPublish={mayPublish} />
    </WithWords>,
  );
  return { sent, user: userEvent.setup() };
}

const chooseReason = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
  await user.click(screen.getByRole("combobox", { name: "Reason" }));
  await user.click(await screen.findByRole("option", { name }));
};

// Choosing from a list takes its time in a simulated browser on a busy machine.
describe("publishing", { timeout: 30_000 }, () => {
  it("shows each moved date, from what to what and by how much", () => {
    shown();
    expect(screen.getByText("23 Aug 2020")).toBeDefined();
    expect(screen.getByText(/14 days later/)).toBeDefined();
    expect(screen.getByText("One moved date has no full reason yet.")).toBeDefined();
  });

  it("does not go out with an unexplained move, and says at the fields what is missing", async () => {
    const { sent, user } = shown();
    await user.click(screen.getByRole("button", { name: "Publish version 2" }));
    expect(sent).toEqual([]);
    expect(screen.getByText("Choose the reason that fits best.")).toBeDefined();
    expect(screen.getByText("Give the reason in a sentence that a reader can check.")).toBeDefined();
  });

  it("takes no “n/a” for a reason", async () => {
    const { sent, user } = shown();
    await user.type(screen.getByLabelText("In a sentence"), "n/a");
    expect(screen.getByText("“n/a” is not a reason. Say why the date moved.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Publish version 2" }));
    expect(sent).toEqual([]);
  });

  it("goes out with a code, a sentence and the office that answers for it", async () => {
    const { sent, user } = shown();
    await chooseReason(user, "Request of the host government");
    await user.type(screen.getByLabelText("In a sentence"), "Iraq asked for two more weeks.");
    await user.click(screen.getByRole("button", { name: "Publish version 2" }));
    expect(sent).toEqual([
      {
        note: "",
        publisher: "Ministry of Defence",
        asOf: today,
        reasons: {
          taji: { code: "host-government-request", text: "Iraq asked for two more weeks.", source: "" },
        },
        shows: [],
        leavesOut: [],
      },
    ]);
  });

  it("shows the forecast to the public only where the publisher says so", async () => {
    const { sent, user } = shown();
    await chooseReason(user, "Request of the host government");
    await user.type(screen.getByLabelText("In a sentence"), "Iraq asked for two more weeks.");
    await user.click(screen.getByRole("checkbox", { name: /Will the date hold/ }));
    await user.click(screen.getByRole("button", { name: "Publish version 2" }));
    expect(sent).toMatchObject([{ shows: ["forecast"] }]);
  });

  it("is shown to other members without the button", () => {
    shown(false);
    expect(screen.queryByRole("button", { name: /Publish/ })).toBeNull();
    expect(screen.getByText(/for a publisher or an owner/)).toBeDefined();
    expect(screen.getByText(/14 days later/)).toBeDefined();
  });

  it("says where a note gives away a number that a rule holds back", async () => {
    const counted = edited(
      announced,
      { type: "add-force-series", forceSeries: { id: "us", title: "U.S. troops" } },
      {
        type: "add-reading",
        reading: {
          id: "july",
          seriesId: "us",
          on: { day: "2020-07-01", precision: "day" },
          amount: { kind: "exact", value: 5_223 },
        },
      },
      {
        type: "add-disclosure",
        disclosure: { id: "r", of: { kind: "series", seriesId: "us" }, rule: { kind: "rounded", to: 500 } },
      },
    );
    render(
      <WithWords>
        <Held sent={[]} mayPublish plan={counted} />
      </WithWords>,
    );
    expect(screen.queryByText("Numbers that words give away")).toBeNull();
    await userEvent.type(screen.getByLabelText("Note to the reader"), "All 5,223 will leave.");
    expect(
      screen.getByText(/5,223 is said in the title.*of U\.S\. troops that number is held back/),
    ).toBeTruthy();
  });
});
