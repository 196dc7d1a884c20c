"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/components/use-words";
import { classes } from "./classes";
import { IconButton } from "./icon-button";

const widths = { narrow: "max-w-md", normal: "max-w-xl", wide: "max-w-5xl" } as const;

/** Asks something before the work goes on. Escape and the cross close it; the page behind stands still. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  width = "normal",
  reading = false,
  children,
  footer,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  width?: keyof typeof widths;
  /** There is only something to read in it: the focus begins there, not at the cross. */
  reading?: boolean;
  children: ReactNode;
  footer?: ReactNode;
}) {
  const { t } = useWords();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 bg-shade transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-10 grid place-items-center overflow-y-auto p-3 sm:p-6">
          <Base.Popup
            className={classes(
              "relative flex max-h-full w-full flex-col rounded-lg border border-line bg-paper shadow-float outline-none transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0",
              widths[width],
            )}
          >
            <header className="flex items-start gap-4 ps-5 pe-12 pt-4 pb-3">
              <div className="min-w-0 flex-1">
                <Base.Title className="font-serif text-xl font-semibold">{title}</Base.Title>
                {description && (
                  <Base.Description className="mt-1 text-base text-soft">{description}</Base.Description>
                )}
              </div>
            </header>
            <div
              className="min-h-0 flex-1 overflow-y-auto px-5 pb-4 outline-none"
              {...(reading && { role: "region", "aria-label": title, tabIndex: 0 })}
            >
              {children}
            </div>
            {footer && (
              <footer className="flex flex-wrap items-center justify-end gap-2 border-t px-5 py-3">
                {footer}
              </footer>
            )}
            {/* Last, so that the focus begins at what the dialog asks for. */}
            <Base.Close
              render={
                <IconButton label={t("ui.close")} keys="escape" className="absolute! inset-e-3 top-3.5">
                  <X aria-hidden />
                </IconButton>
              }
            />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
