import { drawDrawdown } from "@/lib/drawing/drawdown";
import { mainSeries } from "@/lib/drawing/drawdown-series";
import type { Drawing } from "@/lib/drawing/mark";
import { drawProgress } from "@/lib/drawing/progress-curve";
import { drawTimeline } from "@/lib/drawing/timeline";
import { type Breadth, Figure, wholeWidth } from "./figure";
import type { PageFacts } from "./page-facts";
import { milestonesIn, type Stretches, stretchesOf } from "./stretches";
import { timelineData } from "./timeline-data";
import { Zoom } from "./zoom";

/** Pixels of a drawing where two stand side by side as long as there is room. */
const half: Record<Breadth, number> = { wide: 552, medium: 720, narrow: 342 };

export function TimetableSection({ page }: { page: PageFacts }) {
  const { words, timetable, records, asOf, today } = page;
  const stretches = stretchesOf(page);
  return (
    <Figure
      id="timetable"
      title={words.t("public-page.timetable.title")}
      words={words}
      stretches={Object.keys(stretches)}
      draw={(breadth, stretch) => {
        const range = stretch === "all" ? undefined : stretches[stretch as keyof Stretches];
        const plan = range ? { ...timetable, milestones: milestonesIn(page, range) } : timetable;
        return drawTimeline(plan, { asOf, today, records, words, width: wholeWidth[breadth], ...range });
      }}
      before={timetable.milestones.length > 0 && <Zoom page={page} stretches={stretches} />}
      data={JSON.stringify(timelineData(page, stretches.all))}
    />
  );
}

/** The drawdown of what is counted first of all: personnel, where there is such a series. */
export function ForcesSection({ page }: { page: PageFacts }) {
  const { words, timetable, asOf } = page;
  const main = timetable.forceSeries.find(({ id }) => id === mainSeries(timetable));
  if (!main) return null;
  return (
    <Figure
      id="forces"
      title={main.title}
      words={words}
      draw={(breadth) =>
        drawDrawdown(timetable, { asOf, words, width: half[breadth], seriesId: main.id }) as Drawing
      }
    />
  );
}

export function ProgressSection({ page }: { page: PageFacts }) {
  const { words, timetable, records, asOf } = page;
  if (timetable.milestones.length === 0) return null;
  return (
    <Figure
      id="progress"
      title={words.t("public-page.progress.title")}
      words={words}
      draw={(breadth) => drawProgress(timetable, { asOf, records, words, width: half[breadth] })}
    />
  );
}
