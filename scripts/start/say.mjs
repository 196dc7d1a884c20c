/**
 * What start-up says. One calm line a step; a failure is one sentence.
 */

/** An expected failure. Its message is the sentence the person reads; nothing else is printed. */
export class Refusal extends Error {
  name = "Refusal";
}

/**
 * Runs one step and prints its line: `  Installing the packages … 12.3 s`.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const began = performance.now();
  process.stdout.write(`  ${what} … `);
  try {
    const result = await work();
    process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("stopped\n");
    throw error;
  }
}

/**
 * Prints why the program stops: a refusal as its sentence, a surprise with its stack.
 * @param {unknown} error
 */
export function sayWhy(error) {
  if (error instanceof Refusal) console.error(`\n${error.message}\n`);
  else console.error("\nDrawdown stopped for a reason it did not foresee:\n", error);
}
