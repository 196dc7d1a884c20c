import "server-only";
import { LRUCache } from "lru-cache";
import {
  type Forecast,
  type ForecastInput,
  forecastSteps,
  type NoForecast,
} from "@/lib/domain/forecast/forecast";

/** The same question asked again of the same version has the same answer: the seed decides every draw. */
const known = new LRUCache<string, Forecast | NoForecast>({ max: 200 });

/**
 * The forecast, computed between other requests: after every few runs the server sees to those that wait.
 *
 * @param name Says what is asked of: the timetable, its version, the data date and what the publications were.
 */
export async function forecastOnServer(name: string, input: ForecastInput): Promise<Forecast | NoForecast> {
  const found = known.get(name);
  if (found) return found;
  const steps = forecastSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      known.set(name, step.value);
      return step.value;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}
