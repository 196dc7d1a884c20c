import type { DurationEstimate } from "@/lib/schema/plan";
import { type Sentence, sentence } from "./sentence";

export type ReadEstimate = { ok: true; value: DurationEstimate | null } | { ok: false; sentence: Sentence };

const most = 36_500;

/** Reads three durations in working days, "20 – 30 – 65": if all goes well, most likely, if much goes wrong. Empty text is none. */
export function parseEstimate(text: string): ReadEstimate {
  const plain = text
    .normalize("NFKC")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\b(?:working\s+)?(?:days?|d)\b/gi, "")
    .trim();
  if (plain === "") return { ok: true, value: null };
  const parts = plain.split(/\s*(?:[-–—/,;]|\bto\b)\s*|\s+/i).filter((part) => part !== "");
  const numbers = parts.map(Number);
  if (parts.length !== 3 || numbers.some((number) => !Number.isInteger(number) || number < 0))
    return refuse("estimate-three", text);
  const [optimistic = 0, likely = 0, pessimistic = 0] = numbers;
  if (pessimistic > most) return refuse("estimate-too-long", text);
  if (optimistic > likely || likely > pessimistic) return refuse("estimate-order", text);
  return { ok: true, value: { optimistic, likely, pessimistic } };
}

/** As a person would type it, so that it reads back as the same. */
export function writeEstimate(estimate: DurationEstimate | null): string {
  return estimate ? `${estimate.optimistic} – ${estimate.likely} – ${estimate.pessimistic}` : "";
}

function refuse(key: string, text: string): ReadEstimate {
  return { ok: false, sentence: sentence(`field.${key}`, { text: text.trim() }) };
}
