import type { CalendarDate } from "@/lib/schema/calendar-date";
import { nounNames } from "@/lib/schema/noun-table";
import type { Dependency } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import { firstDayOf } from "./calendar-date";
import { byId, groupBy, itemsOf, nameOf } from "./items";
import type { Problem } from "./problem";
import { factPointers, references } from "./references";
import { type Sentence, type SentenceValue, sentence } from "./sentence";

/**
 * What cannot be in a timetable, as it stands after an edit: pointers at nothing, reversed dates, a dependency on
 * itself or in a circle, a completion that lies in the future. What is merely unwise (no owner, no source) is
 * not a problem but a review finding.
 *
 * @param today The day it is for this timetable; facts cannot be dated later.
 */
export function problemsIn(timetable: Timetable, today: CalendarDate): Problem[] {
  return [
    ...repeatedIds(timetable),
    ...danglingPointers(timetable),
    ...datesInPhases(timetable),
    ...datesInMilestones(timetable, today),
    ...dependencyProblems(timetable),
    ...datesElsewhere(timetable, today),
    ...repeatedTranslations(timetable),
  ];
}

function repeatedIds(timetable: Timetable): Problem[] {
  return nounNames.flatMap((noun) => {
    const seen = new Set<string>();
    return itemsOf(timetable, noun).flatMap(({ id }) => {
      if (seen.has(id)) return [problem([noun, id], "id-taken", { id })];
      seen.add(id);
      return [];
    });
  });
}

function danglingPointers(timetable: Timetable): Problem[] {
  const known = Object.fromEntries(
    nounNames.map((noun) => [noun, new Set(itemsOf(timetable, noun).map(({ id }) => id))]),
  );
  const problems = references.flatMap(({ noun, field, to, ids }) =>
    itemsOf(timetable, noun).flatMap((item) =>
      ids(item as never)
        .filter((id) => !known[to]?.has(id))
        .map((id) =>
          problem([noun, item.id, field], "points-at-nothing", {
            item: nameOf(item) || item.id,
            noun: sentence(`nouns.${to}`),
            id,
          }),
        ),
    ),
  );
  for (const { field, to } of factPointers) {
    const id = timetable[field];
    if (id === null || known[to]?.has(id)) continue;
    problems.push(
      problem(["timetable", field], "points-at-nothing", {
        item: timetable.title,
        noun: sentence(`nouns.${to}`),
        id,
      }),
    );
  }
  return problems;
}

function datesInPhases(timetable: Timetable): Problem[] {
  return timetable.phases
    .filter(({ firstDay, last }) => firstDay !== null && last !== null && last.day < firstDay)
    .map(({ id, title }) => problem(["phase", id, "last"], "phase-reversed", { title }));
}

function datesInMilestones(timetable: Timetable, today: CalendarDate): Problem[] {
  return timetable.milestones.flatMap(({ id, title, start, due, completion, cancellation }) => {
    const problems: Problem[] = [];
    if (start && due && firstDayOf(start) > due.day) {
      problems.push(problem(["milestone", id, "start"], "start-after-due", { title, start, due }));
    }
    if (completion && firstDayOf(completion.on) > today) {
      problems.push(
        problem(["milestone", id, "completedOn"], "completed-in-future", {
          title,
          on: completion.on,
          today: { day: today },
        }),
      );
    }
    if (completion && cancellation) {
      problems.push(problem(["milestone", id, "cancelledOn"], "completed-and-cancelled", { title }));
    }
    if (cancellation && cancellation.on > today) {
      problems.push(
        problem(["milestone", id, "cancelledOn"], "cancelled-in-future", { title, today: { day: today } }),
      );
    }
    return problems;
  });
}

function dependencyProblems(timetable: Timetable): Problem[] {
  const milestones = byId(timetable.milestones);
  const title = (id: string) => milestones.get(id)?.title ?? id;
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { id, fromId, toId, type } of timetable.dependencies) {
    const pair = `${fromId} ${toId} ${type}`;
    if (fromId === toId)
      problems.push(problem(["dependency", id, "toId"], "depends-on-itself", { title: title(fromId) }));
    else if (seen.has(pair)) {
      problems.push(
        problem(["dependency", id, "toId"], "dependency-twice", { from: title(fromId), to: title(toId) }),
      );
    }
    seen.add(pair);
  }
  const circle = circleIn(timetable.dependencies.filter(({ fromId, toId }) => fromId !== toId));
  if (circle) {
    problems.push(
      problem(["dependency", circle.dependencyId, "toId"], "dependency-circle", {
        titles: circle.milestoneIds.map(title).join(" → "),
      }),
    );
  }
  return problems;
}

/** Why two milestones cannot be linked in this way: one already is, or a circle would close. `null`: they can. */
export function whyNotLink(
  timetable: Timetable,
  link: Pick<Dependency, "fromId" | "toId" | "type">,
): Sentence | null {
  const added: Dependency = { ...link, id: "added", lagDays: 0 };
  const dependencies = [...timetable.dependencies, added];
  return dependencyProblems({ ...timetable, dependencies })[0]?.sentence ?? null;
}

/** The first circle of dependencies, as the milestones on it in order, the first again at the end. */
export function circleIn(
  dependencies: readonly Dependency[],
): { milestoneIds: string[]; dependencyId: string } | null {
  const next = groupBy(dependencies, ({ fromId }) => fromId);
  const state = new Map<string, "open" | "done">();
  for (const start of next.keys()) {
    if (state.has(start)) continue;
    // An own stack instead of recursion: chains may be thousands long.
    const path: { id: string; out: readonly Dependency[]; at: number }[] = [
      { id: start, out: next.get(start) ?? [], at: 0 },
    ];
    state.set(start, "open");
    while (path.length > 0) {
      const top = path.at(-1);
      const link = top?.out[top.at];
      if (!top || !link) {
        if (top) state.set(top.id, "done");
        path.pop();
        continue;
      }
      top.at += 1;
      const seen = state.get(link.toId);
      if (seen === "open") {
        const from = path.findIndex(({ id }) => id === link.toId);
        return { milestoneIds: [...path.slice(from).map(({ id }) => id), link.toId], dependencyId: link.id };
      }
      if (seen === undefined) {
        state.set(link.toId, "open");
        path.push({ id: link.toId, out: next.get(link.toId) ?? [], at: 0 });
      }
    }
  }
  return null;
}

function repeatedTranslations({ translations }: Timetable): Problem[] {
  const seen = new Set<string>();
  return translations.flatMap(({ id, language, itemId, field }) => {
    const place = `${language} ${itemId} ${field}`;
    if (seen.has(place)) return [problem(["translation", id, "field"], "translated-twice", { field })];
    seen.add(place);
    return [];
  });
}

function datesElsewhere(timetable: Timetable, today: CalendarDate): Problem[] {
  const inFuture = (noun: string, id: string, field: string) =>
    problem([noun, id, field], "fact-in-future", { today: { day: today } });
  return [
    ...timetable.readings
      .filter(({ on }) => firstDayOf(on) > today)
      .map(({ id }) => inFuture("reading", id, "on")),
    ...timetable.incidents
      .filter(({ on }) => firstDayOf(on) > today)
      .map(({ id }) => inFuture("incident", id, "on")),
    ...timetable.incidents
      .filter(({ on, until }) => until !== null && until < firstDayOf(on))
      .map(({ id, title }) => problem(["incident", id, "until"], "incident-reversed", { title })),
    ...timetable.measures
      .filter(
        ({ inForceFrom, inForceTo }) => inForceFrom && inForceTo && inForceTo.day < firstDayOf(inForceFrom),
      )
      .map(({ id, title }) => problem(["measure", id, "inForceTo"], "measure-reversed", { title })),
    ...timetable.sites
      .filter(({ actualHandover }) => actualHandover && firstDayOf(actualHandover) > today)
      .map(({ id }) => inFuture("site", id, "actualHandover")),
    ...timetable.sites
      .filter(({ steps }) => steps.some(({ doneOn }) => doneOn !== null && doneOn > today))
      .map(({ id }) => inFuture("site", id, "steps")),
    ...datesOfTransition(timetable, today),
  ];
}

/** What was found, reported or done about an incident is not dated before it, and nothing of it after today. */
function datesOfTransition(
  { incidents, findings, responses, measures }: Timetable,
  today: CalendarDate,
): Problem[] {
  const began = new Map(incidents.map(({ id, on }) => [id, firstDayOf(on)]));
  const wrong = (
    path: Problem["path"],
    first: CalendarDate | null,
    last: CalendarDate | null,
    incidentId: string,
  ): Problem[] => {
    const from = began.get(incidentId);
    if (first !== null && first > today) return [problem(path, "fact-in-future", { today: { day: today } })];
    return from !== undefined && last !== null && last < from
      ? [problem(path, "before-the-incident", { on: { day: from } })]
      : [];
  };
  return [
    ...findings.flatMap(({ id, incidentId, on }) => wrong(["finding", id, "on"], on, on, incidentId)),
    ...responses.flatMap(({ id, incidentId, on }) =>
      wrong(["response", id, "on"], on && firstDayOf(on), on?.day ?? null, incidentId),
    ),
    ...incidents.flatMap(({ id, casualties }) =>
      casualties.flatMap(({ reportedOn }) =>
        wrong(["incident", id, "casualties"], reportedOn, reportedOn, id),
      ),
    ),
    ...measures.flatMap(({ id, terms }) =>
      terms.kind === "redline" && terms.declaredOn !== null && terms.declaredOn > today
        ? [problem(["measure", id, "terms", "declaredOn"], "fact-in-future", { today: { day: today } })]
        : [],
    ),
  ];
}

function problem(path: Problem["path"], key: string, values: Record<string, SentenceValue>): Problem {
  return { path, sentence: sentence(`problems.${key}`, values) };
}
