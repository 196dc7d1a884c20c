import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { LeftOut, PublicTimetable } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { disclosed } from "./disclosure";
import { itemsOf } from "./items";
import { references } from "./references";

interface Publishing {
  /** The data date of the publication: what is delayed stays back until its day. Absent: it stays back. */
  asOf?: CalendarDate;
  leavesOut?: readonly LeftOut[];
  /** Sources that reasons rest on, this version's and earlier ones': they stay whatever is left out. */
  reasonSources?: readonly string[];
}

/**
 * The timetable as the public may see it: the one place where what is private is left behind. The type of what
 * comes out has no private field, so a new private field fails to compile here until it is left behind too. Numbers
 * are as coarse as their rules of disclosure, and what the publisher leaves out takes along what hangs on it.
 */
export function publicView(
  timetable: Timetable,
  { asOf, leavesOut = [], reasonSources = [] }: Publishing = {},
): PublicTimetable {
  const all = disclosed(timetable, asOf ?? null);
  // Numbers first: an incident at a site is placed by the rule about sites, whether the site is told or not.
  const given = leavesOut.length === 0 ? all : without(all, leavesOut, reasonSources);
  const {
    internalNote: _note,
    scenarios: _scenarios,
    milestones,
    measures,
    incidents,
    translations,
    ...open
  } = given;
  return {
    ...open,
    ...positionsWithheld(timetable, given),
    milestones: milestones.map(withoutNote),
    measures: measures.map(withoutNote),
    incidents: incidents.map(withoutNote),
    translations: translations.filter(({ field }) => field !== "internalNote"),
  };
}

/** Who has a position and is told of without it. */
function positionsWithheld(
  whole: Timetable,
  given: Timetable,
): Pick<PublicTimetable, "positionsWithheld"> | undefined {
  const lost = (before: readonly Placed[], after: readonly Placed[]) => {
    const placed = new Set(before.flatMap(({ id, position }) => (position ? [id] : [])));
    return after.flatMap(({ id, position }) => (position === null && placed.has(id) ? [id] : []));
  };
  const siteIds = lost(whole.sites, given.sites);
  const incidentIds = lost(whole.incidents, given.incidents);
  return siteIds.length + incidentIds.length === 0
    ? undefined
    : { positionsWithheld: { siteIds, incidentIds } };
}

type Placed = Pick<Timetable["sites"][number], "id" | "position">;

function withoutNote<T extends { internalNote: string }>(item: T): Omit<T, "internalNote"> {
  const { internalNote: _note, ...open } = item;
  return open;
}

/** Without those lists, what hangs on them, their translations, and the sources and parties that nothing else names. */
function without(
  timetable: Timetable,
  leavesOut: readonly LeftOut[],
  reasonSources: readonly string[],
): Timetable {
  let kept = timetable;
  const gone = new Set<string>();
  const forget = (items: readonly { id: string }[]) => {
    for (const { id } of items) gone.add(id);
  };
  if (leavesOut.includes("measures")) {
    forget([...kept.measures, ...kept.findings]);
    const responses = kept.responses.map((response) => ({
      ...response,
      measureId: null,
      followThrough: null,
    }));
    kept = { ...kept, measures: [], findings: [], responses };
  }
  if (leavesOut.includes("incidents")) {
    forget([...kept.incidents, ...kept.findings, ...kept.responses]);
    kept = { ...kept, incidents: [], findings: [], responses: [] };
  }
  if (leavesOut.includes("sites")) {
    forget(kept.sites);
    const milestones = kept.milestones.map((milestone) => ({ ...milestone, siteId: null }));
    const incidents = kept.incidents.map((incident) => ({ ...incident, siteId: null }));
    kept = { ...kept, sites: [], milestones, incidents };
  }
  const stillNamed = <I extends { id: string }>(items: readonly I[], noun: "source" | "party"): I[] => {
    const [before, after] = [namedIn(timetable, noun), namedIn(kept, noun)];
    return items.filter(({ id }) => {
      const stays = after.has(id) || !before.has(id) || reasonSources.includes(id);
      if (!stays) gone.add(id);
      return stays;
    });
  };
  const [sources, parties] = [stillNamed(kept.sources, "source"), stillNamed(kept.parties, "party")];
  return {
    ...kept,
    sources,
    parties,
    translations: kept.translations.filter(({ itemId }) => !gone.has(itemId)),
  };
}

function namedIn(timetable: Timetable, noun: "source" | "party"): Set<string> {
  return new Set(
    references
      .filter(({ to }) => to === noun)
      .flatMap(({ noun, ids }) => itemsOf(timetable, noun).flatMap((item) => ids(item as never))),
  );
}

/** A public timetable as a whole one with empty notes, so that domain functions read either. */
export function asTimetable({ positionsWithheld: _held, ...timetable }: PublicTimetable): Timetable {
  const noted = <T extends object>(item: T) => ({ ...item, internalNote: "" });
  return {
    ...timetable,
    internalNote: "",
    scenarios: [],
    milestones: timetable.milestones.map(noted),
    measures: timetable.measures.map(noted),
    incidents: timetable.incidents.map(noted),
  };
}
