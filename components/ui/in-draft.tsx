"use client";

import { createContext, type ReactNode, useContext } from "react";

const InDraftContext = createContext(false);

/** What is typed inside goes into a draft that is sent as a whole, and not into the data by itself. */
export function InDraft({ children }: { children: ReactNode }) {
  return <InDraftContext value={true}>{children}</InDraftContext>;
}

export function useIsInDraft(): boolean {
  return useContext(InDraftContext);
}
