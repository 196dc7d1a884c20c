import type { ReactNode } from "react";

/** What goes here, with a real example to copy; never just "nothing here". */
export function EmptyPlace({
  title,
  children,
  example,
  actions,
}: {
  title: string;
  children: ReactNode;
  example?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <section className="mx-auto flex max-w-prose flex-col gap-3 px-4 py-10">
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      <div className="text-base text-soft">{children}</div>
      {example && <div className="border-s-2 border-accent bg-wash px-4 py-2 text-base">{example}</div>}
      {actions && <div className="flex flex-wrap gap-2 pt-1">{actions}</div>}
    </section>
  );
}
