"use client";

import Link from "next/link";
import { Superseded } from "@/components/incidents/superseded";
import { classes } from "@/components/ui/classes";
import { useWords } from "@/components/use-words";
import { daysSince, spanValues } from "@/lib/domain/redlines/days-span";
import type { RedlineEvent } from "@/lib/domain/redlines/redline-history";
import { eventWord, whatHappened, whenOf } from "@/lib/drawing/redline-ledger-words";
import { SourceNames } from "./source-names";
import { useMeasureAddress } from "./use-measure-address";

/** What happened to a redline, in its order; who found it, on what evidence, and on which sources it rests. */
export function LedgerEvents({ events }: { events: readonly RedlineEvent[] }) {
  const words = useWords();
  const { t } = words;
  const address = useMeasureAddress();
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b text-sm text-soft">
            {["day", "event", "what", "sources"].map((column) => (
              <th
                key={column}
                scope="col"
                className={classes(
                  "py-1.5 pe-4 text-start font-normal",
                  column === "sources" && "max-md:hidden",
                )}
              >
                {t(`measures.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: events have no name of their own
            <tr key={i} className="border-b align-baseline">
              <td className="py-1.5 pe-4 whitespace-nowrap">
                {event.on ? (
                  words.say(whenOf(event.kind, event.on), "short")
                ) : (
                  <span className="text-soft">{t("measures.day-unknown")}</span>
                )}
              </td>
              <td className="py-1.5 pe-4">
                {markOf(event)} {eventWord(event, words)}
                {event.kind === "response" && event.on && (
                  <span className="block text-sm whitespace-nowrap text-soft">
                    {t("incidents.days-after", {
                      ...spanValues(daysSince(event.case.incident.on, event.on)),
                    })}
                  </span>
                )}
              </td>
              <td className="max-w-prose py-1.5 pe-4">
                {event.kind === "incident" ? (
                  <Link
                    href={address.incident(event.case.incident.id)}
                    className="text-accent underline-offset-4 hover:underline"
                  >
                    {whatHappened(event)}
                  </Link>
                ) : (
                  whatHappened(event)
                )}
                {event.kind === "response" && (
                  <span className="block text-sm text-soft">
                    {t("measures.after-incident", { title: event.case.incident.title })}
                    {event.response.followThrough &&
                      ` · ${t(`measures.follow-through-${event.response.followThrough}`)}`}
                  </span>
                )}
                {event.kind === "incident" &&
                  event.case.findings.map((finding) => (
                    <span key={finding.id} className="block text-sm text-soft">
                      {t("measures.found-by", {
                        finding: t(`measures.finding-${finding.finding}`),
                        by: finding.foundBy || t("measures.finder-unnamed"),
                      })}{" "}
                      {finding.evidence}
                      <Superseded finding={finding} findings={event.case.findings} />
                    </span>
                  ))}
                <div className="md:hidden">
                  <SourceNames ids={sourcesOf(event)} />
                </div>
              </td>
              <td className="py-1.5 max-md:hidden">
                <SourceNames ids={sourcesOf(event)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function markOf(event: RedlineEvent): string {
  switch (event.kind) {
    case "declared":
      return "■";
    case "reworded":
      return "↷";
    case "in-force":
      return "▷";
    case "incident":
      return event.case.finding === "crossed" ? "▲" : event.case.finding === "not-crossed" ? "△" : "?";
    case "response":
      return event.response.kind === "none" ? "✕" : "●";
    case "ended":
      return "□";
  }
}

function sourcesOf(event: RedlineEvent): string[] {
  switch (event.kind) {
    case "incident":
      return [
        ...new Set([
          ...event.case.incident.sourceIds,
          ...event.case.findings.flatMap(({ sourceIds }) => sourceIds),
        ]),
      ];
    case "response":
      return event.response.sourceIds;
    default:
      return event.wording.sourceIds;
  }
}
