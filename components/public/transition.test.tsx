import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { publicView } from "@/lib/domain/public-view";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { edited, soundPublication, soundTimetable } from "@/tests/worlds/sound-timetable";
import { pageFacts } from "./page-facts";
import { TransitionSection } from "./transition";

it("tells of a few incidents each, and of thousands those that were judged and the latest, with how many more there are", () => {
  const asOf = "2020-07-20" as CalendarDate;
  const read = (count: number) => {
    const more = Array.from({ length: count }, (_, i) => ({
      type: "add-incident",
      incident: {
        id: `i${i}`,
        title: `Event ${i}.`,
        on: { day: `2020-07-0${(i % 9) + 1}`, precision: "day" },
      },
    }));
    const timetable = publicView(edited(soundTimetable(), more));
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
  };
  const listed = (html: string) => html.match(/<h4>Event/g)?.length ?? 0;
  expect(listed(read(5))).toBe(5);
  const many = read(3_000);
  expect(listed(many)).toBeLessThan(30);
  expect(many).toContain("<h4>Rockets on Taji");
  expect(many).toMatch(/2,9\d\d more incidents are in the drawing above/);
  expect(many.length).toBeLessThan(120_000);
});
