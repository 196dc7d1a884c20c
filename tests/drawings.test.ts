import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PaintDrawing } from "@/components/drawing/paint-drawing";
import { exposureOf } from "@/lib/domain/exposure/exposure";
import { asTimetable } from "@/lib/domain/public-view";
import { replay } from "@/lib/domain/read-document";
import { milestoneRecords } from "@/lib/domain/record";
import { redlineHistory, redlinesByFirstWording } from "@/lib/domain/redlines/redline-history";
import { drawDrawdown } from "@/lib/drawing/drawdown";
import { drawExposure } from "@/lib/drawing/exposure-chart";
import { drawMap } from "@/lib/drawing/map";
import type { Drawing } from "@/lib/drawing/mark";
import { drawMeasureEntries } from "@/lib/drawing/measure-entries";
import { drawProgress } from "@/lib/drawing/progress-curve";
import { drawRedlineLedger } from "@/lib/drawing/redline-ledger";
import { drawSmallTimeline } from "@/lib/drawing/small-timeline";
import { drawTimeline } from "@/lib/drawing/timeline";
import { timelineRange } from "@/lib/drawing/timeline-range";
import { drawTransition } from "@/lib/drawing/transition";
import { drawTransitionLanes } from "@/lib/drawing/transition-lanes";
import { mapGroundOf } from "@/lib/formats/outlines";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { sampleDocuments } from "@/prisma/samples/samples";
import { textFaults } from "./worlds/text-faults";

const words = wordsIn();

/** A phone, a column of a page, a page. */
const widths = [342, 560, 1_150];

const samples = sampleDocuments().map((document) => {
  const told = replay(document);
  if (!told.ok) throw new Error(`${document.slug} cannot be read`);
  return { slug: document.slug, publications: told.value.publications };
});

function drawingsOf({ publications }: (typeof samples)[number], version: number, width: number) {
  const { timetable, asOf } = publications[version - 1] as (typeof publications)[number];
  const records = milestoneRecords(publications.slice(0, version));
  const options = { asOf, records, words, width };
  return {
    timeline: drawTimeline(timetable, options),
    drawdown: drawDrawdown(timetable, options),
    progress: drawProgress(timetable, options),
    exposure: exposureOfSample(timetable, options),
    map: drawMap(timetable, { ...options, ground: mapGroundOf(timetable) }),
    transition: drawTransition(timetable, { ...options, ...timelineRange(timetable, records, asOf) }),
    small: drawSmallTimeline(timetable, timetable.endMilestoneId, { ...options, width: 300 }),
  };
}

function exposureOfSample(
  timetable: (typeof samples)[number]["publications"][number]["timetable"],
  { asOf, width }: { asOf: CalendarDate; width: number },
) {
  const exposure = timetable.incidents.length > 0 ? exposureOf(timetable, { asOf }) : null;
  return exposure && drawExposure(exposure, { eventLines: timetable.eventLines, words, width });
}

/** Measures and incidents in lanes, and each redline in time. */
function measuresOf({ publications }: (typeof samples)[number], version: number, width: number) {
  const { timetable: published, asOf } = publications[version - 1] as (typeof publications)[number];
  const timetable = asTimetable(published);
  const range = timelineRange(timetable, milestoneRecords(publications.slice(0, version)), asOf);
  const options = { asOf, words, width };
  return [
    drawTransitionLanes(timetable, { ...options, ...range }),
    drawTransitionLanes(timetable, { ...options, ...range, whole: false }),
    ...redlinesByFirstWording(timetable.measures).map(({ id }) => {
      const history = redlineHistory(timetable, id, asOf);
      return history && drawRedlineLedger(history, options);
    }),
    ...timetable.measures.map((measure) => drawMeasureEntries(measure, options)),
  ];
}

const asSvg = (drawing: Drawing) =>
  `${renderToStaticMarkup(createElement(PaintDrawing, { drawing, words, id: "d" })).replaceAll("><", ">\n<")}\n`;

describe.each(samples)("the drawings of $slug", (sample) => {
  it("have no text that touches another or leaves, in any version, at any width", () => {
    const faults = sample.publications.flatMap(({ version }) =>
      widths.flatMap((width) =>
        Object.entries(drawingsOf(sample, version, width)).flatMap(([name, drawing]) =>
          drawing ? textFaults(drawing).map((fault) => `${name} v${version} ${width}: ${fault}`) : [],
        ),
      ),
    );
    expect(faults).toEqual([]);
  }, 60_000);

  it("have none that touches another where they tell of measures and redlines either", () => {
    const faults = sample.publications.flatMap(({ version }) =>
      widths.flatMap((width) =>
        measuresOf(sample, version, width).flatMap((drawing) =>
          drawing ? textFaults(drawing).map((fault) => `v${version} ${width}: ${fault}`) : [],
        ),
      ),
    );
    expect(faults).toEqual([]);
  }, 60_000);

  it("are those that were looked at", async () => {
    const last = sample.publications.length;
    for (const [name, drawing] of Object.entries(drawingsOf(sample, last, 1_150))) {
      if (drawing) await expect(asSvg(drawing)).toMatchFileSnapshot(`drawings/${sample.slug}-${name}.svg`);
    }
    const phone = drawingsOf(sample, last, 342);
    await expect(asSvg(phone.timeline)).toMatchFileSnapshot(`drawings/${sample.slug}-timeline-phone.svg`);
    if (phone.map)
      await expect(asSvg(phone.map)).toMatchFileSnapshot(`drawings/${sample.slug}-map-phone.svg`);
  }, 60_000);
});
