import "server-only";
import { type Environment, readEnvironment } from "./environment.mjs";

export type { Environment };

let known: Environment | undefined;

/**
 * The environment of this process, read and checked at its first use.
 *
 * A function and not a value, because `next build` loads server modules on machines where nothing is set.
 */
export function environment(): Environment {
  if (known) return known;
  const reading = readEnvironment(process.env);
  if (!reading.ok) throw new Error(reading.problems.join(" "));
  known = reading.environment;
  return known;
}
