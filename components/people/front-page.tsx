import type { ReactNode } from "react";
import { ThemeMenu } from "@/components/shell/theme-menu";
import { Wordmark } from "@/components/shell/wordmark";
import { classes } from "@/components/ui/classes";

/** A page before the workspace: what it is for, said large, and beside it the one thing to do. */
export function FrontPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** What there is to do; without it, the words stand alone. */
  children?: ReactNode;
}) {
  return (
    <>
      <header className="flex min-h-13 items-center justify-between border-b bg-panel px-4">
        <Wordmark />
        <ThemeMenu />
      </header>
      <main className="mx-auto grid max-w-4xl gap-x-16 gap-y-8 px-4 py-10 sm:py-16 md:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div className={classes("flex flex-col gap-3", children != null && "md:border-e md:pe-12")}>
          <h1 className="font-serif text-2xl font-semibold text-balance wrap-anywhere">{title}</h1>
          {lead && <div className="flex max-w-prose flex-col gap-3 text-base text-soft">{lead}</div>}
        </div>
        {children != null && <div>{children}</div>}
      </main>
    </>
  );
}
