import { expect, type Page, test } from "@playwright/test";
import { editBehind, expectAccessible, openBlank, timetableOf } from "./planner";

const on = (day: string) => ({ day, precision: "day" });

/** Two bases in a phase, what waits for them, and one whose day nobody knows yet. */
async function openDrawing(page: Page, title: string): Promise<string> {
  const id = await openBlank(page, title);
  await editBehind(page, id, [
    {
      type: "add-phase",
      phase: { id: "bases", title: "Hand over bases", firstDay: "2026-03-01", last: on("2026-06-30") },
    },
    {
      type: "add-milestone",
      milestone: { id: "taji", title: "Camp Taji handed over", phaseId: "bases", due: on("2026-03-20") },
    },
    {
      type: "add-milestone",
      milestone: {
        id: "besmaya",
        title: "Besmaya handed over",
        phaseId: "bases",
        start: on("2026-04-01"),
        due: on("2026-04-20"),
      },
    },
    {
      type: "add-milestone",
      milestone: { id: "guard", title: "Embassy guard agreed", phaseId: "bases" },
    },
    { type: "add-milestone", milestone: { id: "out", title: "All forces out", due: on("2026-07-10") } },
    { type: "add-dependency", dependency: { id: "d", fromId: "besmaya", toId: "out", lagDays: 60 } },
    { type: "set-timetable", changes: { endMilestoneId: "out" } },
  ]);
  await page.goto(`/timetables/${id}?from=2026-02-01&to=2026-08-31`);
  await expect(page.getByRole("treegrid")).toBeVisible();
  return id;
}

/** The middle of what can be taken hold of, once it stands still. */
async function middleOf(page: Page, part: string, of: string) {
  const hold = page.locator(`[data-part="${part}"][data-of="${of}"]`);
  await hold.hover();
  const box = await hold.boundingBox();
  if (!box) throw new Error(`nothing to hold: ${part} of ${of}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function pull(page: Page, part: string, of: string, by: number): Promise<void> {
  const { x, y } = await middleOf(page, part, of);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y);
  await page.mouse.move(x + by, y);
}

test("a planner draws with the mouse: moves, lengthens, connects, dates, and takes a phase along", async ({
  page,
}) => {
  const id = await openDrawing(page, "Out of Iraq, drawn with the mouse");
  const dateOf = async (milestoneId: string) => {
    const { milestones } = await timetableOf(page, id);
    return milestones.find((one) => one.id === milestoneId);
  };
  const told = page.getByRole("status").filter({ hasText: "Let go to keep it" });

  // Later by enough that what waits for it is pushed beyond the committed end.
  await pull(page, "move", "besmaya", 200);
  await expect(told).toContainText("One more moves: “All forces out”");
  await expect(told).toContainText("The end moves from 10 Jul 2026 to");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await dateOf("besmaya")).toMatchObject({ start: on("2026-04-01"), due: on("2026-04-20") });

  await pull(page, "due", "besmaya", 40);
  await expect(told).toContainText("The end, 10 Jul 2026, holds.");
  await page.mouse.up();
  await expect.poll(async () => (await dateOf("besmaya"))?.due?.day).toMatch(/^2026-0(4-2|5-0)\d$/);
  expect((await dateOf("besmaya"))?.start).toEqual(on("2026-04-01"));

  const handle = await middleOf(page, "link", "taji");
  const target = await middleOf(page, "move", "besmaya");
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.mouse.move(handle.x + 20, handle.y + 10);
  await page.mouse.move(target.x, target.y);
  await expect(told).toContainText("“Besmaya handed over” will wait for “Camp Taji handed over”");
  await page.mouse.up();
  await expect(page.getByLabel("How it waits")).toHaveText("finish to start");
  await expect.poll(async () => (await timetableOf(page, id)).dependencies.length).toBe(2);

  await pull(page, "place", "guard", 60);
  await expect(told).toContainText("Embassy guard agreed:");
  await page.mouse.up();
  await expect.poll(async () => (await dateOf("guard"))?.due?.precision).toBe("day");

  const before = await timetableOf(page, id);
  await pull(page, "move", "bases", 30);
  await expect(told).toContainText("3 open milestones in it come along.");
  await page.mouse.up();
  const dues = ({ milestones }: typeof before) => milestones.map(({ due }) => due?.day ?? "");
  await expect.poll(async () => dues(await timetableOf(page, id))[0]).not.toBe(dues(before)[0]);
  await expectAccessible(page);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => dues(await timetableOf(page, id))).toEqual(dues(before));
});

test("what is dragged to the edge brings later days into view", async ({ page }) => {
  const id = await openDrawing(page, "Out of Iraq, beyond the edge");
  const { x, y } = await middleOf(page, "move", "out");
  const frame = await page.getByRole("treegrid").boundingBox();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y);
  await page.mouse.move((frame?.x ?? 0) + (frame?.width ?? 0) - 4, y);
  const told = page.getByRole("status").filter({ hasText: "Let go to keep it" });
  await expect(told).toContainText("2027");
  await page.mouse.up();
  await expect
    .poll(async () => (await timetableOf(page, id)).milestones.find((one) => one.id === "out")?.due?.day)
    .toMatch(/^20(2[7-9]|[3-9])/);
});

test("a planner draws by keyboard alone", async ({ page }) => {
  const id = await openDrawing(page, "Out of Iraq, drawn by keyboard");
  const grid = page.getByRole("treegrid");
  await grid.focus();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // Down to Camp Taji, a week later; then its end is connected to the beginning of Besmaya.
  await press("Home", "ArrowDown", "Alt+Shift+ArrowRight", "c", "ArrowDown");
  await expect(page.getByText("“Besmaya handed over” will wait for “Camp Taji handed over”")).toBeVisible();
  await expectAccessible(page);
  await press("Enter");
  await expect
    .poll(async () => (await timetableOf(page, id)).dependencies.map(({ fromId, toId }) => [fromId, toId]))
    .toEqual([
      ["besmaya", "out"],
      ["taji", "besmaya"],
    ]);
  await expect(page.getByLabel("How it waits")).toHaveText("finish to start");

  // The other way round would be a circle.
  await press("c", "ArrowUp", "Enter");
  await expect(page.getByText("These would wait for each other in a circle", { exact: false })).toBeVisible();
  await press("Escape", "ArrowDown", "Alt+ArrowRight");
  await expect
    .poll(async () => (await timetableOf(page, id)).milestones.map(({ due }) => due?.day))
    .toEqual(["2026-03-27", "2026-04-20", "2026-06-30", "2026-07-10"]);
  expect((await timetableOf(page, id)).dependencies).toHaveLength(2);

  // Two presses are one move: told as one, kept or put back as one.
  await press("Home", "ArrowDown", "Alt+ArrowRight", "Alt+ArrowRight");
  const taji = async () => (await timetableOf(page, id)).milestones[0]?.due?.day;
  await expect(
    page.getByText("Camp Taji handed over: 29 Mar 2026, +2 days.", { exact: false }),
  ).toBeVisible();
  await expect.poll(taji).toBe("2026-03-29");
  await press("Escape");
  await expect.poll(taji).toBe("2026-03-27");
  await press("Alt+ArrowRight");
  await page.getByRole("button", { name: "Keep the move" }).click();
  await expect(page.getByRole("button", { name: "Put it back" })).toHaveCount(0);
  await expect.poll(taji).toBe("2026-03-28");
});
