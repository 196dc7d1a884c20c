import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { forecastOf } from "@/lib/domain/forecast/forecast";
import { completedSlips, slipSample } from "@/lib/domain/forecast/slips";
import { asTimetable } from "@/lib/domain/public-view";
import { replay } from "@/lib/domain/read-document";
import { milestoneRecords } from "@/lib/domain/record";
import { referenceClass } from "@/lib/domain/reference-class/reference-class";
import { milestoneTrends } from "@/lib/domain/trend/milestone-trend";
import { wordsIn } from "@/lib/i18n/say";
import { TimetableDocument } from "@/lib/schema/document";
import type { Publication } from "@/lib/schema/publication";
import { Deck } from "./deck";
import type { PageInput } from "./page-facts";
import { PublicPage } from "./public-page";

const day = "2021-07-10";

function published(sample: string): Publication[] {
  const file = new URL(`../../prisma/samples/${sample}.json`, import.meta.url);
  const told = replay(TimetableDocument.parse(JSON.parse(readFileSync(file, "utf8"))));
  if (!told.ok) throw new Error("the sample is refused");
  return told.value.publications.filter(({ publishedOn }) => publishedOn <= day);
}

/** Afghanistan on 10 July 2021, with what its publisher shows of what is computed. */
function inputWith(...shows: ("forecast" | "trend" | "reference")[]): PageInput {
  const [first, ...rest] = published("afghanistan-2020-2021");
  const latest = rest.at(-1);
  if (!first || !latest) throw new Error("no versions");
  const publications = [first, ...rest] as const;
  const { asOf } = latest;
  const timetable = asTimetable(latest.timetable);
  const records = milestoneRecords(publications);
  const answer = forecastOf({
    timetable,
    asOf,
    slips: slipSample(timetable, records, [], asOf),
    completed: completedSlips(timetable, records, asOf).length,
    seed: 1,
    runs: 200,
  });
  if (answer.kind !== "forecast") throw new Error(answer.kind);
  const reference = referenceClass(publications, [published("iraq-2009-2011")], { of: "force", asOf });
  if (reference.kind !== "told") throw new Error("no announced end");
  return {
    publications,
    later: [],
    view: { kind: "latest" },
    today: asOf,
    todayIsFixed: null,
    outlook: {
      forecast: shows.includes("forecast") ? answer : null,
      trends: shows.includes("trend") ? milestoneTrends(publications, asOf) : [],
      reference: shows.includes("reference") ? reference : null,
      ground: null,
    },
    checksum: "0".repeat(64),
    origin: "https://timetables.example.org",
    assets: { style: "/press/a.css", script: "/press/a.js", fonts: [] },
    words: wordsIn(),
  };
}

const page = (input: PageInput) => renderToStaticMarkup(<PublicPage {...input} />).replaceAll("\u00a0", " ");
const deck = (input: PageInput) => renderToStaticMarkup(<Deck {...input} />).replaceAll("\u00a0", " ");
const slides = (markup: string) =>
  [...markup.matchAll(/<section class="slide"[^>]*aria-label="([^"]+)"/g)].map(([, name]) => name);

const likely =
  /By how its dates have been kept so far, the end is likely between (\d+ \w+ \d{4}) and (\d+ \w+ \d{4}) \(8 in 10 runs; n = (\d+)\)\./g;

describe("the forecast before the public", () => {
  const shown = inputWith("forecast");

  it("stands in the opening as the same sentence as in its section, and leads there", () => {
    const [opening, section, ...more] = [...page(shown).matchAll(likely)].map(([said]) => said);
    expect(opening).toBeDefined();
    expect(section).toBe(opening);
    expect(more).toEqual([]);
    expect(page(shown)).toMatch(/<p class="likely">[^<]*<a href="#forecast">/);
    expect(page(shown)).toContain('id="forecast"');
  });

  it("gives the days of its own picture, with n", () => {
    const { end, method } = shown.outlook?.forecast ?? {};
    const [[, from = "", to = "", n] = []] = [...page(shown).matchAll(likely)];
    expect([from, to].map((day) => new Date(`${day} UTC`).toISOString().slice(0, 10))).toEqual([
      end?.p10,
      end?.p90,
    ]);
    expect(Number(n)).toBe(method?.slips?.n);
  });

  it("is a slide where it is shown, and the trend another", () => {
    expect(slides(deck(inputWith("forecast", "trend")))).toEqual(
      expect.arrayContaining(["Will the date hold?", "How each date has moved"]),
    );
    expect(deck(shown)).toMatch(likely);
    expect(slides(deck(shown))).not.toContain("How each date has moved");
  });

  it("is nowhere where its publisher does not show it", () => {
    const hidden = inputWith();
    expect(page(hidden)).not.toMatch(/likely|#forecast|Will the date hold/);
    expect(slides(deck(hidden))).toHaveLength(slides(deck(inputWith("forecast", "trend"))).length - 2);
    expect(deck(hidden)).not.toMatch(/likely|in 10 runs/);
  });
});

describe("earlier withdrawals before the public", () => {
  it("stand on the page with how they ended, and lead to what was published of them", () => {
    const markup = page(inputWith("reference"));
    expect(markup).toContain("of the time first announced has gone by");
    expect(markup).toMatch(/at that part of its time: .*It ended 18 Dec(ember)? 2011/);
    expect(markup).toContain('href="/t/iraq-2009-2011"');
    expect(slides(deck(inputWith("reference")))).toContain("Earlier withdrawals");
  });

  it("are nowhere where the publisher does not show them", () => {
    expect(page(inputWith("forecast"))).not.toContain("iraq-2009-2011");
    expect(slides(deck(inputWith("forecast")))).not.toContain("Earlier withdrawals");
  });
});
