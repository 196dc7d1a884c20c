"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { Button } from "@/components/ui/button";
import { EmptyPlace } from "@/components/ui/empty-place";
import { Page } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import { may } from "@/lib/domain/access";
import { formatDay } from "@/lib/i18n/dates";
import { NewSeries, type Unit } from "./new-series";
import { SeriesView } from "./series-view";

/** The force levels of a timetable, one series at a time. */
export function ForcesView() {
  const { t, locale } = useWords();
  const { role } = useRoom();
  const { asOf } = useAsOf();
  const { timetable, edit } = useEditSession();
  const [chosen, setChosen] = useQueryState("series", parseAsString);
  const [adding, setAdding] = useState(false);
  const mayEdit = may(role, "edit:timetable");
  const { forceSeries } = timetable;
  const series = forceSeries.find(({ id }) => id === chosen) ?? forceSeries[0];

  const add = (title: string, unit: Unit) => {
    const id = newId();
    const blank = { baselineReadingId: null, note: "" };
    const added = edit([{ type: "add-force-series", forceSeries: { id, title, unit, ...blank } }]);
    if (!added.ok) return false;
    setAdding(false);
    void setChosen(id);
    return true;
  };

  if (!series)
    return (
      <EmptyPlace title={t("forces.empty")} example={t("forces.empty-example")}>
        <p className="pb-4">{t("forces.empty-long")}</p>
        {mayEdit ? <NewSeries onAdd={add} /> : <p>{t("forces.empty-viewer")}</p>}
      </EmptyPlace>
    );
  return (
    <Page
      title={t("forces.title")}
      lead={t("forces.lead", { asOf: formatDay(asOf, locale, "long") })}
      actions={
        <>
          {forceSeries.length > 1 && (
            <div className="w-64 max-w-full">
              <Select
                label={t("forces.series")}
                value={series.id}
                options={forceSeries.map(({ id, title }) => ({ value: id, label: title }))}
                onChange={(id) => void setChosen(id)}
              />
            </div>
          )}
          {mayEdit && !adding && (
            <Button className="self-end" onClick={() => setAdding(true)}>
              {t("forces.new-series")}
            </Button>
          )}
        </>
      }
    >
      {adding && <NewSeries onAdd={add} onCancel={() => setAdding(false)} />}
      <SeriesView key={series.id} series={series} />
    </Page>
  );
}
