import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkTypes, type NetworkProblem, type NetworkSolution, solveNetwork } from "./solve-network";

const [FS, SS, FF, SF] = Object.values(linkTypes) as [number, number, number, number];

interface Link {
  from: number;
  to: number;
  type: number;
  lag: number;
}

function problem(
  duration: number[],
  links: Link[],
  more: Pick<NetworkProblem, "notBefore" | "end"> = {},
): NetworkProblem {
  return {
    duration,
    from: links.map(({ from }) => from),
    to: links.map(({ to }) => to),
    type: links.map(({ type }) => type),
    lag: links.map(({ lag }) => lag),
    ...more,
  };
}

function solved(given: NetworkProblem): NetworkSolution {
  const answer = solveNetwork(given);
  if (!answer.ok) throw new Error(`a circle: ${answer.circle.join(" → ")}`);
  return answer;
}

/** Whether a link is kept by some dates, said as plainly as its name. */
function keeps({ type, lag, from, to }: Link, start: ArrayLike<number>, finish: ArrayLike<number>): boolean {
  const [sa, fa, sb, fb] = [start[from], finish[from], start[to], finish[to]].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  switch (type) {
    case FS:
      return sb >= fa + lag;
    case SS:
      return sb >= sa + lag;
    case FF:
      return fb >= fa + lag;
    default:
      return fb >= sa + lag;
  }
}

/**
 * The slow, obvious reference (Bellman–Ford): begin with every start at its earliest, push whatever breaks a link by
 * as much as it lacks, and stop when nothing breaks any more.
 */
function slowly({ duration, notBefore }: NetworkProblem, links: Link[]): number[] {
  const start = Array.from(duration, (_, a) => Math.max(0, notBefore?.[a] ?? 0));
  const finish = (a: number) => (start[a] ?? 0) + (duration[a] ?? 0);
  for (let round = 0; round <= start.length; round++) {
    for (const link of links) {
      while (
        !keeps(
          link,
          start,
          Array.from(start, (_, a) => finish(a)),
        )
      )
        start[link.to] = (start[link.to] ?? 0) + 1;
    }
  }
  return start;
}

/** Networks without circles: links go from a smaller number to a larger one, then the numbers are shuffled. */
const anyNetwork = fc
  .record({
    duration: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 9 }),
    pairs: fc.array(
      fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(FS, SS, FF, SF), fc.integer({ min: -6, max: 8 })),
      { maxLength: 16 },
    ),
    shuffle: fc.nat(),
    notBefore: fc.option(fc.array(fc.integer({ min: -3, max: 20 }), { minLength: 9, maxLength: 9 })),
    endShift: fc.option(fc.integer({ min: -15, max: 15 })),
  })
  .map(({ duration, pairs, shuffle, notBefore, endShift }) => {
    const count = duration.length;
    const place = (a: number) => (a + shuffle) % count;
    const links = pairs.flatMap(([a, b, type, lag]): Link[] => {
      const [x, y] = [a % count, b % count];
      return x === y ? [] : [{ from: place(Math.min(x, y)), to: place(Math.max(x, y)), type, lag }];
    });
    const given = problem(duration, links, { notBefore: notBefore?.slice(0, count) });
    return { given, links, endShift };
  });

describe("the network solver", () => {
  it("keeps every kind of link, with lags and leads", () => {
    // Two activities of 5 and 3 days; the second's earliest start under each kind.
    const second = (type: number, lag: number) =>
      solved(problem([5, 3], [{ from: 0, to: 1, type, lag }])).earlyStart[1];
    expect([second(FS, 0), second(FS, 2), second(FS, -2)]).toEqual([5, 7, 3]);
    expect([second(SS, 0), second(SS, 2), second(SS, -2)]).toEqual([0, 2, 0]);
    expect([second(FF, 0), second(FF, 2), second(FF, -2)]).toEqual([2, 4, 0]);
    expect([second(SF, 0), second(SF, 4), second(SF, 9)]).toEqual([0, 1, 6]);
  });

  it("gives dates and floats of a textbook network", () => {
    // Inventory 3 → pack 4 → hand over 0; clearance 2 → hand over; report 1 hangs on nothing.
    const { finish, ...dates } = solved(
      problem(
        [3, 4, 0, 2, 1],
        [
          { from: 0, to: 1, type: FS, lag: 0 },
          { from: 1, to: 2, type: FS, lag: 0 },
          { from: 3, to: 2, type: FS, lag: 1 },
        ],
      ),
    );
    expect(finish).toBe(7);
    expect([...dates.earlyStart]).toEqual([0, 3, 7, 0, 0]);
    expect([...dates.earlyFinish]).toEqual([3, 7, 7, 2, 1]);
    expect([...dates.lateStart]).toEqual([0, 3, 7, 4, 6]);
    expect([...dates.lateFinish]).toEqual([3, 7, 7, 6, 7]);
    expect([...dates.totalFloat]).toEqual([0, 0, 0, 4, 6]);
    expect([...dates.freeFloat]).toEqual([0, 0, 0, 4, 6]);
  });

  it("has less than no float where the committed end is too early", () => {
    const links = [{ from: 0, to: 1, type: FS, lag: 0 }];
    const { finish, totalFloat, lateFinish } = solved(problem([3, 4], links, { end: 5 }));
    expect(finish).toBe(7);
    expect([...totalFloat]).toEqual([-2, -2]);
    expect([...lateFinish]).toEqual([1, 5]);
  });

  it("starts nothing before its day", () => {
    const links = [{ from: 0, to: 1, type: FS, lag: 0 }];
    const { earlyStart, totalFloat } = solved(problem([3, 4], links, { notBefore: [0, 9] }));
    expect([...earlyStart]).toEqual([0, 9]);
    expect([...totalFloat]).toEqual([6, 0]);
  });

  it("names the members of a circle, and not what merely hangs on it", () => {
    const links = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 1],
      [3, 4],
      [4, 5],
    ].map(([from, to]) => ({ from, to, type: FS, lag: 0 }) as Link);
    expect(solveNetwork(problem([1, 1, 1, 1, 1, 1], links))).toEqual({ ok: false, circle: [1, 2, 3] });
    expect(solveNetwork(problem([1], [{ from: 0, to: 0, type: SS, lag: 0 }]))).toEqual({
      ok: false,
      circle: [0],
    });
  });

  it("has nothing to say of nothing", () => {
    const { finish, earlyStart } = solved(problem([], []));
    expect([finish, earlyStart.length]).toEqual([0, 0]);
  });

  it.each([
    ["a link to nowhere", problem([1], [{ from: 0, to: 1, type: FS, lag: 0 }])],
    ["a link from a negative number", problem([1], [{ from: -1, to: 0, type: FS, lag: 0 }])],
    ["an unknown kind of link", problem([1, 1], [{ from: 0, to: 1, type: 4, lag: 0 }])],
    ["a negative duration", problem([-1], [])],
    ["half a day", problem([0.5], [])],
    ["no number", problem([Number.NaN], [])],
    ["an end that is none", problem([1], [], { end: Number.NaN })],
    ["lists of different lengths", { ...problem([1, 1], []), from: [0] }],
    ["too few first days", problem([1, 1], [], { notBefore: [1] })],
    ["dates past 32 bits", problem([2_000_000_000, 2_000_000_000], [{ from: 0, to: 1, type: FS, lag: 0 }])],
    [
      "late dates past 32 bits",
      problem([5, 2_000_000_000], [{ from: 0, to: 1, type: FS, lag: 0 }], { end: -2e9 }),
    ],
  ])("throws at %s", (_, given) => {
    expect(() => solveNetwork(given)).toThrow(RangeError);
  });
});

describe("of any network, the solver", () => {
  it("finds the earliest dates that the slow way finds", () => {
    fc.assert(
      fc.property(anyNetwork, ({ given, links }) => {
        expect([...solved(given).earlyStart]).toEqual(slowly(given, links));
      }),
      { numRuns: 300 },
    );
  });

  it("breaks no link, by its early dates or by its late ones", () => {
    fc.assert(
      fc.property(anyNetwork, ({ given, links }) => {
        const { earlyStart, earlyFinish, lateStart, lateFinish } = solved(given);
        for (const link of links) {
          expect(keeps(link, earlyStart, earlyFinish)).toBe(true);
          expect(keeps(link, lateStart, lateFinish)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives a float by which an item can move, and no day more, before the finish moves", () => {
    fc.assert(
      fc.property(anyNetwork, ({ given, links }) => {
        const { finish, earlyStart, totalFloat } = solved(given);
        const finishWith = (a: number, day: number) => {
          const notBefore = Array.from(given.duration, (_, b) => Math.max(0, given.notBefore?.[b] ?? 0));
          notBefore[a] = day;
          const start = slowly({ ...given, notBefore }, links);
          return Math.max(...start.map((first, b) => first + (given.duration[b] ?? 0)));
        };
        for (const [a, float] of totalFloat.entries()) {
          expect(finishWith(a, (earlyStart[a] ?? 0) + float)).toBe(finish);
          expect(finishWith(a, (earlyStart[a] ?? 0) + float + 1)).toBe(finish + 1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("gives a free float by which an item can move while every other stays where it is", () => {
    fc.assert(
      fc.property(anyNetwork, ({ given, links }) => {
        const { finish, earlyStart, earlyFinish, freeFloat } = solved(given);
        for (const [a, float] of freeFloat.entries()) {
          const out = links.filter(({ from }) => from === a);
          const moved = (by: number) => {
            const [start, end] = [[...earlyStart], [...earlyFinish]];
            start[a] = (start[a] ?? 0) + by;
            end[a] = (end[a] ?? 0) + by;
            return (
              out.every((link) => keeps(link, start, end)) && (out.length > 0 || (end[a] ?? 0) <= finish)
            );
          };
          expect([moved(float), moved(float + 1)]).toEqual([true, false]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("shifts every late date with the end, and no early one", () => {
    fc.assert(
      fc.property(anyNetwork, ({ given, endShift }) => {
        const [free, held] = [
          solved(given),
          solved({ ...given, end: solved(given).finish + (endShift ?? 0) }),
        ];
        expect([...held.earlyStart]).toEqual([...free.earlyStart]);
        expect([...held.lateStart]).toEqual(Array.from(free.lateStart, (late) => late + (endShift ?? 0)));
      }),
      { numRuns: 100 },
    );
  });

  it("names a real circle where one was closed", () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), ({ given, links }, pick) => {
        const link = links[pick % Math.max(links.length, 1)];
        if (!link) return;
        const closed = [...links, { ...link, from: link.to, to: link.from }];
        const answer = solveNetwork(problem([...Array.from(given.duration)], closed));
        if (answer.ok) throw new Error("the circle was not found");
        for (const [i, a] of answer.circle.entries()) {
          const b = answer.circle[(i + 1) % answer.circle.length];
          expect(closed.some(({ from, to }) => from === a && to === b)).toBe(true);
        }
        expect(new Set(answer.circle).size).toBe(answer.circle.length);
      }),
      { numRuns: 200 },
    );
  });
});
