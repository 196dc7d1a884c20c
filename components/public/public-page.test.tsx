import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { publicView } from "@/lib/domain/public-view";
import { replay } from "@/lib/domain/read-document";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { TimetableDocument } from "@/lib/schema/document";
import type { Publication } from "@/lib/schema/publication";
import { Deck } from "./deck";
import { IndexPage } from "./index-page";
import { NoticePage } from "./notice-page";
import type { PageInput } from "./page-facts";
import { PublicPage } from "./public-page";

const words = wordsIn();
const assets = { style: "/press/a.css", script: "/press/a.js", fonts: [] };
const folder = new URL("../../prisma/samples/", import.meta.url);

function replayed(name: string) {
  const told = replay(
    TimetableDocument.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"))),
  );
  if (!told.ok) throw new Error(JSON.stringify(told.problems));
  return told.value;
}

/** The page as it stands on a day: versions published until then, days counted from it. */
function inputOn(name: string, day: string): PageInput {
  const [first, ...rest] = replayed(name).publications.filter(({ publishedOn }) => publishedOn <= day);
  if (!first) throw new Error(`${name} was not public on ${day}`);
  return inputOf([first, ...rest], day);
}

function inputOf(publications: readonly [Publication, ...Publication[]], day: string): PageInput {
  return {
    publications,
    later: [],
    view: { kind: "latest" },
    today: day as CalendarDate,
    todayIsFixed: null,
    outlook: null,
    checksum: "0".repeat(64),
    origin: "https://timetables.example.org",
    assets,
    words,
  };
}

const html = (input: PageInput) => renderToStaticMarkup(<PublicPage {...input} />);
/** What is read: tags gone, spaces that hold made plain. */
const read = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ")
    .replaceAll("&#x27;", "'");

describe("the public page", () => {
  it.each([
    ["iraq-2009-2011", "2011-12-05", "Complete withdrawal by 31 December 2011: 26 days left."],
    ["iraq-2009-2011", "2011-12-18", "Completed on 18 December 2011, 13 days early."],
    ["afghanistan-2020-2021", "2021-07-10", "Complete withdrawal by 31 August 2021: 52 days left."],
    ["afghanistan-2020-2021", "2021-07-10", "it was first announced as 1 May 2021"],
    [
      "afghanistan-2020-2021",
      "2022-01-01",
      "Completed on 30 August 2021, 121 days after the date first announced.",
    ],
    ["mali-minusma-2023", "2024-02-01", "Completed on 31 December 2023, the day first announced."],
    ["iraq-2020-2021", "2021-12-31", "No date for a complete withdrawal has been announced."],
    ["iraq-2024-2026", "2026-02-01", "Complete withdrawal by September 2026: 241 days left."],
    ["iraq-2024-2026", "2026-11-22", "whether the date was kept is undetermined"],
  ])("says of %s on %s: %s", (name, day, headline) => {
    expect(read(html(inputOn(name, day)))).toContain(headline);
  });

  it("tells why a date moved, with the code in words and the source", () => {
    const page = inputOn("afghanistan-2020-2021", "2021-07-10");
    const text = read(html(page));
    const reasons = page.publications.flatMap(({ reasons }) => Object.values(reasons));
    expect(reasons.length).toBeGreaterThan(1);
    for (const reason of reasons) expect(text).toContain(reason.text.slice(0, 30));
    expect(text).toMatch(/Reason: (political decision|brought forward|security conditions)\./);
  });

  it("says what it is as of, and which version it is", () => {
    const text = read(html(inputOn("iraq-2009-2011", "2011-12-05")));
    expect(text).toContain("Facts counted to 5 December 2011.");
    expect(text).toMatch(/Version \d+ of \d+ · 5 Dec 2011/);
    expect(text).toContain("0".repeat(64));
  });

  it("says so where a version differs in nothing from the one before", () => {
    const { publications } = inputOn("iraq-2009-2011", "2011-12-05");
    const [first] = publications;
    const input = inputOf([first, { ...first, version: 2 }], first.publishedOn);
    for (const markup of [html(input), renderToStaticMarkup(<Deck {...input} />)])
      expect(read(markup)).toContain("Nothing in the timetable differs from version 1.");
  });

  it("counts days left from the same day in the headline, the drawing and the table", () => {
    const markup = html(inputOn("afghanistan-2020-2021", "2021-05-20"));
    expect(read(markup)).toContain("114 days left");
    expect(new Set(markup.match(/>in 1\d\d days/g))).toEqual(new Set([">in 114 days"]));
  });

  it("says on no day what was known only later", () => {
    const text = read(html(inputOn("afghanistan-2020-2021", "2020-03-01")));
    expect(text).not.toMatch(/31 August 2021|moved twice/);
  });

  it("tells an old version's days from the day it was published, and that it is old", () => {
    const { publications } = replayed("afghanistan-2020-2021");
    const [first] = publications;
    if (!first) throw new Error("no version");
    const text = read(
      html({
        ...inputOf([first], first.publishedOn),
        later: publications.slice(1),
        view: { kind: "superseded" },
      }),
    );
    expect(text).toContain("You are reading version 1");
    expect(text).toContain(`Version 1 of ${publications.length}`);
    expect(text).not.toContain("The end date has moved");
  });

  const samples = readdirSync(folder).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -5)] : []));
  it.each(samples)("has nothing inline and nothing private: %s", (name) => {
    const input = inputOn(name, "2026-11-22");
    for (const markup of [html(input), renderToStaticMarkup(<Deck {...input} />)]) {
      expect(markup).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/i);
      expect(markup.match(/<script/g)).toHaveLength(1);
      expect(markup).toContain('<script src="/press/a.js" defer=""></script>');
      expect(markup).not.toMatch(/internalNote|\[object|undefined|NaN|public-page\./);
    }
  });

  it.each(samples)("has each id once: %s", (name) => {
    const ids = [...html(inputOn(name, "2026-11-22")).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

describe("hostile words", () => {
  const script = "<script>alert(1)</script>";
  const told = replayed("iraq-2009-2011");
  const [first] = told.publications;
  if (!first) throw new Error("no version");
  const hostile: Publication = {
    ...first,
    note: script,
    publisher: script,
    timetable: {
      ...publicView({
        ...told.timetable,
        internalNote: "for members only",
        milestones: told.timetable.milestones.map((milestone) => ({
          ...milestone,
          title: `${script}${milestone.title}`.slice(0, 200),
          internalNote: "for members only",
        })),
      }),
      title: script,
      sources: told.timetable.sources.map((source) => ({
        ...source,
        url: "javascript:alert(1)",
        title: script,
      })),
    },
  };
  const moved: Publication = {
    ...hostile,
    version: 2,
    timetable: {
      ...hostile.timetable,
      milestones: hostile.timetable.milestones.map((milestone) => ({
        ...milestone,
        due: milestone.due && { day: "2012-06-30" as CalendarDate, precision: "day" },
      })),
    },
    reasons: Object.fromEntries(
      hostile.timetable.milestones.map(({ id }) => [
        id,
        { code: "logistics", text: script, source: "javascript:alert(2)" },
      ]),
    ),
  };

  it("stay words: no element and no address is made of them", () => {
    const input = inputOf([hostile, moved], "2012-01-01");
    for (const markup of [html(input), renderToStaticMarkup(<Deck {...input} />)]) {
      expect(markup.match(/<script/g)).toHaveLength(1);
      expect(markup).not.toMatch(/href="\s*javascript:/i);
      expect(markup).toContain("&lt;script&gt;");
    }
  });

  it("of members never come along", () => {
    expect(html(inputOf([hostile], "2012-01-01"))).not.toContain("for members only");
  });
});

describe("the other pages", () => {
  it("list what is published with its headline", () => {
    const { publications } = inputOn("afghanistan-2020-2021", "2022-01-01");
    const markup = renderToStaticMarkup(
      <IndexPage
        listed={[{ publications, today: "2022-01-01" as CalendarDate }]}
        todayIsFixed={null}
        origin=""
        assets={assets}
        words={words}
      />,
    );
    expect(read(markup)).toContain("121 days after the date first announced");
    expect(markup).toContain('href="/t/afghanistan-2020-2021"');
    expect(markup).not.toMatch(/\sstyle=/);
  });

  it("say plainly why there is nothing to show, without repeating markup", () => {
    const markup = renderToStaticMarkup(
      <NoticePage
        notice={{ kind: "bad-day", value: "<b>soon</b>", path: "/t/iraq" }}
        assets={assets}
        words={words}
      />,
    );
    expect(markup).toContain("&lt;b&gt;soon&lt;/b&gt;");
    expect(read(markup)).toContain("for example 2011-12-05");
  });
});

describe("the deck", () => {
  const input = inputOn("afghanistan-2020-2021", "2021-07-10");
  const markup = renderToStaticMarkup(<Deck {...input} />);

  it("tells the answer, the pictures, what moved and why, and what changed, a slide each", () => {
    expect(markup.match(/class="slide"/g)).toHaveLength(7);
    const text = read(markup);
    expect(text).toContain("52 days left");
    expect(text).toContain("1 May 2021 became 11 Sep 2021, 133 days later");
    expect(text).toContain("Reason: political decision.");
  });

  it("leads to the sources on the full page, since its own addresses are slides", () => {
    expect(markup).toMatch(/href="\/t\/afghanistan-2020-2021\/v\/\d+#source-\d+"/);
    expect(markup).not.toContain('href="#source');
  });
});
