import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { publicView } from "@/lib/domain/public-view";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { edited, soundPublication, soundTimetable } from "@/tests/worlds/sound-timetable";
import { pageFacts } from "./page-facts";
import { TransitionSection } from "./transition";

const asOf = "2020-07-20" as CalendarDate;

function shown(...edits: object[]): string {
  const timetable = publicView(edited(soundTimetable(), edits));
  const page = pageFacts({
    publications: [{ ...soundPublication(), asOf, timetable }],
    later: [],
    view: { kind: "latest" },
    today: asOf,
    todayIsFixed: null,
    outlook: null,
    checksum: "0".repeat(64),
    origin: "",
    assets: { style: "", script: "", fonts: [] },
    words: wordsIn(),
  });
  return renderToStaticMarkup(<TransitionSection page={page} />);
}

it("puts the name of a party behind a colon, as it was entered", () => {
  const attribution = { to: "A militia close to Iran", by: "The Pentagon", confidence: null, basis: "" };
  const html = shown({
    type: "set-incident",
    incidentId: "rockets",
    changes: { attribution, claimedBy: "A group" },
  });
  expect(html).toContain("Attributed to: A militia close to Iran (by: The Pentagon); claimed by: A group.");
});

it("gives each count the numbers of its sources", () => {
  const [source] = soundTimetable().sources;
  const killed = { kind: "exact", value: 2 };
  const casualties = [
    { side: "Coalition", killed, wounded: null, reportedOn: null, sourceIds: [source?.id] },
  ];
  const html = shown({ type: "set-incident", incidentId: "rockets", changes: { casualties } });
  expect(html).toMatch(/Coalition: <span>2 killed<sup class="source-numbers"><span><a href="#source-1"/);
});

it("says that no incident is entered for the time up to the data date", () => {
  const html = shown({ type: "remove-incident", incidentId: "rockets" });
  expect(html).toContain("No incident is entered for the time up to 20 July 2020.");
});

it("says of an incident known to its month that it was on some day of it", () => {
  const month = { day: "2020-03-31", precision: "month" };
  expect(shown({ type: "set-incident", incidentId: "rockets", changes: { on: month } })).toContain(
    "some day in Mar 2020",
  );
});

it("tells of a few incidents each, and of thousands those that were judged and the latest, with how many more there are", () => {
  const read = (count: number) => {
    const more = Array.from({ length: count }, (_, i) => ({
      type: "add-incident",
      incident: {
        id: `i${i}`,
        title: `Event ${i}.`,
        on: { day: `2020-07-0${(i % 9) + 1}`, precision: "day" },
      },
    }));
    return shown(...more);
  };
  const listed = (html: string) => html.match(/<h4>Event/g)?.length ?? 0;
  expect(listed(read(5))).toBe(5);
  const many = read(3_000);
  expect(listed(many)).toBeLessThan(30);
  expect(many).toContain("<h4>Rockets on Taji");
  expect(many).toMatch(/2,9\d\d more incidents are in the drawing above/);
  expect(many.length).toBeLessThan(120_000);
});
