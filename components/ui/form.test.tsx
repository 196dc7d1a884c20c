// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WithWords } from "@/components/with-words";
import { TextEntry } from "./entry";
import { Form } from "./form";

afterEach(cleanup);

/** What was done, and of what kind: both are asked for once the form is sent. */
function Response() {
  const [asked, setAsked] = useState(false);
  const [action, setAction] = useState("");
  return (
    <Form onSubmit={() => setAsked(true)}>
      <TextEntry
        label="What was done"
        value={action}
        problem={asked && action === "" ? "Say what was done." : null}
        onChange={setAction}
      />
      {asked && <p role="alert">Choose of what kind it was.</p>}
      <button type="submit">Save</button>
    </Form>
  );
}

const save = async () => userEvent.click(screen.getByRole("button", { name: "Save" }));

describe("a form in which something is missing", () => {
  it("gives the focus to the field that lacks it, also where that is found only by sending", async () => {
    render(<Response />, { wrapper: WithWords });
    await save();
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("What was done")));
  });

  it("brings the sentence into view where it is no text that is missing", async () => {
    const seen = vi.spyOn(Element.prototype, "scrollIntoView");
    render(<Response />, { wrapper: WithWords });
    await userEvent.type(screen.getByLabelText("What was done"), "Strikes");
    await save();
    await vi.waitFor(() => expect(seen.mock.contexts).toEqual([screen.getByRole("alert")]));
  });
});
