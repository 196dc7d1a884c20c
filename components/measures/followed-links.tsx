"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";

/** Links inside a drawing are plain ones; followed here they do not load the whole program anew. */
export function FollowedLinks({ children }: { children: ReactNode }) {
  const router = useRouter();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is clicked, or pressed with Enter
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div
      onClick={(event) => {
        const href = (event.target as Element).closest("svg a")?.getAttribute("href");
        if (!href || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        router.push(href);
      }}
    >
      {children}
    </div>
  );
}
