import { expect, it } from "vitest";
import { type Noun, nounNames, nounTable } from "@/lib/schema/noun-table";
import { nouns } from "@/lib/schema/nouns";
import type { Timetable } from "@/lib/schema/timetable";
import { blankTimetable } from "./blank-timetable";
import { publicView } from "./public-view";

/** A timetable in which every field that may hold text holds a secret, one item a noun. */
function everythingNoted(): Timetable {
  const timetable: Record<string, unknown> = { ...blankTimetable("Iraq"), internalNote: "for us alone" };
  for (const noun of nounNames) {
    const noted = "internalNote" in nouns[noun].shape.shape ? { internalNote: "for us alone" } : {};
    const needed =
      noun === "disclosure"
        ? { of: { kind: "field", field: "site-value" }, rule: { kind: "exact" } }
        : noun === "reading"
          ? { amount: { kind: "exact", value: 5_200 } }
          : {};
    timetable[nounTable[noun].list] = [{ ...nouns[noun].blank, id: noun, ...noted, ...needed }];
  }
  return timetable as unknown as Timetable;
}

it("the public copy holds no internal note of any noun, no scenario, and leaves no other item out", () => {
  const timetable = everythingNoted();
  const noted = nounNames.filter((noun: Noun) => "internalNote" in nouns[noun].shape.shape);
  expect(noted.length).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify(timetable).match(/for us alone/g)).toHaveLength(noted.length + 1);

  const view = publicView(timetable);
  expect(JSON.stringify(view)).not.toMatch(/internalNote|for us alone/);
  expect(view).not.toHaveProperty("scenarios");
  for (const noun of nounNames) {
    const { list } = nounTable[noun];
    if (list !== "scenarios") expect(view[list], noun).toHaveLength(1);
  }
});
