"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { asDay } from "@/components/shell/as-of";

/** What of exposure is looked at, from the address: a link shows what the sender saw. */
export function useExposureQuestion() {
  return useQueryStates(
    { from: asDay, to: asDay, split: asDay, personnel: parseAsString, sites: parseAsString },
    { history: "replace" },
  );
}

export type ExposureAddress = ReturnType<typeof useExposureQuestion>[0];
export type AskExposure = (next: Partial<ExposureAddress>) => void;
