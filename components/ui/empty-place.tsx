import type { ReactNode } from "react";

/** What goes here, with a real example to copy; never just "nothing here". */
export function EmptyPlace({
  title,
  children,
  example,
  actions,
  level = 2,
}: {
  title: string;
  children: ReactNode;
  example?: ReactNode;
  actions?: ReactNode;
  /** 1 where it is the whole page. */
  level?: 1 | 2;
}) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <section className="mx-auto flex max-w-prose flex-col gap-3 px-4 py-10">
      <Heading className="font-serif text-xl font-semibold">{title}</Heading>
      <div className="text-base text-soft">{children}</div>
      {example && <div className="border-s-2 border-accent bg-wash px-4 py-2 text-base">{example}</div>}
      {actions && <div className="flex flex-wrap gap-2 pt-1">{actions}</div>}
    </section>
  );
}
