"use client";

import Link from "next/link";
import { useMemo } from "react";
import { PictureFrame } from "@/components/charts/picture-frame";
import { PaintDrawing } from "@/components/drawing/paint-drawing";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { views } from "@/components/shell/views";
import { Button, buttonClasses } from "@/components/ui/button";
import { EmptyPlace } from "@/components/ui/empty-place";
import { Page, Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { exposureOf } from "@/lib/domain/exposure/exposure";
import { exposureCaveat, sayComparison, sayGrounds } from "@/lib/domain/exposure/exposure-sentences";
import { drawExposure } from "@/lib/drawing/exposure-chart";
import { formatDay } from "@/lib/i18n/dates";
import { ExposureControls } from "./exposure-controls";
import { FiguresTable } from "./figures-table";
import { useExposureQuestion } from "./use-exposure-question";

/** Incidents beside the people and sites that were there: the picture, the rates, and what they rest on. */
export function ExposureView() {
  const words = useWords();
  const { t, say, locale } = words;
  const { asOf } = useAsOf();
  const { timetable } = useEditSession();
  const [address, setAddress] = useExposureQuestion();
  const { from, to, split, personnel, sites } = address;
  const exposure = useMemo(
    () =>
      exposureOf(timetable, {
        asOf,
        from,
        to,
        splitOn: split,
        personnelSeriesId: personnel,
        sitesFrom: sites,
      }),
    [timetable, asOf, from, to, split, personnel, sites],
  );
  const ask = (next: Parameters<typeof setAddress>[0]) => void setAddress(next);

  if (timetable.incidents.length === 0) return <Empty />;
  return (
    <Page title={t("exposure.title")} lead={t("exposure.lead", { asOf: formatDay(asOf, locale, "long") })}>
      {exposure ? (
        <>
          <ExposureControls exposure={exposure} address={address} onAsk={ask} />
          <PictureFrame
            heading={false}
            draw={(width) => drawExposure(exposure, { eventLines: timetable.eventLines, words, width })}
          >
            {(drawing, id) => <PaintDrawing drawing={drawing} words={words} id={id} />}
          </PictureFrame>
          <FiguresTable exposure={exposure} />
          <Section title={t("exposure.what-is-unknown")}>
            <ul className="max-w-prose">
              {[...sayComparison(exposure), ...sayGrounds(exposure), exposureCaveat].map((sentence) => (
                <li key={sentence.key} className="border-b border-line py-1.5 text-pretty">
                  {say(sentence)}
                </li>
              ))}
            </ul>
          </Section>
        </>
      ) : (
        <div className="flex flex-col items-start gap-3">
          <p>{t("exposure.no-days", { asOf: formatDay(asOf, locale, "long") })}</p>
          <Button onClick={() => ask({ from: null, to: null })}>{t("exposure.all-days")}</Button>
        </div>
      )}
    </Page>
  );
}

function Empty() {
  const { t } = useWords();
  const { id } = useRoom();
  // Each leads on once its screen exists.
  const leads = views.filter(({ path }) => ["/incidents", "/forces", "/sites"].includes(path));
  return (
    <EmptyPlace
      title={t("exposure.empty")}
      example={t("exposure.empty-example")}
      actions={leads.map(({ path, label }) => (
        <Link key={path} className={buttonClasses()} href={`/timetables/${id}${path}`}>
          {t(`shell.view-${label}`)}
        </Link>
      ))}
    >
      {t("exposure.empty-long")}
    </EmptyPlace>
  );
}
