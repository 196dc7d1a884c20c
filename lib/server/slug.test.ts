import { expect, it } from "vitest";
import { slugOf } from "./slug";

it.each([
  ["United States forces from Iraq, 2009–2011", "united-states-forces-from-iraq-2009-2011"],
  ["Opération Barkhane : le retrait", "operation-barkhane-le-retrait"],
  ["الانسحاب", "timetable"],
  ["A", "timetable"],
  [`${"long ".repeat(40)}`, "long-long-long-long-long-long-long-long-long-long-long-long"],
])("an address from the title %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
