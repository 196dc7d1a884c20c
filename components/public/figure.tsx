import type { ReactNode } from "react";
import { PaintDrawing } from "@/components/drawing/paint-drawing";
import type { Drawing, TableTwin } from "@/lib/drawing/mark";
import type { Words } from "@/lib/i18n/say";

/** Drawings do not shrink their letters: each is drawn for three widths of page, and the one that fits is shown. */
export type Breadth = "wide" | "medium" | "narrow";

/** Pixels of a drawing over the whole page, as its layout gives them. */
export const wholeWidth: Record<Breadth, number> = { wide: 1152, medium: 720, narrow: 342 };

const breadths: readonly Breadth[] = ["wide", "medium", "narrow"];

/** A title, a sentence made from the data, the drawing, and the same figures as a table. */
export function Figure({
  id,
  title,
  words,
  draw,
  lead,
  before,
  stretches = ["all"],
  data,
  after,
}: {
  id: string;
  title: string;
  words: Words;
  /** Draws for a breadth, and a stretch of time where there is a choice. */
  draw: (breadth: Breadth, stretch: string) => Drawing;
  /** The answer that the picture stands for, where it is more than the summary of its data. */
  lead?: string | undefined;
  before?: ReactNode;
  stretches?: readonly string[];
  /** What the script needs to draw it again. */
  data?: string;
  /** What is said below the drawing and its table. */
  after?: ReactNode;
}) {
  const first = draw("wide", "all");
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead && <p className="told">{lead}</p>}
      <p className="summary">{asSentence(words.say(first.summary))}</p>
      {before}
      <figure data-drawn={data}>
        {stretches.map((stretch) => (
          <div key={stretch} data-zoom={data ? stretch : undefined}>
            {breadths.map((breadth) => (
              <PaintDrawing
                key={breadth}
                id={`${id}-${stretch}-${breadth}`}
                className={`for-${breadth}`}
                words={words}
                drawing={breadth === "wide" && stretch === "all" ? first : draw(breadth, stretch)}
              />
            ))}
          </div>
        ))}
      </figure>
      <Twin table={first.table} title={words.t("public-page.figure.table")} />
      {after}
    </section>
  );
}

/** "about 900 on 6 July" begins with a capital where it begins a paragraph. */
export function asSentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

export function Twin({ table, title }: { table: TableTwin; title: string }) {
  if (table.rows.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table" tabIndex={0} aria-label={title}>
        <table className="twin">
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.title} scope="col" className={column.numeric ? "numeric" : undefined}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table never change places
              <tr key={i}>
                {row.map((cell, column) => (
                  <td
                    key={table.columns[column]?.title}
                    className={table.columns[column]?.numeric ? "numeric" : undefined}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
