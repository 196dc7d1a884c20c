// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { WithWords } from "@/components/with-words";
import { Combobox } from "./combobox";

afterEach(cleanup);

it("offers to add a name that is not there, and says at the field when it is too long for that", async () => {
  const added: string[] = [];
  render(
    <WithWords>
      <Combobox
        label="Site"
        value={null}
        choices={[{ id: "taji", label: "Camp Taji" }]}
        emptyText="Nothing"
        addLabel={(name) => `Add ${name}`}
        onChange={() => undefined}
        onAdd={(name) => added.push(name)}
      />
    </WithWords>,
  );
  const user = userEvent.setup();
  const box = screen.getByLabelText<HTMLInputElement>("Site", { selector: "input" });
  const name = "K".repeat(200);
  await user.click(box);
  await user.paste(`${name}K`);
  expect(screen.getByText("Keep this within 200 characters.")).toBeDefined();
  expect(screen.queryByRole("option")).toBeNull();
  expect(box.value).toBe(`${name}K`);
  await user.keyboard("{Backspace}");
  await user.click(screen.getByRole("option", { name: `Add ${name}` }));
  expect(added).toEqual([name]);
});
