"use client";

import { ChevronDown } from "lucide-react";
import { useAsOf } from "@/components/shell/as-of";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { DayField } from "@/components/ui/date-field";
import { Menu } from "@/components/ui/menu";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { Exposure } from "@/lib/domain/exposure/exposure";
import { personnelSeries, siteSeries } from "@/lib/domain/exposure/exposure-choices";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { formatDay } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { AskExposure, ExposureAddress } from "./use-exposure-question";

/** Which days are counted, which day divides them, and what people and sites are taken from. */
export function ExposureControls({
  exposure,
  address,
  onAsk,
}: {
  exposure: Exposure;
  address: ExposureAddress;
  onAsk: AskExposure;
}) {
  const { t, say } = useWords();
  const { asOf } = useAsOf();
  const { timetable } = useEditSession();
  const { firstDay, lastDay } = exposure.whole;
  const people = personnelSeries(timetable);
  const sites = siteSeries(timetable);
  const { splitOn, splitOutside } = exposure;

  const saveFrom = (from: CalendarDate | null): Sentence | null => {
    if (from && from > lastDay) return sentence("exposure.from-after-to");
    onAsk({ from });
    return null;
  };
  const saveTo = (to: CalendarDate | null): Sentence | null => {
    if (to && to > asOf) return sentence("exposure.to-after-data-date", { asOf: { day: asOf } });
    if (to && to < firstDay) return sentence("exposure.from-after-to");
    onAsk({ to });
    return null;
  };
  return (
    <fieldset
      className="flex flex-wrap items-start gap-x-6 gap-y-3 border-y border-line-strong py-3 print:hidden"
      aria-label={t("exposure.control")}
    >
      <div className="w-36">
        <DayField label={t("exposure.from")} value={firstDay} onSave={saveFrom} />
      </div>
      <div className="w-36">
        <DayField label={t("exposure.to")} value={lastDay} onSave={saveTo} />
      </div>
      <div className={classes("flex items-start gap-2", splitOutside ? "*:first:w-64" : "*:first:w-44")}>
        <DayField
          label={t("exposure.split-on")}
          value={splitOn ?? splitOutside}
          hint={
            splitOutside ? (
              <span role="status" className="text-late">
                {say(
                  sentence("exposure.split-outside-short", {
                    from: { day: firstDay },
                    to: { day: lastDay },
                  }),
                )}
              </span>
            ) : (
              t("exposure.split-hint")
            )
          }
          onSave={(split) => {
            onAsk({ split });
            return null;
          }}
        />
        <KnownDays chosen={splitOn ?? splitOutside} onChoose={(split) => onAsk({ split })} />
      </div>
      {people.length > 1 && (
        <div className="w-56">
          <Select
            label={t("exposure.personnel-series")}
            value={exposure.personnel?.seriesId ?? address.personnel ?? people[0]?.id ?? ""}
            options={people.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(personnel) => onAsk({ personnel })}
          />
        </div>
      )}
      {sites.length > 0 && (
        <div className="w-56">
          <Select
            label={t("exposure.sites-from")}
            value={exposure.sites?.seriesId ?? "entered"}
            options={[
              {
                value: "entered",
                label: t("exposure.sites-from-entered", { count: timetable.sites.length }),
              },
              ...sites.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(from) => onAsk({ sites: from })}
          />
        </div>
      )}
    </fieldset>
  );
}

/** The announcement and the outside dates that are known to the day. */
function KnownDays({
  chosen,
  onChoose,
}: {
  chosen: CalendarDate | null;
  onChoose: (day: CalendarDate | null) => void;
}) {
  const { t, locale } = useWords();
  const { timetable } = useEditSession();
  const days = [
    ...(timetable.announcedOn
      ? [{ id: "announced", title: t("exposure.announcement"), day: timetable.announcedOn }]
      : []),
    ...timetable.eventLines.flatMap(({ id, title, on }) =>
      on.precision === "day" ? [{ id, title, day: on.day }] : [],
    ),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  if (days.length === 0) return null;
  return (
    <Menu
      align="start"
      trigger={
        <Button className="mt-6">
          {t("exposure.split-choose")}
          <ChevronDown className="size-3.5" aria-hidden />
        </Button>
      }
      acts={[
        ...days.map(({ id, title, day }) => ({
          id,
          label: t("exposure.split-at", { title, on: formatDay(day, locale) }),
          onChoose: () => onChoose(day),
        })),
        ...(chosen
          ? [{ id: "none", label: t("exposure.split-none"), apart: true, onChoose: () => onChoose(null) }]
          : []),
      ]}
    />
  );
}
