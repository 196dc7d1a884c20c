"use client";

import { classes } from "@/components/ui/classes";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import type { Exposure, Ratio } from "@/lib/domain/exposure/exposure";
import type { ExposureSpan, Rate } from "@/lib/domain/exposure/exposure-span";
import type { HeldOver } from "@/lib/domain/exposure/levels";
import { toldApart } from "@/lib/domain/exposure/told-apart";
import { formatDay } from "@/lib/i18n/dates";
import type { Words } from "@/lib/i18n/say";

/** Each figure with what it is counted against and how sure it is: of all days, and before and after the chosen one. */
export function FiguresTable({ exposure }: { exposure: Exposure }) {
  const words = useWords();
  const { t, locale } = words;
  const { whole, before, after, ratios } = exposure;
  const spans = [
    { name: "whole", span: whole },
    ...(exposure.splitOn
      ? [
          { name: "before", span: before },
          { name: "after", span: after },
        ]
      : []),
  ];
  const compares = exposure.splitOn !== null;
  return (
    <Section title={t("exposure.figures")} note={t("exposure.figures-note")}>
      <div className="overflow-x-auto">
        <table className={classes("w-full text-start", !compares && "max-w-xl")}>
          <thead>
            <tr>
              <td className="border-b border-line-strong" />
              {spans.map(({ name, span }) => (
                <th
                  key={name}
                  scope="col"
                  className="border-b border-line-strong py-1.5 ps-4 text-end align-bottom font-medium"
                >
                  {t(`exposure.${name}`)}
                  {span && (
                    <span className="block text-sm font-normal whitespace-nowrap text-soft">
                      {t("exposure.span-days", {
                        from: formatDay(span.firstDay, locale),
                        to: formatDay(span.lastDay, locale),
                      })}
                    </span>
                  )}
                </th>
              ))}
              {compares && (
                <th
                  scope="col"
                  className="border-b border-line-strong py-1.5 ps-4 text-end align-bottom font-medium"
                >
                  {t("exposure.ratio-title")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, say, ratio }) => (
              <tr key={name}>
                <th
                  scope="row"
                  className="min-w-32 border-b border-line py-1.5 text-start align-top font-normal"
                >
                  {t(`exposure.row-${name}`)}
                </th>
                {spans.map(({ name: of, span }) => (
                  <Cell key={of} said={span ? say(span, words) : ["–"]} />
                ))}
                {compares && <Cell said={ratio ? [sayRatio(ratios[ratio], words)] : [""]} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** The figure, and below it what narrows it. */
function Cell({ said: [figure, ...below] }: { said: readonly string[] }) {
  return (
    <td className="border-b border-line py-1.5 ps-4 text-end align-top whitespace-nowrap tabular-nums">
      {figure}
      {below.map((line) => (
        <span key={line} className="block text-sm text-soft">
          {line}
        </span>
      ))}
    </td>
  );
}

interface Row {
  name: string;
  say: (span: ExposureSpan, words: Words) => string[];
  ratio?: "personnel" | "sites";
}

const count = (value: number, { t }: Words) => [t("exposure.number", { value })];

const rows: readonly Row[] = [
  { name: "days", say: ({ days }, words) => count(days, words) },
  { name: "incidents", say: ({ incidents }, words) => count(incidents, words) },
  { name: "fatal", say: ({ fatal }, words) => count(fatal, words) },
  { name: "undetermined", say: ({ undetermined }, words) => count(undetermined, words) },
  { name: "not-placed", say: ({ notPlaced }, words) => count(notPlaced, words) },
  {
    name: "personnel-months",
    say: ({ personnelMonths, days }, words) => sayHeld(personnelMonths, days, words),
  },
  {
    name: "per-personnel",
    say: ({ perThousandPersonnelMonths, incidents }, words) =>
      sayRate(perThousandPersonnelMonths, incidents, words),
    ratio: "personnel",
  },
  { name: "site-weeks", say: ({ siteWeeks, days }, words) => sayHeld(siteWeeks, days, words) },
  {
    name: "per-site",
    say: ({ perSiteWeek, incidents }, words) => sayRate(perSiteWeek, incidents, words),
    ratio: "sites",
  },
];

function sayHeld(held: HeldOver | null, days: number, { t }: Words): string[] {
  if (!held) return [t("exposure.unknown")];
  const whole = [held.low, held.best, ...(held.high === null ? [] : [held.high])].map(Math.round);
  const [low = 0, best = 0, high = null] = toldApart(whole, 4);
  const range =
    high === null
      ? [t("exposure.number-at-least", { low })]
      : low === high
        ? []
        : [t("exposure.range", { low, high })];
  return [
    t("exposure.held", { value: best }),
    ...range,
    ...(held.knownDays < days ? [t("exposure.known-days", { known: held.knownDays, days })] : []),
  ];
}

/** Of how many incidents, where some are on days that cannot be counted. */
function sayRate(rate: Rate | null, incidents: number, { t }: Words): string[] {
  if (!rate) return [t("exposure.unknown")];
  const [said = 0, low = 0, high = 0] = toldApart([rate.rate, rate.low, rate.high]);
  return [
    t("exposure.rate", { rate: said, low, high }),
    ...(rate.count < incidents ? [t("exposure.rate-of", { count: rate.count })] : []),
  ];
}

function sayRatio(ratio: Ratio | null, { t }: Words): string {
  if (!ratio) return t("exposure.unknown");
  if (ratio.ratio === null || ratio.high === null)
    return t("exposure.ratio-at-least", { low: toldApart([ratio.low])[0] ?? 0 });
  const [said = 0, low = 0, high = 0] = toldApart([ratio.ratio, ratio.low, ratio.high]);
  return t("exposure.ratio", { ratio: said, low, high });
}
