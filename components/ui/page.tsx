import type { ReactNode } from "react";
import { classes } from "./classes";

/** One view of words and tables: its title, what it answers in a sentence, and what can be done here. */
export function Page({
  title,
  lead,
  actions,
  width = "wide",
  level = 2,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  width?: "reading" | "wide";
  /** 1 where no shell stands around it that has the first heading already. */
  level?: 1 | 2;
  children: ReactNode;
}) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div
      className={classes(
        "mx-auto flex flex-col gap-7 px-4 py-6 sm:px-8",
        width === "wide" ? "max-w-5xl" : "max-w-2xl",
      )}
    >
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-2xl">
          <Heading className="font-serif text-2xl font-semibold">{title}</Heading>
          {lead && <div className="pt-1 text-pretty text-soft">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under a hairline. */
export function Section({
  title,
  count,
  note,
  actions,
  children,
}: {
  title: string;
  count?: number;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="flex flex-col">
      <header className="flex flex-wrap items-baseline gap-x-3 border-b border-line-strong pb-1.5">
        <h3 className="font-semibold">{title}</h3>
        {count !== undefined && <span className="text-sm text-soft">{count}</span>}
        {note && <span className="text-sm text-soft">{note}</span>}
        {actions && <span className="ms-auto flex gap-2 print:hidden">{actions}</span>}
      </header>
      {children}
    </section>
  );
}
