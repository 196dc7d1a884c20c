import type { CalendarDate } from "@/lib/schema/calendar-date";
import { type Sentence, sentence } from "../sentence";
import type { DemonstratedPace, Projection } from "./demonstrated-pace";
import type { ProjectedPace } from "./pace";
import { sayPerDay } from "./per-day";

/** From so many days on, a projection says that it supposes the pace to have held since the last report. */
const oldAfterDays = 30;

/** Every pace with what follows from it; one that rests on the same two levels as one before it is told once. */
export function sayDemonstrated(
  demonstrated: readonly ProjectedPace[],
  asOf: CalendarDate,
  ageDays: number,
): Sentence[] {
  return toldOnce(demonstrated).flatMap((one) => sayOne(one, asOf, ageDays));
}

/**
 * Without what repeats. That there were too few readings is told once, and only where nothing tells of the pace lately:
 * of the longest time for which it is so.
 */
function toldOnce(demonstrated: readonly ProjectedPace[]): ProjectedPace[] {
  const told = demonstrated.filter(
    ({ pace }, i) =>
      pace.kind === "told" && !demonstrated.slice(0, i).some((other) => sameLevels(other.pace, pace)),
  );
  if (told.some(({ pace }) => pace.window !== "all")) return told;
  const tooFew = demonstrated.findLast(({ pace }) => pace.kind === "too-few-readings");
  return tooFew ? [tooFew, ...told] : told;
}

function sameLevels(a: DemonstratedPace, b: DemonstratedPace): boolean {
  return a.kind === "told" && b.kind === "told" && a.from === b.from && a.to === b.to;
}

function sayOne({ pace, none, targets }: ProjectedPace, asOf: CalendarDate, ageDays: number): Sentence[] {
  if (pace.kind !== "told") return [sentence("pace.too-few", { window: String(pace.window), n: pace.n })];
  const { from, to, perDay, n } = pace;
  const values = { window: String(pace.window), from: from.on, to: to.on, n };
  if (perDay.high !== null && perDay.high <= 0) return [sentence("pace.did-not-fall", values)];
  const fell = perDay.low !== null && perDay.low > 0;
  if (!fell && perDay.high === null) return [sentence("pace.cannot-be-said", values)];
  const told = fell
    ? sentence("pace.demonstrated", { ...values, perDay: sayPerDay(perDay, Math.round) })
    : sentence("pace.may-not-have-fallen", {
        ...values,
        perDay: sayPerDay({ low: 0, high: perDay.high }, Math.round),
      });
  const lead =
    ageDays > oldAfterDays ? sentence("pace.if-held-since", { to: to.on }) : sentence("pace.at-that-pace");
  const projected = targets
    .filter(({ target }) => target.by.day > asOf)
    .map(({ target, projection, inTime }) =>
      sayProjection(projection, asOf, {
        lead,
        what: sayTarget(target.cap),
        inTime: inTime ? sentence(`pace.in-time-${inTime}`, { by: target.by }) : "",
      }),
    );
  const noneWasSet = !targets.some(({ target }) => target.cap === 0);
  const toNone = noneWasSet ? sayProjection(none, asOf, { lead, what: sayTarget(0), inTime: "" }) : [];
  return [told, ...projected.flat(), ...toNone];
}

function sayTarget(cap: number): Sentence {
  return sentence(cap === 0 ? "pace.none-remain" : "pace.down-to", { cap });
}

function sayProjection(
  projection: Projection,
  asOf: CalendarDate,
  values: { lead: Sentence; what: Sentence; inTime: Sentence | "" },
): Sentence[] {
  if (projection.kind !== "between") return [];
  const { earliest, latest } = projection;
  if (latest === null)
    return earliest ? [sentence("pace.not-before", { ...values, earliest: { day: earliest } })] : [];
  const said = { ...values, latest: { day: latest } };
  if (latest < asOf) return [sentence("pace.passed", said)];
  if (earliest === latest) return [sentence("pace.on-day", said)];
  if (earliest === null || earliest <= asOf) return [sentence("pace.at-the-latest", said)];
  return [sentence("pace.between", { ...said, earliest: { day: earliest } })];
}
