/** One measured number. `aim` says what the project wants of it, in words. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  aim?: string;
}

/** Prints a figure as soon as it is known, and keeps it. */
export class Figures {
  readonly all: Figure[] = [];

  add(name: string, value: number, unit: string, aim?: string): void {
    const rounded = Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
    this.all.push({ name, value: rounded, unit, ...(aim && { aim }) });
    console.log(`${name}: ${rounded.toLocaleString("en")} ${unit}${aim ? `  (aim: ${aim})` : ""}`);
  }
}

/** The value below which so much of the sample lies: `percentile(times, 0.95)`. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Milliseconds that something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
