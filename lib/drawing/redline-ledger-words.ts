import { exactly } from "@/lib/domain/calendar-date";
import { daysSince, spanValues } from "@/lib/domain/redlines/days-span";
import { inForceApart, type RedlineEvent, type RedlineHistory } from "@/lib/domain/redlines/redline-history";
import type { RedlineInForce } from "@/lib/domain/redlines/redlines-in-force";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { TableTwin } from "./mark";
import { whenItHappened } from "./transition-words";

/**
 * "Reworded 4 Jan 2020: Strikes on 52 sites"; its day as exactly as it is known, and both days where it is in force
 * from another day than it was declared on.
 */
export function wordingLabel({ redline }: RedlineInForce, i: number, words: Words): string {
  const { title, inForceFrom, terms } = redline;
  const on = terms.declaredOn ? exactly(terms.declaredOn) : inForceFrom;
  if (!on) return words.t("measures.ledger-undated", { title });
  const from = inForceApart(redline);
  const said = i === 0 ? "declared" : "reworded";
  return words.say(
    from
      ? sentence(`measures.ledger-${said}-in-force`, { title, on, from })
      : sentence(`measures.ledger-${said}`, { title, on }),
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
      event.on ? words.say(whenOf(event.kind, event.on), "short") : words.t("measures.day-unknown"),
      eventWord(event, words),
      whatHappened(event),
      daysAfter(event, words),
    ]),
  };
}

/** "27 Dec 2019"; of what happened in a month of which the day is not known, "some day in Dec 2019". */
export function whenOf(kind: RedlineEvent["kind"], on: TargetDate): Sentence {
  return kind === "incident" || kind === "response"
    ? whenItHappened(on)
    : sentence("drawings.day", { day: on });
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

/** Days from the incident to this response: "2", "at most 33", "10 to 40". */
export function daysAfter(event: RedlineEvent, words: Words): string {
  if (event.kind !== "response" || !event.on) return "–";
  const after = daysSince(event.case.incident.on, event.on);
  return words.t("measures.days-span", { ...spanValues(after) });
}
