import { sayAmount } from "../forces";
import { type Sentence, sentence } from "../sentence";
import type { ForceLevel } from "./force-levels";
import type { ForcePace } from "./pace";
import { sayPerDay } from "./per-day";
import { sayDemonstrated } from "./projection-sentences";
import type { RequiredPace } from "./required-pace";

/**
 * The pace in sentences: what was last reported, what has to leave for each target, and how fast it went lately and over
 * all. A pace that rests on the same two levels as one before it is told once.
 */
export function sayPace(pace: ForcePace, seriesTitle: string): Sentence[] {
  const { asOf, latest, withheldSince, required, demonstrated, ageDays } = pace;
  const withheld = withheldSince.map(({ on }) => sentence("pace.withheld", { on }));
  if (!latest)
    return [sentence("pace.none-reported", { series: seriesTitle, asOf: { day: asOf } }), ...withheld];
  const none = required.filter(({ kind, target }) => kind === "reached" && target.cap === 0);
  return [
    sentence("pace.latest", {
      series: seriesTitle,
      level: sayReported(latest),
      on: latest.on,
      days: latest.on.precision === "day" ? (ageDays ?? 0) : 0,
      asOf: { day: asOf },
      reports: latest.readings.length,
    }),
    ...withheld,
    ...(none.length > 0 ? none : required).map((one) => sayRequired(one, latest)),
    ...sayDemonstrated(demonstrated, asOf, ageDays ?? 0),
  ];
}

function sayReported(level: ForceLevel): Sentence {
  const [first, ...others] = level.readings;
  return first && others.length === 0 ? sayAmount(first.amount) : sayLevel(level);
}

function sayLevel({ low, high }: { low: number; high: number | null }): Sentence {
  if (high === null) return sentence("pace.level-at-least", { low });
  if (low === high) return sentence("pace.level", { low });
  return low === 0 ? sentence("pace.level-at-most", { high }) : sentence("pace.level-range", { low, high });
}

function sayRequired(required: RequiredPace, latest: ForceLevel): Sentence {
  const { target } = required;
  const named = { by: target.by, cap: target.cap };
  const which = target.kind === "committed-end" ? "committed-end" : target.cap === 0 ? "none" : "ceiling";
  switch (required.kind) {
    case "reached":
      return sentence(target.cap === 0 ? "pace.reached-none" : "pace.reached", named);
    case "open": {
      const perDay = sayPerDay(required.perDay, Math.ceil);
      const leaving = sayLevel(required.leaving);
      return sentence(`pace.required-${which}`, { ...named, perDay, leaving, days: required.daysLeft });
    }
    case "missed":
      return sentence(`pace.missed-${which}`, {
        ...named,
        over: sayLevel(required.over),
        on: latest.on,
      });
    case "undetermined":
      return sentence(`pace.undetermined-${required.why}`, named);
  }
}
