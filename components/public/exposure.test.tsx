import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { replay } from "@/lib/domain/read-document";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Publication } from "@/lib/schema/publication";
import { sampleDocuments } from "@/prisma/samples/samples";
import { ExposureSection } from "./exposure";
import { pageFacts } from "./page-facts";

const words = wordsIn();

function factsOf(slug: string, change: (publication: Publication) => Publication = (same) => same) {
  const document = sampleDocuments().find((each) => each.slug === slug);
  const told = document && replay(document);
  const latest = told?.ok && told.value.publications.at(-1);
  if (!latest) throw new Error(`no sample ${slug}`);
  return pageFacts({
    publications: [change({ ...latest, shows: ["exposure"] })],
    later: [],
    view: { kind: "latest" },
    today: latest.asOf,
    todayIsFixed: null,
    outlook: null,
    checksum: "0".repeat(64),
    origin: "",
    assets: { style: "", script: "", fonts: [] },
    words,
  });
}

const html = (page: ReturnType<typeof factsOf>, splitOn?: string) =>
  renderToStaticMarkup(<ExposureSection page={page} splitOn={(splitOn ?? null) as CalendarDate | null} />);

describe("exposure on the public page", () => {
  const slugs = sampleDocuments().map(({ slug }) => slug);

  it.each(slugs)("shows the picture for every width, the rate, its grounds and the caveat: %s", (slug) => {
    const page = factsOf(slug);
    const markup = html(page);
    if (page.timetable.incidents.length === 0) return expect(markup).toBe("");
    expect(markup.match(/<svg/g)).toHaveLength(3);
    expect(markup).toContain(words.t("exposure.caveat"));
    expect(markup).toContain('href="#source-');
    expect(markup).not.toMatch(/\sstyle=|undefined|NaN|\[object|exposure\.[a-z]/);
  });

  it("says without a click why it counts fewer incidents than are listed", () => {
    const [open = ""] = html(factsOf("iraq-2020-2021")).split(words.t("exposure.what-is-unknown"));
    const said = "One act of the withdrawing side itself is in no count.";
    expect(open).toContain(said);
    expect(html(factsOf("iraq-2020-2021")).split(said)).toHaveLength(2);
    expect(html(factsOf("mali-minusma-2023"))).not.toContain("withdrawing side itself");
  });

  it("compares before and after only where a day was chosen", () => {
    const page = factsOf("iraq-2020-2021");
    expect(html(page)).not.toContain("From 1 January 2021 on");
    expect(html(page, "2021-01-01")).toContain("From 1 January 2021 on");
  });

  it("is not there where no incident was published", () => {
    const none = factsOf("iraq-2020-2021", (publication) => ({
      ...publication,
      timetable: { ...publication.timetable, incidents: [] },
    }));
    expect(html(none)).toBe("");
  });
});
