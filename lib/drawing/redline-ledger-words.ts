import { daysBetween, exactly, firstDayOf } from "@/lib/domain/calendar-date";
import type { RedlineEvent, RedlineHistory } from "@/lib/domain/redlines/redline-history";
import type { RedlineInForce } from "@/lib/domain/redlines/redlines-in-force";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TableTwin } from "./mark";

/** "Reworded 4 Jan 2020: Strikes on 52 sites"; its day as exactly as it is known. */
export function wordingLabel({ redline }: RedlineInForce, i: number, words: Words): string {
  const { title, inForceFrom, terms } = redline;
  const on = terms.declaredOn ? exactly(terms.declaredOn) : inForceFrom;
  if (!on) return words.t("measures.ledger-undated", { title });
  return words.say(
    sentence(i === 0 ? "measures.ledger-declared" : "measures.ledger-reworded", { title, on }),
    "short",
  );
}

export function ledgerSummary({ wordings, cases, events }: RedlineHistory, asOf: CalendarDate): Sentence {
  const declared = events.find(({ kind }) => kind === "declared")?.on;
  return sentence("measures.ledger-summary", {
    declared: declared ?? "none",
    rewordings: wordings.length - 1,
    incidents: cases.length,
    crossings: cases.filter(({ finding }) => finding === "crossed").length,
    asOf: { day: asOf },
  });
}

export function ledgerTable({ events }: RedlineHistory, words: Words): TableTwin {
  return {
    columns: ["day", "event", "what", "after"].map((name) => ({ title: words.t(`measures.column-${name}`) })),
    rows: events.map((event) => [
      event.on
        ? words.say(sentence("drawings.day", { day: event.on }), "short")
        : words.t("measures.day-unknown"),
      eventWord(event, words),
      whatHappened(event),
      daysAfter(event, words),
    ]),
  };
}

/** "Incident: crossed". */
export function eventWord(event: RedlineEvent, words: Words): string {
  const word = words.t(`measures.event-${event.kind}`);
  return event.kind === "incident" ? `${word}: ${words.t(`measures.finding-${event.case.finding}`)}` : word;
}

/** The title or the action of an event. */
export function whatHappened(event: RedlineEvent): string {
  switch (event.kind) {
    case "incident":
      return event.case.incident.title;
    case "response":
      return event.response.action;
    default:
      return event.wording.title;
  }
}

/** Days from the incident to this response; a range where a date is known to its month only. */
export function daysAfter(event: RedlineEvent, words: Words): string {
  if (event.kind !== "response" || !event.on) return "–";
  const { on } = event.case.incident;
  const least = Math.max(0, daysBetween(on.day, firstDayOf(event.on)));
  const most = Math.max(0, daysBetween(firstDayOf(on), event.on.day));
  return least === most ? String(least) : words.t("measures.days-range", { least, most });
}
