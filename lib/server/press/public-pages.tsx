import "server-only";
import type { ReactElement } from "react";
import { Deck } from "@/components/public/deck";
import { IndexPage, type Listed } from "@/components/public/index-page";
import { type Notice, NoticePage } from "@/components/public/notice-page";
import type { PageInput, PageView } from "@/components/public/page-facts";
import { PublicPage } from "@/components/public/public-page";
import { wordsIn } from "@/lib/i18n/say";
import { CalendarDate } from "@/lib/schema/calendar-date";
import { todayIsFixed } from "../clock";
import { environment } from "../environment";
import { log } from "../log";
import { latestPublications, publicationAsPublished, publicationsFor } from "../published";
import { answer } from "./answer";
import { pressAssets } from "./assets";
import { outlookOf } from "./outlook";
import { printed, printedHere } from "./press";
import { type Printing, printingOf } from "./printing";
import { type Standing, standingOf } from "./standing";

const html = "text/html; charset=utf-8";

/** Which version is asked for: a number, the one that stood on a day, or the latest. Texts as they came. */
export interface Asked {
  version?: string | null;
  asOf?: string | null;
}

/** The public page, or the deck, of a version. */
export function answerPage(request: Request, slug: string, asked: Asked, format: "html" | "deck" = "html") {
  return guarded(request, () => pageOf(request, slug, asked, format));
}

/** The publication itself, as it was published. */
export function answerJson(request: Request, slug: string, asked: Asked) {
  return guarded(request, () => dataOf(request, slug, asked));
}

/** Every timetable that has been published, the last published first. */
export function answerIndex(request: Request) {
  return guarded(request, () => indexOf(request));
}

/** An address at which nothing is printed. Not compressed: next.config.js knows only where something is. */
export function answerUnknown(request: Request) {
  return guarded(request, () => answerNotice(new Request(request.url), { kind: "not-found" }, 404));
}

/** What fails is told by the press too: Next's own page would leave with the press's Content-Encoding. */
async function guarded(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    log.error({ err: error, address: request.url }, "a public page could not be printed");
    const text = wordsIn().t("public-page.notice.failed");
    return answer(
      request,
      await printingOf(html, `<!doctype html><title>${text}</title><p>${text}</p>`),
      500,
    );
  }
}

async function pageOf(
  request: Request,
  slug: string,
  asked: Asked,
  format: "html" | "deck",
): Promise<Response> {
  const standing = await standingOf(slug);
  if (!standing) return answerNotice(request, { kind: "not-found" }, 404);
  const chosen = choose(standing, slug, asked);
  if ("notice" in chosen) return answerNotice(request, chosen.notice, chosen.status);
  const { version, view, today } = chosen;
  const count = view.kind === "as-known" ? version : standing.versions.length;
  const words = wordsIn();
  const printing = await printed(
    // What an older version is called, and that it is old, depends on how many there are.
    { slug, version, format: `${format}/${view.kind}/${count}`, type: html, today, language: words.locale },
    async () => {
      const Page = format === "deck" ? Deck : PublicPage;
      const publications = (await publicationsFor(slug)).filter(
        (publication) => publication.version <= version,
      );
      const [first, ...rest] = publications;
      if (!first) throw new Error(`Version ${version} of ${slug} could not be read.`);
      const input: PageInput = {
        publications: [first, ...rest],
        later: standing.versions.filter((each) => each.version > version && each.version <= count),
        view,
        today,
        todayIsFixed: fixedToday(),
        checksum: (await jsonOf(slug, version)).checksum,
        origin: environment().publicUrl,
        assets: pressAssets(format === "deck" ? "deck" : "public-page"),
        outlook: await outlookOf(publications),
        words,
      };
      return documentOf(<Page {...input} />);
    },
  );
  return answer(request, printing);
}

async function dataOf(request: Request, slug: string, asked: Asked): Promise<Response> {
  const standing = await standingOf(slug);
  const chosen = standing && choose(standing, slug, asked);
  if (!chosen || "notice" in chosen) return answerNotice(request, { kind: "not-found" }, 404);
  return answer(request, await jsonOf(slug, chosen.version));
}

async function indexOf(request: Request): Promise<Response> {
  const latest = await latestPublications();
  const standings = await Promise.all(
    latest.map(async ({ slug }) => ({ slug, standing: await standingOf(slug) })),
  );
  const shown = standings.flatMap(({ slug, standing }) => (standing ? [{ slug, standing }] : []));
  const name = shown
    .map(({ slug, standing: { versions, today } }) => `${slug}/${versions.length}/${today}`)
    .join(" ");
  const printing = await printedHere(`index ${name}`, html, async () => {
    const listed = await Promise.all(shown.map(({ slug, standing }) => listedOf(slug, standing)));
    return documentOf(
      <IndexPage
        listed={listed.flat()}
        todayIsFixed={fixedToday()}
        origin={environment().publicUrl}
        assets={pressAssets("public-page")}
        words={wordsIn()}
      />,
    );
  });
  return answer(request, printing);
}

async function answerNotice(request: Request, notice: Notice, status: number): Promise<Response> {
  const printing = await printedHere(`notice ${JSON.stringify(notice)}`, html, () =>
    documentOf(<NoticePage notice={notice} assets={pressAssets("public-page")} words={wordsIn()} />),
  );
  return answer(request, printing, status);
}

type Choice =
  | { version: number; view: PageView; today: CalendarDate }
  | { notice: Notice; status: 400 | 404 };

function choose({ versions, today }: Standing, slug: string, { version, asOf }: Asked): Choice {
  const path = `/t/${slug}`;
  const latest = versions.at(-1);
  if (!latest) return { notice: { kind: "not-found" }, status: 404 };
  if (version !== undefined && version !== null) {
    const found = versions.find((each) => String(each.version) === version);
    if (!found) return { notice: { kind: "not-found" }, status: 404 };
    return found === latest
      ? { version: latest.version, view: { kind: "latest" }, today }
      : { version: found.version, view: { kind: "superseded" }, today: found.publishedOn };
  }
  if (asOf === undefined || asOf === null)
    return { version: latest.version, view: { kind: "latest" }, today };
  const day = CalendarDate.safeParse(asOf).data;
  if (!day)
    return { notice: { kind: "bad-day", value: asOf.replace(/\p{Control}/gu, ""), path }, status: 400 };
  if (day > today) return { notice: { kind: "future-day", today, path }, status: 400 };
  const known = versions.findLast(({ publishedOn }) => publishedOn <= day);
  const first = versions[0]?.publishedOn ?? day;
  if (!known) return { notice: { kind: "too-early", day, first, path }, status: 404 };
  return { version: known.version, view: { kind: "as-known", day }, today: day };
}

async function listedOf(slug: string, { versions, today }: Standing): Promise<Listed[]> {
  const last = versions.at(-1)?.version ?? 0;
  const [first, ...rest] = (await publicationsFor(slug)).filter(({ version }) => version <= last);
  return first ? [{ publications: [first, ...rest], today }] : [];
}

/** The checksum on the page is that of these bytes. */
async function jsonOf(slug: string, version: number): Promise<Printing> {
  return printedHere(`json ${slug}/${version}`, "application/json; charset=utf-8", async () => {
    const publication = await publicationAsPublished(slug, version);
    if (!publication) throw new Error(`Version ${version} of ${slug} could not be read.`);
    return `${JSON.stringify(publication)}\n`;
  });
}

async function documentOf(page: ReactElement): Promise<string> {
  // Next keeps this module out of route handlers when it is imported at the top.
  const { renderToStaticMarkup } = await import("react-dom/server");
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** The day on which the clock stands still; `null` where it runs. */
function fixedToday(): CalendarDate | null {
  return todayIsFixed() ? CalendarDate.parse(environment().today) : null;
}
