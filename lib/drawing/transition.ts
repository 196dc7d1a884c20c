import { firstDayOf } from "@/lib/domain/calendar-date";
import { groupBy } from "@/lib/domain/items";
import { sentence } from "@/lib/domain/sentence";
import { gatheredIncidents, mostSingly } from "./incident-lane";
import { type Drawing, line, type Mark, text } from "./mark";
import { measureAbove, measureBar, nameAbove } from "./measure-bars";
import { placeInTime } from "./place-in-time";
import { fitText } from "./text-width";
import { timeScale } from "./time-scale";
import type { TimelineOptions } from "./timeline";
import { axisMarks } from "./timeline-axis";
import type { DayRange } from "./timeline-range";
import { besideFigure } from "./timeline-rows";
import { header, size } from "./timeline-sizes";
import { incidentAt, transitionKey } from "./transition-marks";
import {
  drawnMeasures,
  incidentTitle,
  isFatal,
  measureKinds,
  measureTitle,
  type TransitionPlan,
  transitionSummary,
  transitionTable,
} from "./transition-words";

/**
 * What was promised while forces leave, and what happened, on the scale of time of the timeline above: measures as
 * bars from when to when they are in force, incidents as triangles. It claims no cause.
 */
export function drawTransition(
  plan: TransitionPlan,
  { asOf, words, width, from, to, key: withKey }: Omit<TimelineOptions, "records"> & DayRange,
): Drawing | null {
  const measures = drawnMeasures(plan.measures, { from, to });
  const incidents = plan.incidents
    .filter(({ on }) => from <= on.day && firstDayOf(on) <= to)
    .toSorted((a, b) => (a.on.day < b.on.day ? -1 : 1));
  if (measures.length + incidents.length === 0) return null;
  const narrow = width < 600;
  const scale = timeScale(from, to, 0, width);
  const now = scale.end(asOf);
  const showsNow = now > scale.left && now < scale.right + 1;
  const rows: Mark[] = [];
  const rules: number[] = [];
  // Many stand a little closer.
  const row = measures.length + incidents.length > 12 ? 20 : 24;
  let y = header + 2;
  const heading = (said: string) => {
    if (y > header + 2) rules.push(y + 3);
    rows.push(text(0, y + 19, said, { size: 12 }));
    y += 26;
  };
  const groups = groupBy(measures, ({ measure }) => measure.terms.kind);
  for (const kind of measureKinds) {
    const group = groups.get(kind);
    if (!group) continue;
    heading(words.t(`drawings.measure-${kind}`));
    for (const drawn of group) {
      const marks = narrow ? measureAbove(drawn, scale, y, now) : measureBar(drawn, scale, y, row, now);
      rows.push({ kind: "group", title: measureTitle(drawn, words), itemId: drawn.measure.id, marks });
      y += narrow ? 32 : row + 2;
    }
  }
  if (incidents.length > 0) heading(words.t("drawings.incidents"));
  const many = incidents.length > mostSingly;
  let gathered: readonly { when: string; count: number }[] | undefined;
  if (many) {
    const lane = gatheredIncidents(incidents, [], scale, y, words);
    rows.push(...lane.marks);
    gathered = lane.gathered;
    y = lane.bottom;
  }
  for (const incident of many ? [] : incidents) {
    const at = placeInTime(incident.on, scale);
    const middle = narrow ? y + 22 : y + row / 2 - 1;
    const said = [{ text: fitText(incident.title, width - 40, size), role: "ink" as const }];
    const label = narrow
      ? nameAbove(incident.title, at.point ? at.left - 6 : at.left, y + 12, scale, now)
      : {
          ...besideFigure(said, { left: at.left - 3, right: at.right - (at.point ? 3 : 8) }, scale, middle, {
            size,
            clearOf: now,
          }),
          size,
        };
    rows.push({
      kind: "group",
      title: incidentTitle(incident, words),
      itemId: incident.id,
      day: incident.on.day,
      marks: [incidentAt(at, middle, isFatal(incident)), label],
    });
    y += narrow ? 34 : row;
  }
  const bottom = y + 6;
  const key = withKey === false ? null : transitionKey(measures, incidents, width, bottom + 44, words);
  const axis = axisMarks(scale, bottom, words, showsNow ? now : null, asOf);
  const ahead = {
    kind: "rect",
    x: now,
    y: header,
    width: width - now,
    height: bottom - header,
    fill: "wash",
  } as const;
  return {
    width,
    height: key ? key.bottom + 6 : bottom + 24,
    marks: [
      ...(showsNow && now < width ? [ahead] : []),
      ...axis.behind,
      ...rules.map((at) => line(0, at, width, at, { stroke: "line" })),
      ...(showsNow ? [line(now, header - 4, now, bottom, { stroke: "accent", strokeWidth: 2 })] : []),
      ...rows,
      ...axis.labels,
      ...(key?.marks ?? []),
    ],
    title: sentence("drawings.transition"),
    summary: transitionSummary(plan, measures.length + incidents.length, asOf),
    table: transitionTable(plan, words, gathered),
  };
}
