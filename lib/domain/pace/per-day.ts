import { type Sentence, sentence } from "../sentence";

/** From least to most; `null`: unbounded on that side, because a report was. */
export interface PerDay {
  low: number | null;
  high: number | null;
}

/**
 * A pace in words. Below one a day it is said in 30 days, so that no reader has to picture a quarter of a base.
 *
 * @param round `Math.ceil` for what must leave, so that the number said is enough; `Math.round` for what did.
 */
export function sayPerDay(perDay: PerDay, round: (value: number) => number): Sentence {
  const most = perDay.high ?? perDay.low ?? 0;
  const [key, factor] = most < 1 ? ["in-30-days", 30] : ["per-day", 1];
  const rounded = (value: number | null) => {
    if (value === null) return null;
    const scale = value * factor < 10 ? 10 : 1;
    return round(value * factor * scale - 1e-9) / scale;
  };
  const [low, high] = [rounded(perDay.low), rounded(perDay.high)];
  if (high === null) return sentence(`pace.${key}-at-least`, { low: low ?? 0 });
  if (low === high) return sentence(`pace.${key}`, { low });
  return low === null || low === 0
    ? sentence(`pace.${key}-up-to`, { high })
    : sentence(`pace.${key}-range`, { low, high });
}
