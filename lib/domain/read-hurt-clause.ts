import type { Amount } from "@/lib/schema/amount";
import { parseAmount } from "./parse-amount";
import type { Sentence } from "./sentence";

export interface ReadHurt {
  side: string;
  harm: "killed" | "wounded";
  amount: Amount;
}

type Clause =
  | { kind: "read"; hurt: ReadHurt[] }
  /** It begins with a number that is none: "9.500 killed". */
  | { kind: "refused"; sentence: Sentence }
  /** It speaks of people hurt and names no number: "many killed". */
  | { kind: "no-number" };

const harmWord = /\b(?:(?<killed>killed|dead|deaths?|died)|(?<wounded>wounded|injured|hurt|injuries))\b/i;
const nobody =
  /^(?:no casualties|no one(?: was)? hurt|nobody(?: was)? hurt|no one killed or wounded)(?<rest>\s*\([^()]+\))?$/i;
const startsWithNumber =
  /^(?:about|around|approx\.?|approximately|roughly|some|circa|ca?\.|~|≈|<|>|fewer than|less than|under|more than|over|at least|between|from|no|none|one|two|three)?\s*[-−]?\s*\d/i;
const numberWord = "(?:no one|nobody|no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const nextNumber = `(?=(?:about |some |fewer than |less than |more than |over |at least )?(?:\\d|${numberWord}\\b))`;
const andCount = new RegExp(`\\s+and\\s+${nextNumber}`, "i");
const afterCount = new RegExp(
  `(?<=\\b(?:killed|dead|deaths?|died|wounded|injured|hurt|injuries)(?:\\s*\\([^()]*\\))?)\\s+(?:and\\s+)?${nextNumber}`,
  "i",
);
const small: Record<string, string> = {
  "no one": "0",
  nobody: "0",
  no: "0",
  none: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
};
const leadingWord = new RegExp(`^(${numberWord})(?: was| were)?\\b`, "i");

/** Whether a part of a line speaks of people who were hurt in numbers, or nearly so. */
export function isHurtClause(text: string): boolean {
  if (nobody.test(text)) return true;
  const plain = withDigits(text);
  // A title may say "Soldier killed by a sniper"; a count ends with the word, or a side follows it.
  return (
    harmWord.test(plain) &&
    (startsWithNumber.test(plain) || /^\w+ (?:killed|wounded|injured|hurt|dead)\b/i.test(plain))
  );
}

/**
 * Reads "1 killed (US)", "about 30 wounded", "4 US and 2 Iraqi wounded", "1 killed and 4 wounded (US)". A number
 * without its word has that of the next; a number without a side has the side in the brackets that follow.
 */
export function readHurtClause(text: string): Clause {
  const none = nobody.exec(text)?.groups;
  if (none) {
    const amount: Amount = { kind: "exact", value: 0 };
    const side = bracketed(none.rest ?? "");
    return {
      kind: "read",
      hurt: [
        { side, harm: "killed", amount },
        { side, harm: "wounded", amount },
      ],
    };
  }
  const plain = withDigits(text);
  if (!startsWithNumber.test(plain)) return { kind: "no-number" };
  const hurt: ReadHurt[] = [];
  let harm: ReadHurt["harm"] | null = null;
  let sideAfter = "";
  for (const part of splitCounts(plain).map(withDigits).reverse()) {
    const word: RegExpExecArray | null = harmWord.exec(part);
    if (word) harm = word.groups?.killed ? "killed" : "wounded";
    if (!harm) return { kind: "no-number" };
    const inBrackets = bracketed(part);
    const before = (word ? part.slice(0, word.index) : part).replace(/\([^()]*(?:\)|$)/g, "").trim();
    const after = (word ? part.slice(word.index + word[0].length) : "")
      .replace(/\([^()]*(?:\)|$)/g, "")
      .trim();
    const number = leadingAmount(before);
    if (!number.ok) return { kind: "refused", sentence: number.sentence };
    const side = inBrackets || number.rest || after.replace(/^(?:of|from|among)\s+(?:the\s+)?/i, "");
    hurt.unshift({ side: side || sideAfter, harm, amount: number.amount });
    // "1 killed and 4 wounded of the coalition": the side at the end is that of both.
    sideAfter = inBrackets || (number.rest ? sideAfter : side) || sideAfter;
  }
  return { kind: "read", hurt };
}

/**
 * Before a second number, "and" begins another count, and so does what follows the word or the side of the first
 * ("3 killed 2 wounded (US)"); "between 3 and 5" is one.
 */
function splitCounts(text: string): string[] {
  return text
    .split(afterCount)
    .flatMap((part) => (/^(?:between|from)\b/i.test(part) ? [part] : part.split(andCount)));
}

type Number = { ok: true; amount: Amount; rest: string } | { ok: false; sentence: Sentence };

/** The longest beginning that is a number, and what follows it. */
function leadingAmount(text: string): Number {
  const words = text
    .replace(/^at least (?<n>\d+)/i, (_, n: string) => `more than ${Math.max(0, Number(n) - 1)}`)
    .split(" ");
  // "3 to 1" is a range the wrong way round, and not 3 of a side called "to 1".
  const range = /^[\d.,]+\s*(?:to|[-–—])\s*[\d.,]+/i.exec(text)?.[0];
  const asRange = range ? parseAmount(range) : null;
  if (asRange && !asRange.ok) return { ok: false, sentence: asRange.sentence };
  let refused: Sentence | null = null;
  for (let last = words.length; last > 0; last--) {
    const amount = parseAmount(words.slice(0, last).join(" "));
    if (amount.ok && amount.value && amount.value.kind !== "withheld")
      return { ok: true, amount: amount.value, rest: words.slice(last).join(" ") };
    if (!amount.ok) refused = amount.sentence;
  }
  return { ok: false, sentence: refused ?? { key: "amount-entry.missing" } };
}

function bracketed(text: string): string {
  // A bracket that is never closed ends with the clause.
  return /\(([^()]*)(?:\)|$)/.exec(text)?.[1]?.trim() ?? "";
}

/** "No one", "one killed": the small numbers that people write as words. */
function withDigits(text: string): string {
  return text.replace(leadingWord, (words, word: string) => small[word.toLowerCase()] ?? words);
}
