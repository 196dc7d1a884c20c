import { expect, test } from "vitest";
import { viewAt, views } from "./views";

test("a path is in the view whose beginning it has, and the start is the timetable itself", () => {
  expect(viewAt("")?.label).toBe("timetable");
  expect(viewAt("/measures/abc")?.label).toBe("measures");
  expect(viewAt("/measureless")).toBeUndefined();
});

test("a scenario is never looked at where something becomes public, and facts are only read in one", () => {
  expect(views.filter(({ group, inScenario }) => group === "public" && inScenario)).toEqual([]);
  expect(views.find(({ path }) => path === "/track")?.inScenario).toBe("read");
});
