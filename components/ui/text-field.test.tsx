// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WithWords } from "@/components/with-words";
import { KeptDraftsProvider } from "@/lib/client/kept-drafts-provider";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { TextField } from "./text-field";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function Title({ timetable, refuse }: { timetable: string; refuse: () => Sentence | null }) {
  const [value, setValue] = useState("Camp Taji handed over");
  return (
    <WithWords>
      <KeptDraftsProvider person="somebody" timetable={timetable}>
        <TextField
          label="Title"
          value={value}
          keepAs="taji title"
          onSave={(text) => {
            const refused = refuse();
            if (!refused) setValue(text);
            return refused;
          }}
        />
        <p data-testid="data">{value}</p>
      </KeptDraftsProvider>
    </WithWords>
  );
}

function shown({ timetable = "iraq", refuse = (): Sentence | null => null } = {}) {
  render(<Title timetable={timetable} refuse={refuse} />);
  return {
    user: userEvent.setup(),
    box: screen.getByLabelText<HTMLInputElement>("Title"),
    data: () => screen.getByTestId("data").textContent,
  };
}
const note = () => screen.queryByText("Not saved yet.");

/** Types without leaving the field, and the page goes. */
function typedAndGone(text: string) {
  const { box } = shown();
  fireEvent.change(box, { target: { value: text } });
  cleanup();
}

describe("text typed into a field and not saved", () => {
  it("is there when the field is shown again, which says that it is not saved, and saves it when told to", async () => {
    typedAndGone("Camp Taji handed over in full");
    const { user, box, data } = shown();
    expect(box.value).toBe("Camp Taji handed over in full");
    expect(data()).toBe("Camp Taji handed over");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(data()).toBe("Camp Taji handed over in full");
    expect(note()).toBeNull();
    expect(document.activeElement).toBe(box);
    cleanup();
    expect(shown().box.value).toBe("Camp Taji handed over");
  });

  it("is not saved by passing through the field", async () => {
    typedAndGone("Camp T");
    const { user, box, data } = shown();
    await user.click(box);
    await user.tab();
    expect(data()).toBe("Camp Taji handed over");
    expect(note()).not.toBeNull();
  });

  it("goes when it is discarded, with the note", async () => {
    typedAndGone("Camp T");
    const { user, box } = shown();
    await user.click(box);
    await user.click(screen.getByRole("button", { name: "Discard" }));
    expect(box.value).toBe("Camp Taji handed over");
    expect(note()).toBeNull();
    cleanup();
    expect(shown().box.value).toBe("Camp Taji handed over");
  });

  it("is not shown in another timetable, nor does a field in use call it kept from before", async () => {
    typedAndGone("Camp T");
    const { user, box } = shown({ timetable: "mali" });
    expect(box.value).toBe("Camp Taji handed over");
    await user.type(box, " in full");
    expect(note()).toBeNull();
  });

  it("stays with its sentence where it is too long or refused, now and later", async () => {
    const long = "x".repeat(201);
    const { user, box, data } = shown();
    await user.clear(box);
    await user.paste(long);
    await user.tab();
    expect(screen.getByText("Keep this within 200 characters.")).toBeDefined();
    expect(data()).toBe("Camp Taji handed over");
    cleanup();
    const again = shown();
    expect(again.box.value).toBe(long);
    expect(screen.getByText("Keep this within 200 characters.")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
    cleanup();

    localStorage.clear();
    typedAndGone("Camp T");
    const refused = shown({ refuse: () => sentence("problems.id-taken", { id: "x" }) });
    await refused.user.click(screen.getByRole("button", { name: "Save" }));
    expect(refused.box.value).toBe("Camp T");
    expect(refused.box.getAttribute("aria-invalid")).toBe("true");
  });

  it("is not known to the server, and comes without a complaint when the page wakes up", async () => {
    typedAndGone("Camp T");
    const said = vi.spyOn(console, "error");
    const page = <Title timetable="iraq" refuse={() => null} />;
    const place = document.createElement("div");
    document.body.append(place);
    place.innerHTML = renderToString(page);
    expect(place.querySelector("input")?.value).toBe("Camp Taji handed over");
    render(page, { container: place, hydrate: true });
    expect(place.querySelector("input")?.value).toBe("Camp T");
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });
});

describe("a browser whose storage is forbidden", () => {
  it("asks before a page is left that holds what was typed", async () => {
    const forbidden = vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    const { box } = shown();
    const leaving = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(leaving()).toBe(false);
    fireEvent.change(box, { target: { value: "Camp T" } });
    expect(leaving()).toBe(true);
    forbidden.mockRestore();
  });
});
