"use client";

import { useMemo } from "react";
import { useForecastInput } from "@/components/forecast/use-forecast-input";
import { useRoom } from "@/components/shell/room";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useForecast } from "@/lib/client/use-forecast";
import { hundredths } from "@/lib/domain/forecast/forecast-words";
import { differingCeilings, type ScenarioFigures, scenarioFigures } from "@/lib/domain/scenario";
import { letterOf } from "@/lib/drawing/scenario-chart";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Scenario } from "@/lib/schema/scenario";
import type { Timetable } from "@/lib/schema/timetable";

const cell = "border-b border-line py-1.5 pe-4 tabular-nums";

/** The figures that decide, what is planned first. */
export function ComparisonTable({
  planned,
  compared,
  asOf,
}: {
  planned: Timetable;
  compared: readonly { scenario: Scenario; timetable: Timetable }[];
  asOf: CalendarDate;
}) {
  const { t, locale } = useWords();
  const { today } = useRoom();
  const columns = [
    { key: "planned", title: t("scenarios.planned"), timetable: planned },
    ...compared.map(({ scenario, timetable }, i) => ({
      key: scenario.id,
      title: `${letterOf(i)} ${scenario.title}`,
      timetable,
    })),
  ];
  const figures = columns.map(({ timetable }) => scenarioFigures(timetable, { asOf, today }));
  return (
    <Section title={t("scenarios.comparison")}>
      <div className="overflow-x-auto">
        <table className="w-full min-w-xl text-start">
          <thead>
            <tr>
              <td />
              {columns.map(({ key, title }) => (
                <th
                  key={key}
                  scope="col"
                  className="border-b border-line-strong py-1.5 pe-4 text-start font-medium"
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, say }) => (
              <tr key={name}>
                <Head>{t(`scenarios.row-${name}`)}</Head>
                {figures.map((figure, i) => (
                  <Figure key={columns[i]?.key} figure={figure} say={say} />
                ))}
              </tr>
            ))}
            {differingCeilings(columns.map(({ timetable }) => timetable)).map(
              ({ seriesId, title, ceilings }) => (
                <tr key={seriesId}>
                  <Head>{t("scenarios.row-ceilings", { series: title })}</Head>
                  {ceilings.map((steps, i) => (
                    <td key={columns[i]?.key} className={`${cell} align-top`}>
                      {steps.length === 0 && t("scenarios.no-ceiling")}
                      {steps.map(({ from, cap }) => (
                        <span key={from.day} className="block">
                          {t("scenarios.ceiling", { cap, from: formatTarget(from, locale) })}
                        </span>
                      ))}
                    </td>
                  ))}
                </tr>
              ),
            )}
            <tr>
              <Head>{t("scenarios.row-forecast")}</Head>
              {columns.map(({ key, timetable }) => (
                <ForecastCell key={key} timetable={timetable} />
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </Section>
  );
}

type Say = (figure: ScenarioFigures, words: ReturnType<typeof useWords>) => { text: string; late?: boolean };

/** What is compared, read down. */
const rows: readonly { name: string; say: Say }[] = [
  {
    name: "end",
    say: ({ end }, { t, locale }) =>
      end
        ? { text: formatDay(end.expected, locale), late: end.lateDays > 0 }
        : { text: t("scenarios.no-end") },
  },
  {
    name: "late",
    say: ({ end }, { t }) =>
      end && end.lateDays > 0
        ? { text: `▲ ${t("scenarios.days", { days: end.lateDays })}`, late: true }
        : { text: end ? t("scenarios.holds") : "–" },
  },
  {
    name: "float",
    say: ({ leastFloatDays: days }, { t }) =>
      days === null ? { text: "–" } : { text: t("scenarios.days", { days }), late: days < 0 },
  },
  { name: "too-late", say: ({ tooLate }) => ({ text: String(tooLate), late: tooLate > 0 }) },
  {
    name: "findings",
    say: ({ findings: { serious, worthALook } }, { t }) => ({
      text: t("scenarios.findings", { serious, look: worthALook }),
      late: serious > 0,
    }),
  },
];

function Head({ children }: { children: string }) {
  return (
    <th scope="row" className="border-b border-line py-1.5 pe-4 text-start font-normal text-soft">
      {children}
    </th>
  );
}

function Figure({ figure, say }: { figure: ScenarioFigures; say: Say }) {
  const words = useWords();
  const { text, late } = say(figure, words);
  return <td className={`${cell} ${late ? "text-late" : ""}`}>{text}</td>;
}

/** P80, how often the end held, and from how many milestones that is known; from as many runs as in the forecast itself. */
function ForecastCell({ timetable }: { timetable: Timetable }) {
  const { t, locale } = useWords();
  const { input } = useForecastInput();
  const ours = useMemo(() => input && { ...input, timetable }, [input, timetable]);
  const { latest } = useForecast(ours);
  return (
    <td className={cell}>
      {latest?.kind === "forecast"
        ? latest.end.probability === null
          ? formatDay(latest.end.p80, locale)
          : t("scenarios.forecast", {
              p80: formatDay(latest.end.p80, locale),
              percent: hundredths(latest.end.probability),
              n: latest.method.slips?.n ?? 0,
            })
        : latest
          ? t("scenarios.no-forecast")
          : "…"}
    </td>
  );
}
