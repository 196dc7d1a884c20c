"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { classes } from "@/components/ui/classes";
import { IconButton } from "@/components/ui/icon-button";
import { useWords } from "@/components/use-words";

/** Beside the drawing where there is width; on a phone over its lower part, and only while it is wanted. */
export function SidePanel({
  wanted,
  wide = false,
  onClose,
  children,
}: {
  wanted: boolean;
  /** For what holds tables of its own. */
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useWords();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted) panel.current?.scrollTo({ top: 0 });
  }, [wanted]);
  return (
    <aside
      ref={panel}
      aria-label={t("build.panel")}
      className={classes(
        "overflow-y-auto border-s bg-panel print:hidden",
        wide ? "lg:w-104 lg:shrink-0 xl:w-116" : "lg:w-84 lg:shrink-0",
        "max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-4 max-lg:max-h-[58dvh] max-lg:border-t max-lg:border-line-strong max-lg:shadow-float",
        !wanted && "max-lg:hidden",
      )}
    >
      <div className="sticky top-0 z-1 flex justify-end bg-panel px-2 pt-2 lg:hidden">
        <IconButton label={t("ui.close")} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      {children}
    </aside>
  );
}
