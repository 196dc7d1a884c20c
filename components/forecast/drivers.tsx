"use client";

import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import type { Forecast } from "@/lib/domain/forecast/forecast";
import { MilestoneLink } from "./milestone-link";

/** The milestones whose own luck goes along most with the end's, as bars. */
export function Drivers({ forecast }: { forecast: Forecast }) {
  const { t, locale } = useWords();
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const critical = new Map(forecast.milestones.map((each) => [each.milestoneId, each.criticalityIndex]));
  return (
    <Section title={t("forecast.drivers")} note={t("forecast.drivers-note")}>
      {forecast.drivers.length === 0 ? (
        <p className="py-3 text-soft">{t("forecast.drivers-none")}</p>
      ) : (
        <table className="w-full table-fixed text-start">
          <thead className="text-sm text-soft">
            <tr>
              <th className="w-2/5 py-1.5 text-start font-normal">{t("forecast.column-milestone")}</th>
              <th className="py-1.5 text-start font-normal">{t("forecast.column-correlation")}</th>
              <th className="w-24 py-1.5 text-end font-normal">{t("forecast.column-criticality")}</th>
            </tr>
          </thead>
          <tbody>
            {forecast.drivers.map(({ milestoneId, correlation }) => (
              <tr key={milestoneId} className="border-t border-line">
                <td className="truncate py-1.5 pe-3">
                  <MilestoneLink milestoneId={milestoneId} />
                </td>
                <td className="py-1.5">
                  <span className="flex items-center gap-2 tabular-nums">
                    <span
                      aria-hidden
                      className="h-3 bg-accent"
                      style={{ inlineSize: `${Math.round(correlation * 70)}%` }}
                    />
                    {number.format(correlation)}
                  </span>
                </td>
                <td className="py-1.5 text-end tabular-nums">
                  {percent.format(critical.get(milestoneId) ?? 0)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
