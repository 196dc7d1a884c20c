"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { PictureFrame } from "@/components/charts/picture-frame";
import { useWords } from "@/components/use-words";
import { daysOfSites } from "@/lib/domain/sites";
import { drawMap } from "@/lib/drawing/map";
import { type MapGround, mapBox } from "@/lib/drawing/map-ground";
import type { Drawing } from "@/lib/drawing/mark";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { SensitiveField } from "@/lib/schema/disclosure";
import type { Timetable } from "@/lib/schema/timetable";
import { DaySlider } from "./day-slider";
import { MapThings } from "./map-things";

/** Sites and incidents where they are, on the day that the slider under the map stands at. */
export function SiteMap({
  timetable,
  ground,
  today,
  asOf,
  onAsOf,
  chosen,
  onChoose,
}: {
  timetable: Timetable;
  ground: MapGround;
  today: CalendarDate;
  asOf: CalendarDate;
  onAsOf: (day: CalendarDate) => void;
  chosen: string | null;
  onChoose: (itemId: string) => void;
}) {
  const words = useWords();
  const [moved, setMoved] = useState<{ from: CalendarDate; to: CalendarDate } | null>(null);
  // A day chosen elsewhere is the day here.
  const day = moved && moved.from === asOf ? moved.to : asOf;
  // The slider answers every movement; the drawing comes after as fast as it can.
  const drawnDay = useDeferredValue(day);
  const { from, announcedOn, sites, incidents } = timetable;
  const days = useMemo(
    () => daysOfSites({ announcedOn, sites, incidents }, today),
    [announcedOn, sites, incidents, today],
  );
  const draw = useMemo(() => {
    const made = new Map<number, Drawing>();
    return (width: number): Drawing => {
      const options = { asOf: drawnDay, words, width, ground };
      const drawing = made.get(width) ?? (drawMap({ from, sites, incidents }, options) as Drawing);
      made.set(width, drawing);
      return drawing;
    };
  }, [from, sites, incidents, drawnDay, words, ground]);

  const ruled = positionsUnderRules(timetable.disclosures);

  if (!mapBox(ground.box, sites, incidents))
    return (
      <p className="max-w-prose text-soft">
        {words.t(from === "" ? "sites.no-map-territory" : "sites.no-map", { territory: from })}
      </p>
    );
  return (
    <div>
      <PictureFrame draw={draw}>
        {(drawing, id) => <MapThings drawing={drawing} id={id} chosen={chosen} onChoose={onChoose} />}
      </PictureFrame>
      {days && (
        <DaySlider {...days} day={day} onMove={(to) => setMoved({ from: asOf, to })} onRest={onAsOf} />
      )}
      {ruled !== "none" && (
        <p className="pt-2 text-sm text-soft">{words.t("sites.public-is-told-less", { of: ruled })}</p>
      )}
      <p className="pt-2 text-sm text-soft">{words.t("sites.outlines-from")}</p>
    </div>
  );
}

/** Whose positions the public is not given as they were entered, while members see them here as they were. */
function positionsUnderRules(disclosures: Timetable["disclosures"]): "none" | "sites" | "incidents" | "both" {
  const has = (field: SensitiveField) =>
    disclosures.some(({ of, rule }) => of.kind === "field" && of.field === field && rule.kind !== "exact");
  const [sites, incidents] = [has("site-position"), has("incident-position")];
  return sites && incidents ? "both" : sites ? "sites" : incidents ? "incidents" : "none";
}
