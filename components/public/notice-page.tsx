import { formatDay } from "@/lib/i18n/dates";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { HtmlDocument } from "./html-document";
import { Wordmark } from "./masthead";
import type { PageAssets } from "./page-facts";

/** Why there is no page to show. What does not exist and what is not public are told alike. */
export type Notice =
  | { kind: "not-found" }
  | { kind: "bad-day"; value: string; path: string }
  | { kind: "future-day"; today: CalendarDate; path: string }
  | { kind: "too-early"; day: CalendarDate; first: CalendarDate; path: string };

export function NoticePage({ notice, assets, words }: { notice: Notice; assets: PageAssets; words: Words }) {
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.notice.${key}`, values);
  const title = t(notice.kind);
  return (
    <HtmlDocument words={words} title={title} description={title} assets={assets} className="notice-page">
      <header className="masthead">
        <div className="sheet">
          <Wordmark name={words.t("public-page.product")} />
        </div>
      </header>
      <main className="sheet">
        <h1>{title}</h1>
        <p className="statement">{textOf(notice, words)}</p>
        <p className="ways">
          {notice.kind === "too-early" && <a href={`${notice.path}/v/1`}>{t("first-link")}</a>}
          {(notice.kind === "bad-day" || notice.kind === "future-day") && (
            <a href={notice.path}>{t("latest-link")}</a>
          )}
          <a href="/">{t("home")}</a>
        </p>
      </main>
    </HtmlDocument>
  );
}

function textOf(notice: Notice, words: Words): string {
  const key = `public-page.notice.${notice.kind}-text`;
  const day = (which: CalendarDate) => formatDay(which, words.locale, "long");
  switch (notice.kind) {
    case "not-found":
      return words.t(key);
    case "bad-day":
      return words.t(key, { value: notice.value.slice(0, 40), example: "2011-12-05" });
    case "future-day":
      return words.t(key, { today: day(notice.today) });
    case "too-early":
      return words.t(key, { day: day(notice.day), first: day(notice.first) });
  }
}
