import { addDays } from "@/lib/domain/calendar-date";
import { exposureOf } from "@/lib/domain/exposure/exposure";
import { largeExposure } from "../worlds/any-exposure";
import { type Figures, percentile } from "./figures";

const rounds = 30;
const warmUp = 5;

/** Incidents by month and the rates before and after a day, of three numbers of incidents over twenty years. */
export async function measure(figures: Figures): Promise<void> {
  for (const count of [1_000, 10_000, 100_000]) {
    const { timetable, asOf } = largeExposure(count);
    const times: number[] = [];
    const processor: number[] = [];
    for (let round = 0; round < warmUp + rounds; round++) {
      const [began, used] = [performance.now(), process.cpuUsage()];
      exposureOf(timetable, { asOf, splitOn: addDays(asOf, -2_000) });
      const { user, system } = process.cpuUsage(used);
      if (round < warmUp) continue;
      times.push(performance.now() - began);
      processor.push((user + system) / 1_000);
    }
    const aim = count === 100_000 ? "at most 50 ms" : undefined;
    figures.add(`rates for ${count} incidents, p50`, percentile(times, 0.5), "ms", aim);
    figures.add(`rates for ${count} incidents, processor time, p50`, percentile(processor, 0.5), "ms");
  }
}
