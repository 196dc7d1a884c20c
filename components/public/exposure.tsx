import { exposureOf } from "@/lib/domain/exposure/exposure";
import { sayComparison, sayGrounds } from "@/lib/domain/exposure/exposure-sentences";
import type { Sentence } from "@/lib/domain/sentence";
import { drawExposure } from "@/lib/drawing/exposure-chart";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Figure, wholeWidth } from "./figure";
import type { PageFacts } from "./page-facts";
import { SourceLinks } from "./sources";

/**
 * Incidents beside the people and sites that were there, with the rates, what they rest on, and that no cause follows.
 * Nothing where no incident was published, or where the publisher does not show it.
 *
 * @param splitOn Compares the days before it with those from it on; none unless the publisher chose one.
 */
export function ExposureSection({
  page,
  splitOn = null,
}: {
  page: PageFacts;
  splitOn?: CalendarDate | null;
}) {
  const { words, timetable, asOf } = page;
  const shown = page.publication.shows?.includes("exposure") && timetable.incidents.length > 0;
  const exposure = shown ? exposureOf(timetable, { asOf, splitOn }) : null;
  if (!exposure) return null;
  const { eventLines, incidents, readings, sites } = timetable;
  const counted = [exposure.personnel?.seriesId, exposure.sites?.seriesId];
  const exposed = [
    ...readings.filter(({ seriesId }) => counted.includes(seriesId)),
    ...(exposure.sites?.title === null ? sites : []),
  ];
  const sourcesOf = (facts: readonly { sourceIds: readonly string[] }[]) => [
    ...new Set(facts.flatMap(({ sourceIds }) => sourceIds)),
  ];
  // The map and the list count them: why the chart does not must not stand behind a click, nor be missing on paper.
  const isOwn = ({ key }: Sentence) => key === "exposure.own-acts";
  const grounds = sayGrounds(exposure);
  const rests = [
    { name: "incidents", ids: sourcesOf(incidents) },
    { name: "exposed", ids: sourcesOf(exposed) },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <Figure
      id="exposure"
      title={words.say({ key: "exposure.title" })}
      words={words}
      draw={(breadth) => drawExposure(exposure, { eventLines, words, width: wholeWidth[breadth] })}
      after={
        <>
          {sayComparison(exposure).map((sentence) => (
            <p key={sentence.key} className="summary">
              {words.say(sentence)}
            </p>
          ))}
          {grounds.filter(isOwn).map((sentence) => (
            <p key={sentence.key} className="note">
              {words.say(sentence)}
            </p>
          ))}
          <details>
            <summary>{words.t("exposure.what-is-unknown")}</summary>
            <ul className="grounds">
              {grounds
                .filter((sentence) => !isOwn(sentence))
                .map((sentence) => (
                  <li key={sentence.key}>{words.say(sentence)}</li>
                ))}
            </ul>
          </details>
          {rests.map(({ name, ids }) => (
            <p key={name} className="note">
              {words.t(`exposure.public-sources-${name}`)} <SourceLinks page={page} ids={ids} />
            </p>
          ))}
        </>
      }
    />
  );
}
