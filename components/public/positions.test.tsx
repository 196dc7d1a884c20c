import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { publicView } from "@/lib/domain/public-view";
import { mapGroundOf } from "@/lib/formats/outlines";
import { wordsIn } from "@/lib/i18n/say";
import { blankIncident, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DisclosureRule } from "@/lib/schema/disclosure";
import { type LeftOut, Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { PublicPage } from "./public-page";

const asOf = "2011-12-12" as CalendarDate;
/** No other number of the page begins like these. */
const base = { latitude: 33.524, longitude: 44.257 };
const incident = { latitude: 36.347, longitude: 43.138 };
const finer = /33\.5[0-9]|44\.2|36\.3|43\.1/;
const note = "Gate at 33.5241, 44.2573.";

/** A base with a position, one without, an incident elsewhere and one at the base, under one rule for all of them. */
function published(
  rule: DisclosureRule,
  { leavesOut = [], site = base }: { leavesOut?: LeftOut[]; site?: typeof base } = {},
): Publication {
  const on = { day: asOf, precision: "day" as const };
  const timetable: Timetable = {
    ...blankTimetable("Iraq"),
    from: "Iraq",
    sites: [
      { ...blankSite, id: "taji", name: "Camp Taji", position: site, note },
      { ...blankSite, id: "kalsu", name: "COS Kalsu" },
    ],
    incidents: [
      { ...blankIncident, on, id: "mosul", title: "Shots", placePrecision: "exact", position: incident },
      {
        ...blankIncident,
        on,
        id: "at-taji",
        title: "Rockets",
        placePrecision: "exact",
        position: site,
        siteId: "taji",
      },
    ],
    translations: [{ id: "t", language: "fr", itemId: "taji", field: "note", text: note }],
    disclosures: (["site-position", "incident-position"] as const).map((field) => ({
      id: field,
      of: { kind: "field", field },
      rule,
      decidedBy: "",
    })),
  };
  return Publication.parse({
    slug: "iraq",
    version: 1,
    publishedAt: "2011-12-12T08:00:00.000Z",
    publishedOn: asOf,
    asOf,
    publisher: "The mission",
    note: "",
    reasons: {},
    shows: ["map", "exposure", "answers", "ledger"],
    leavesOut,
    timetable: publicView(timetable, { asOf, leavesOut }),
  });
}

function pageOf(publication: Publication): string {
  const page = {
    later: [],
    view: { kind: "latest" },
    today: asOf,
    todayIsFixed: null,
    outlook: { forecast: null, trends: [], reference: null, ground: mapGroundOf(publication.timetable) },
    checksum: "0".repeat(64),
    origin: "",
    assets: { style: "/page.css", script: "/page.js", fonts: [] },
    words: wordsIn(),
  } as const;
  return renderToStaticMarkup(<PublicPage {...page} publications={[publication]} />);
}

describe("positions before the public", () => {
  it.each<DisclosureRule>([
    { kind: "rounded", to: 1_000 },
    { kind: "range", step: 2_000 },
    { kind: "delayed", until: "2012-06-01" as CalendarDate, ground: "Convoys on the road" },
    { kind: "withheld", ground: "Convoys on the road" },
  ])("are nowhere finer than the rule, neither in the data nor on the page: $kind", (rule) => {
    const publication = published(rule);
    expect(JSON.stringify(publication)).not.toMatch(finer);
    const html = pageOf(publication);
    expect(html).toContain('id="map"');
    expect(html.replace(/<svg[\s\S]*?<\/svg>/g, "")).not.toMatch(finer);
    // Within drawings numbers are pixels; what is said there are titles.
    for (const [, title] of html.matchAll(/aria-label="([^"]*)"/g)) expect(title).not.toMatch(finer);
  });

  it("are said to be withheld, with the ground, and not entered only where nobody entered them", () => {
    const html = pageOf(published({ kind: "withheld", ground: "Convoys on the road" }));
    expect(html).toContain("1 site: position withheld (Convoys on the road); 1 site: position not entered");
    expect(html).toContain("2 incidents: position withheld (Convoys on the road)");
    expect(html).toContain("<td>position withheld (Convoys on the road)</td>");
  });

  it("make one and the same page wherever within the rounding they are", () => {
    const rule: DisclosureRule = { kind: "rounded", to: 1_000 };
    const elsewhere = published(rule, { site: { latitude: 34.411, longitude: 43.689 } });
    expect(pageOf(elsewhere)).toBe(pageOf(published(rule)));
    expect(JSON.stringify(elsewhere)).toBe(JSON.stringify(published(rule)));
  });

  it("of incidents at a site stay as coarse where the site itself is left out", () => {
    const publication = published({ kind: "rounded", to: 1_000 }, { leavesOut: ["sites"] });
    expect(publication.timetable.sites).toEqual([]);
    expect(JSON.stringify(publication)).not.toMatch(finer);
  });
});
