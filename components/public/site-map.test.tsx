import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { mapGroundOf } from "@/lib/formats/outlines";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { iraqIncidents, iraqSites } from "@/tests/worlds/iraq-sites";
import type { PageFacts } from "./page-facts";
import { SiteMapSection } from "./site-map";

function printed(from: string, sites: typeof iraqSites, incidents = 0, shown = true): string {
  const timetable = { from, sites: [...sites], incidents: iraqIncidents(incidents) };
  const outlook = shown ? { ground: mapGroundOf(timetable) } : null;
  const asOf = "2011-12-12" as CalendarDate;
  const page = { words: wordsIn(), timetable, publication: { timetable }, outlook, asOf };
  return renderToStaticMarkup(<SiteMapSection page={page as unknown as PageFacts} />);
}

it("is a drawing and a table that need no script, at three widths of page", () => {
  const html = printed("Iraq", iraqSites);
  expect(html.match(/<svg/g)).toHaveLength(3);
  expect(html).toContain("10 of 11 sites on the map, 5 of them handed over, closed or destroyed; 1 site");
  expect(html).toContain('aria-label="COB Basra: 7 days overdue"');
  expect(html).toContain("<td>A base nobody has placed</td>");
  expect(html).not.toMatch(/<script|https?:\/\//);
});

it("stays a page that a phone can load with 7,473 incidents", () => {
  expect(printed("Iraq", iraqSites, 7_473).length).toBeLessThan(400_000);
});

it("is not there where there is nothing to show, or nowhere to show it", () => {
  expect(printed("Iraq", [])).toBe("");
  expect(printed("Atlantis", iraqSites.slice(-1))).toBe("");
  expect(printed("Iraq", iraqSites, 0, false)).toBe("");
});
