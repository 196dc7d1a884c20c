"use client";

import { useWords } from "@/components/use-words";
import type { Refusal } from "@/lib/client/api";

/** A refusal in one sentence. What is wrong with single fields is said at the fields; `special` says it better here. */
export function useRefusalWords(special: Partial<Record<Refusal["kind"], string>> = {}) {
  const { t } = useWords();
  return (refusal: Refusal): string => {
    const better = special[refusal.kind];
    if (better) return better;
    switch (refusal.kind) {
      case "problems":
        return refusal.errors.map(({ sentence }) => sentence).join(" ");
      case "too-many-tries":
        return t("refusals.sign-in-too-often", { minutes: Math.ceil(refusal.retryAfterSeconds / 60) });
      case "signed-out":
        return t("refusals.sign-in");
      case "not-found":
        return t("refusals.not-found");
      case "offline":
        return t("people.offline");
      case "conflict":
        return t("refusals.stale", { count: refusal.changes.length });
      case "failed":
        return refusal.detail;
    }
  };
}
