import type { z } from "zod";
import type { Problem } from "./problem";
import { type Sentence, sentence } from "./sentence";

/** More places than anybody mends in one go; a file of 5,000 wrong rows is not answered with 5,000 sentences. */
const mostProblems = 100;

/**
 * What does not fit a shape, as problems. The shapes' own messages are keys of `problems.…`; what Zod says by
 * itself becomes one of the general ones. Parse with `reportInput: true`, so that what is missing is told from
 * what is wrong.
 */
export function problemsOfZod(error: z.ZodError): Problem[] {
  return error.issues.slice(0, mostProblems).map((issue) => ({
    path: issue.path.map((part) => (typeof part === "symbol" ? String(part) : part)),
    sentence: sentenceOf(issue),
  }));
}

function sentenceOf(issue: z.core.$ZodIssue): Sentence {
  if (issue.code === "invalid_type" && issue.input === undefined) return sentence("problems.missing");
  if (isKey(issue.message)) return sentence(`problems.${issue.message}`);
  switch (issue.code) {
    case "invalid_type":
      return sentence("problems.wrong-type");
    case "unrecognized_keys":
      return sentence("problems.unexpected", { field: shortened(issue.keys[0]) });
    case "invalid_value":
      return issue.values.length > 1
        ? sentence("problems.not-an-option", { options: issue.values.map(String).join(", ") })
        : sentence("problems.not-valid");
    case "invalid_union":
      return issue.discriminator && typeof issue.input === "object" && issue.input !== null
        ? unknownKind((issue.input as Record<string, unknown>)[issue.discriminator])
        : sentence("problems.not-valid");
    case "too_small":
      return sentence(issue.origin === "string" ? "problems.missing" : "problems.not-valid");
    case "too_big":
      return issue.origin === "array"
        ? sentence("problems.too-many", { maximum: Number(issue.maximum) })
        : sentence(issue.origin === "number" ? "problems.number-too-large" : "problems.not-valid");
    case "invalid_key": {
      const [inner] = issue.issues;
      return inner ? sentenceOf(inner) : sentence("problems.not-valid");
    }
    default:
      return sentence("problems.not-valid");
  }
}

function unknownKind(value: unknown): Sentence {
  return value === undefined
    ? sentence("problems.missing")
    : sentence("problems.unknown-kind", { value: shortened(String(value)) });
}

/** Our messages are keys, `day-format`; Zod's own begin with a capital letter. */
function isKey(message: string): boolean {
  return /^[a-z]+(-[a-z]+)*$/.test(message);
}

function shortened(text: unknown): string {
  return String(text).slice(0, 80);
}
