import { STATUS_CODES } from "node:http";
import { wordsIn } from "@/lib/i18n/say";
import type { Refusal } from "./outcome";

/** A refusal as RFC 9457 wants it, with one entry a problem: where, in words, and by a code that does not change. */
export function problemResponse(refusal: Refusal): Response {
  const { say } = wordsIn();
  return problemDocument(refusal.status, say(refusal.sentence), refusal.sentence.key, {
    errors: refusal.problems.map(({ path, sentence }) => ({
      path,
      sentence: say(sentence),
      code: codeOf(sentence.key),
    })),
    ...refusal.facts,
  });
}

/** What nobody expected: the reader gets a number to ask by, and nothing of what happened. */
export function surpriseResponse(id: string): Response {
  const sentence = wordsIn().t("refusals.surprise", { id });
  return problemDocument(500, sentence, "refusals.surprise", { id });
}

function problemDocument(status: number, detail: string, key: string, more: object): Response {
  const body = {
    type: "about:blank",
    title: STATUS_CODES[status],
    status,
    detail,
    code: codeOf(key),
    ...more,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
      ...("retryAfterSeconds" in more && { "Retry-After": String(more.retryAfterSeconds) }),
    },
  });
}

function codeOf(key: string): string {
  return key.slice(key.indexOf(".") + 1);
}
