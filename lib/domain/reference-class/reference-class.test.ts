import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import { blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Publication, PublicTimetable } from "@/lib/schema/publication";
import { applyEdits } from "../apply-edit";
import { blankTimetable } from "../blank-timetable";
import { addDays } from "../calendar-date";
import { publicView } from "../public-view";
import { referenceClass } from "./reference-class";
import { sayReferenceClass } from "./reference-class-sentences";

const { say } = wordsIn();
const exact = (day: string) => ({ day, precision: "day" });

interface Told {
  announced: string;
  /** Days from the announcement to its end, as put in one version after another; `null`: none was announced. */
  ends: (number | null)[];
  /** Troops left so many days after the announcement. */
  left: [day: number, count: number][];
  /** The day on which it was over. */
  over?: number;
  calledOff?: number;
}

/** The versions of a withdrawal, a day apart, and a last one that tells how it went. */
function withdrawal(slug: string, { announced, ends, left, over, calledOff }: Told): Publication[] {
  const day = (days: number) => addDays(announced as CalendarDate, days);
  let timetable = blankTimetable(slug, { announcedOn: announced as CalendarDate });
  const tell = (on: number, version: number, edits: unknown[]): Publication => {
    const result = applyEdits(
      timetable,
      edits.map((edit) => Edit.parse(edit)),
    );
    if (!result.ok)
      throw new Error(`refused: ${result.problems.map(({ sentence }) => say(sentence)).join()}`);
    timetable = result.value;
    return {
      slug,
      version,
      publishedAt: `${day(on)}T12:00:00Z` as Publication["publishedAt"],
      publishedOn: day(on),
      asOf: day(on),
      publisher: "",
      note: "",
      reasons: {},
      timetable: publicView(timetable),
    };
  };
  const begin = [
    { type: "add-milestone", milestone: { id: "end", title: "All out" } },
    { type: "set-timetable", changes: { endMilestoneId: "end" } },
    { type: "add-force-series", forceSeries: { id: "troops", title: "Troops" } },
  ];
  const lastDay = Math.max(over ?? 0, calledOff ?? 0, ends.length, ...left.map(([on]) => on));
  return [
    ...ends.map((end, i) =>
      tell(i, i + 1, [
        ...(i === 0 ? begin : []),
        { type: "move-milestone", milestoneId: "end", due: end === null ? null : exact(day(end)) },
      ]),
    ),
    tell(lastDay, ends.length + 1, [
      ...left.map(([on, value], i) => ({
        type: "add-reading",
        reading: { id: `r${i}`, seriesId: "troops", on: exact(day(on)), amount: { kind: "exact", value } },
      })),
      ...(over === undefined
        ? []
        : [{ type: "complete-milestone", milestoneId: "end", completedOn: day(over) }]),
      ...(calledOff === undefined
        ? []
        : [
            {
              type: "cancel-milestone",
              milestoneId: "end",
              cancelledOn: day(calledOff),
              reason: "Called off",
            },
          ]),
    ]),
  ];
}

const now = withdrawal("now", {
  announced: "2024-01-01",
  ends: [200],
  left: [
    [0, 1_000],
    [100, 400],
  ],
});
const late = withdrawal("late", {
  announced: "2010-01-01",
  ends: [100, 150, 130],
  left: [
    [0, 500],
    [40, 300],
    [60, 250],
    [130, 0],
  ],
  over: 131,
});
const told = (of: "force" | "sites" | "milestones", asOf: string, ...others: Publication[][]) => {
  const answer = referenceClass(now, others, { of, asOf: asOf as CalendarDate });
  if (answer.kind !== "told") throw new Error(answer.kind);
  return answer;
};

describe("earlier withdrawals laid over this one", () => {
  it("are measured by the part of their announced time, and by the part of the force they name", () => {
    const { elapsed, now: here, earlier } = told("force", "2024-04-10", late);
    expect(elapsed).toBe(0.5);
    expect(here).toMatchObject({ elapsed: 0.5, gone: { low: 0.6, high: 0.6 } });
    expect(earlier).toMatchObject([
      {
        slug: "late",
        announcedDays: 100,
        whole: { kind: "reading", count: 500, reading: { on: exact("2010-01-01") } },
        // At half its time the last report was that of day 40.
        atThisPoint: { elapsed: 0.4, gone: { low: 0.4, high: 0.4 } },
      },
    ]);
    expect(earlier[0]?.points.map(({ elapsed }) => elapsed)).toEqual([0, 0.4, 0.6, 1.3]);
  });

  it("tell how they ended, against the end first announced, and how often that was put off", () => {
    expect(told("force", "2024-04-10", late).earlier).toMatchObject([
      { endedOn: exact("2010-05-12"), lateDays: 31, extensions: 1, broughtForward: 1 },
    ]);
    expect(sayReferenceClass(told("force", "2024-04-10", late)).map((one) => say(one))).toEqual([
      "On 10 April 2024, 50% of the time first announced has gone by; 60% of the 1,000 of 1 January 2024 gone by 10 April 2024.",
      "1 “late” at that part of its time: 40% of the 500 of 1 January 2010 gone by 10 February 2010. It ended 12 May 2010, 31 days after the day first announced, put off once, brought forward once.",
      "One earlier withdrawal is a comparison, not a forecast.",
    ]);
  });

  it("are never the withdrawal itself", () => {
    expect(told("force", "2024-04-10", now)).toMatchObject({ earlier: [], leftOut: [] });
  });

  it("that cannot be laid over it are named with the reason", () => {
    const some = {
      announced: "2010-01-01",
      left: [
        [0, 10],
        [50, 0],
      ] as [number, number][],
    };
    const { leftOut } = told(
      "force",
      "2024-04-10",
      withdrawal("endless", { ...some, ends: [null], over: 50 }),
      withdrawal("open", { ...some, ends: [100] }),
      withdrawal("dropped", { ...some, ends: [100], calledOff: 60 }),
      withdrawal("untold", { ...some, ends: [100], left: [[0, 10]], over: 50 }),
      withdrawal("later", { ...some, announced: "2030-01-01", ends: [100], over: 50 }),
    );
    expect(leftOut.map(({ slug, why }) => [slug, why])).toEqual([
      ["endless", "no-announced-end"],
      ["open", "not-over"],
      ["dropped", "called-off"],
      ["untold", "too-few-points"],
      ["later", "not-begun"],
    ]);
  });

  it("are known on a day only as far as they were published by it", () => {
    expect(referenceClass(late, [now], { of: "force", asOf: "2010-03-01" as CalendarDate })).toMatchObject({
      kind: "told",
      now: null,
      current: { points: [] },
    });
  });

  it("count with what was published after the data date where a version is told of that was, too", () => {
    const [first] = now;
    if (!first) throw new Error("no version");
    const asOf = "2023-12-01" as CalendarDate;
    expect(referenceClass(now, [], { of: "force", asOf }).kind).toBe("no-announced-end");
    const answer = referenceClass(now, [], { of: "force", asOf, publishedBy: first.publishedOn });
    expect(answer).toEqual({ kind: "not-announced-yet", announcedOn: "2024-01-01" });
    expect(sayReferenceClass(answer).map((one) => say(one))).toEqual([
      "The time first announced begins on 1 January 2024, so none of it has gone by.",
    ]);
  });

  it("are laid over a withdrawal that is over by the part of its time that had gone by at its end", () => {
    const answer = referenceClass(late, [], { of: "force", asOf: "2026-01-01" as CalendarDate });
    expect(answer).toMatchObject({ kind: "told", elapsed: 1.31, endedOn: exact("2010-05-12") });
    expect(say(sayReferenceClass(answer)[0] ?? { key: "" })).toBe(
      "It ended on 12 May 2010, when 131% of the time first announced had gone by; 100% of the 500 of 1 January 2010 gone by 11 May 2010.",
    );
  });

  it("say of one that has run out how much was gone, and of one of which no milestone is met that none is", () => {
    const told = (of: "force" | "milestones") => {
      const answer = referenceClass(now.slice(0, 1), [], {
        of,
        asOf: "2024-07-29" as CalendarDate,
      });
      return say(sayReferenceClass(answer)[0] ?? { key: "" });
    };
    expect(told("force")).toBe(
      "On 29 July 2024, 105% of the time first announced has gone by, so it has run out; how much was gone is not known.",
    );
    expect(told("milestones")).toContain("; the one milestone was not met.");
  });

  it("can be measured by their sites and by their milestones as well", () => {
    const site = (id: string, left: string | null): PublicTimetable["sites"][number] => ({
      id,
      name: id,
      ...blankSite,
      actualHandover: left === null ? null : { day: left as CalendarDate, precision: "day" },
    });
    const sites = [
      site("a", "2010-02-10"),
      site("b", "2010-02-10"),
      site("c", "2010-04-01"),
      site("d", null),
    ];
    const withSites = late.map((one) => ({ ...one, timetable: { ...one.timetable, sites } }));
    expect(told("sites", "2024-04-10", withSites).earlier).toMatchObject([
      { whole: { kind: "sites", count: 4 }, points: [{ gone: { high: 0.5 } }, { gone: { high: 0.75 } }] },
    ]);
    // One milestone alone makes no curve.
    expect(told("milestones", "2024-04-10", late).leftOut).toMatchObject([{ why: "too-few-points" }]);
  });

  it("are not said to have shrunk where they grew", () => {
    const grew = withdrawal("grew", {
      announced: "2010-01-01",
      ends: [100],
      left: [
        [0, 500],
        [40, 600],
        [99, 0],
      ],
      over: 99,
    });
    expect(say(sayReferenceClass(told("force", "2024-04-10", grew))[1] ?? { key: "" })).toBe(
      "1 “grew” at that part of its time: at least 20% more than the 500 of 1 January 2010 on 10 February 2010. It ended 10 April 2010, 1 day before the day first announced.",
    );
  });

  it("need an announced end of this one as well", () => {
    const endless = withdrawal("endless", { announced: "2024-01-01", ends: [null], left: [] });
    const answer = referenceClass(endless, [late], { of: "force", asOf: "2024-04-10" as CalendarDate });
    expect(answer).toEqual({ kind: "no-announced-end" });
  });

  it("stand nowhere later than this one does, whatever the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (days) => {
        const answer = told("force", addDays("2024-01-01" as CalendarDate, days), late);
        for (const { atThisPoint, points } of answer.earlier) {
          expect(atThisPoint?.elapsed ?? 0).toBeLessThanOrEqual(answer.elapsed);
          const next = points.find(({ elapsed }) => elapsed > (atThisPoint?.elapsed ?? -1));
          if (next) expect(next.elapsed).toBeGreaterThan(answer.elapsed);
        }
      }),
    );
  });
});
