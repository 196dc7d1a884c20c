import { sayAmount } from "@/lib/domain/forces";
import { overdueMilestones, statusOf } from "@/lib/domain/milestone-status";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import { isUnreported } from "./opening";
import type { PageFacts } from "./page-facts";
import { shareText } from "./share-text";
import { unbroken } from "./unbroken";

interface Figure {
  /** The number, or a word where there is none. */
  value: string;
  unit: string;
  note: string;
  tone?: "met" | "late";
}

/** Three or four figures between hairlines, and the day up to which they are counted. */
export function KeyFigures({ page }: { page: PageFacts }) {
  const { words, asOf, today, headline, view } = page;
  const { t } = words;
  const counting = headline.daysLeft !== null && today !== asOf;
  return (
    <section className="figures" aria-label={t("public-page.figures.label")}>
      <dl>
        {figuresOf(page).map(({ value, unit, note, tone }) => (
          <div key={note} className={tone && `tone-${tone}`}>
            <dt>
              <span className="value">{value}</span> <span className="unit">{unit}</span>
            </dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
      <p className="as-of">
        {t("public-page.counted-to", { asOf: unbroken(formatDay(asOf, words.locale, "long")) })}
        {counting &&
          view.kind !== "superseded" &&
          ` ${t("public-page.days-from", { today: unbroken(formatDay(today, words.locale, "long")) })}`}
      </p>
    </section>
  );
}

export function figuresOf(page: PageFacts): Figure[] {
  return [endFigure(page), metFigure(page), shareFigure(page) ?? overdueFigure(page), movesFigure(page)];
}

function endFigure({ headline, words, timetable, asOf }: PageFacts): Figure {
  const { state, end, originalEnd, daysLeft, lateDays } = headline;
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.figures.${key}`, values);
  const date = (target: typeof end) => (target ? unbroken(formatTarget(target, words.locale)) : "");
  switch (state) {
    case "open":
      return {
        value: number(daysLeft),
        unit: t("days-left", { days: daysLeft ?? 0 }),
        note: t("days-left-note", { end: date(end) }),
      };
    case "overdue": {
      const days = -(daysLeft ?? 0);
      if (isUnreported(headline, asOf)) {
        const since = unbroken(formatDay(asOf, words.locale));
        return {
          value: number(days),
          unit: t("days-past", { days }),
          note: t("days-past-note", { end: date(end), asOf: since }),
        };
      }
      return {
        value: number(days),
        unit: t("days-overdue", { days }),
        note: t("days-overdue-note", { end: date(end) }),
        tone: "late",
      };
    }
    case "complete": {
      const milestone = timetable.milestones.find(({ id }) => id === timetable.endMilestoneId);
      const status = milestone && statusOf(milestone, asOf);
      const on = date(status?.kind === "met" ? status.on : null);
      if (lateDays === null || originalEnd === null)
        return { value: on, unit: t("complete"), note: t("complete-note-undated", { on }), tone: "met" };
      const note = t("complete-note", { on, original: date(originalEnd) });
      if (lateDays === 0) {
        return {
          value: "0",
          unit: t("days-late", { days: 0 }),
          note: t("complete-note-same", { on }),
          tone: "met",
        };
      }
      const days = Math.abs(lateDays);
      return lateDays < 0
        ? { value: number(days), unit: t("days-early", { days }), note, tone: "met" }
        : { value: number(days), unit: t("days-late", { days }), note, tone: "late" };
    }
    case "dropped":
      return { value: "–", unit: t("called-off"), note: date(originalEnd), tone: "late" };
    case "no-end":
      return {
        value: t("none"),
        unit: t("no-end"),
        note: originalEnd ? t("end-withdrawn-note", { end: date(originalEnd) }) : t("no-end-note"),
      };
  }
}

function metFigure({ headline: { progress }, timetable, asOf, words }: PageFacts): Figure {
  const undated = timetable.milestones.filter((m) => statusOf(m, asOf).kind === "undated").length;
  const { met, counted, cancelled } = progress;
  return {
    value: number(met),
    unit: words.t("public-page.figures.met", { counted }),
    note: words.t("public-page.figures.met-note", { undated, cancelled }),
  };
}

/** Always with its denominator: so much of how many, of which day. */
function shareFigure({ headline: { force }, words }: PageFacts): Figure | null {
  if (!force) return null;
  const { share, baseline, latest } = force;
  const { value, side } = shareText(force, words.locale);
  const day = (on: typeof latest.on) => unbroken(formatTarget(on, words.locale));
  return {
    value,
    unit: words.t(`public-page.figures.percent${side}`),
    note: words.t(share < 0 ? "public-page.figures.share-note-up" : "public-page.figures.share-note", {
      baseline: words.say(sayAmount(baseline.amount)),
      since: day(baseline.on),
      latest: words.say(sayAmount(latest.amount)),
      on: day(latest.on),
    }),
  };
}

function overdueFigure({ timetable, asOf, words }: PageFacts): Figure {
  const count = overdueMilestones(timetable.milestones, asOf).length;
  return {
    value: number(count),
    unit: words.t("public-page.figures.overdue-milestones"),
    note: words.t("public-page.figures.overdue-milestones-note", { count }),
    ...(count > 0 && { tone: "late" }),
  };
}

function movesFigure({ headline, words, publications, records }: PageFacts): Figure {
  const { end, originalEnd, endMoves } = headline;
  const date = (target: typeof end) => (target ? unbroken(formatTarget(target, words.locale)) : "");
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.figures.${key}`, values);
  if (!originalEnd) {
    const moved = [...records.values()].filter(({ moves }) => moves.length > 0).length;
    return {
      value: number(publications.length),
      unit: t("versions", { count: publications.length }),
      note: t("versions-note", {
        since: unbroken(formatDay(publications[0].publishedOn, words.locale)),
        count: moved,
      }),
    };
  }
  if (endMoves === 0) return { value: "0", unit: t("moves-none"), note: t("moves-note-none") };
  return {
    value: number(endMoves),
    unit: t("moves", { times: endMoves }),
    note: end
      ? t("moves-note", { original: date(originalEnd), end: date(end) })
      : t("moves-note-withdrawn", { original: date(originalEnd) }),
  };
}

function number(value: number | null): string {
  return value === null ? "–" : value.toLocaleString("en");
}
