import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Refusal } from "../start/say.mjs";

/**
 * The one file that a command line names, and whether what is there may go.
 * @param {string} usage
 */
export function fileInWords(usage) {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { replace: { type: "boolean", default: false } },
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new Error("one file");
    return { file: resolve(file), replace: values.replace === true };
  } catch {
    throw new Refusal(`Which file? ${usage}`);
  }
}
