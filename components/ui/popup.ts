/** How everything that opens over the page looks. */
export const popupClasses =
  "max-w-(--available-width) rounded-lg border border-line bg-panel text-base text-ink shadow-float outline-none transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0";

export const itemClasses =
  "flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 outline-none select-none coarse:min-h-11 aria-disabled:text-soft data-highlighted:bg-accent-wash";
