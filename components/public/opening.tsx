import { formatDay } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Held } from "./held";
import { LikelyEnd } from "./outlook";
import type { PageFacts } from "./page-facts";
import { withUnbrokenDates } from "./unbroken";

/** What it is about, and the answer: the headline as a statement with its decisive part in colour. */
export function Opening({ page }: { page: PageFacts }) {
  const { timetable } = page;
  return (
    <div className="opening">
      <p className="eyebrow">{eyebrow(page).join(" · ")}</p>
      <h1>
        <Held text={timetable.title} />
      </h1>
      <Statement page={page} />
      <LikelyEnd page={page} />
      {timetable.summary !== "" && <p className="lead">{timetable.summary}</p>}
    </div>
  );
}

export function Statement({ page }: { page: PageFacts }) {
  const { headline, words } = page;
  // How many milestones are met stands among the figures right below.
  const further = headline.sentences.slice(1).filter(({ key }) => key !== "headline.progress");
  return (
    <p className={`statement ${toneOf(page)}`}>
      <Decision page={page} />
      {further.map((sentence) => ` ${words.say(withUnbrokenDates(sentence, words.locale))}`)}
    </p>
  );
}

type Told = Pick<PageFacts, "headline" | "words" | "asOf">;

/** The first sentence, whose decisive part is set apart. */
export function Decision({ page: { headline, words, asOf } }: { page: Told }) {
  const [first] = headline.sentences;
  if (!first) return null;
  const said = isUnreported(headline, asOf)
    ? { key: "public-page.statement.unreported", values: { ...first.values, asOf: { day: asOf } } }
    : { ...first, key: first.key.replace("headline.", "public-page.statement.") };
  return words
    .pieces(withUnbrokenDates(said, words.locale))
    .map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text));
}

/** The end date has passed since the last facts: nobody has said whether it was kept, so neither does the page. */
export function isUnreported({ state, end }: PageFacts["headline"], asOf: CalendarDate): boolean {
  return state === "overdue" && end !== null && asOf <= end.day;
}

/** Whether what the headline says is good, bad or neither. It is never said by the colour alone. */
export function toneOf({ headline, asOf }: Pick<PageFacts, "headline" | "asOf">): string {
  switch (headline.state) {
    case "complete":
      return headline.lateDays !== null && headline.lateDays > 0 ? "tone-late" : "tone-met";
    case "overdue":
      return isUnreported(headline, asOf) ? "tone-now" : "tone-late";
    case "dropped":
      return "tone-late";
    case "open":
    case "no-end":
      return "tone-now";
  }
}

export function eyebrow({ timetable, words }: Pick<PageFacts, "timetable" | "words">): string[] {
  const { t, locale } = words;
  const { withdrawingForce, from, announcedOn, announcedBy, basis } = timetable;
  const on = announcedOn && formatDay(announcedOn, locale, "long");
  const announced =
    on && announcedBy
      ? t("public-page.announced.day-and-by", { on, by: announcedBy })
      : on
        ? t("public-page.announced.day", { on })
        : announcedBy && t("public-page.announced.by", { by: announcedBy });
  // "United States forces in Iraq" need not be followed by "Iraq".
  const place = withdrawingForce.includes(from) ? "" : from;
  return [withdrawingForce, place, announced, t(`public-page.basis.${basis}`)].filter(
    (part) => part !== "" && part !== null,
  );
}
