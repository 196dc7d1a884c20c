"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed: true before paper is measured, so that something else can stand on it. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture as soon as the listeners are done.
    const tell = (now: boolean) => flushSync(() => setPrinting(now));
    const media = window.matchMedia("print");
    const onMedia = ({ matches }: { matches: boolean }) => tell(matches);
    const onBefore = () => tell(true);
    const onAfter = () => tell(false);
    media.addEventListener("change", onMedia);
    window.addEventListener("beforeprint", onBefore);
    window.addEventListener("afterprint", onAfter);
    if (media.matches) setPrinting(true);
    return () => {
      media.removeEventListener("change", onMedia);
      window.removeEventListener("beforeprint", onBefore);
      window.removeEventListener("afterprint", onAfter);
    };
  }, []);
  return printing;
}
