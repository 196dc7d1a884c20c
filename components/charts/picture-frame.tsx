"use client";

import "@/components/drawing/drawing.css";
import "./chart.css";
import { type ReactNode, useId, useRef, useState } from "react";
import { useSize } from "@/components/use-size";
import { useWords } from "@/components/use-words";
import type { Drawing } from "@/lib/drawing/mark";
import { TwinTable } from "./twin-table";

/** What every picture has around it: the title, the sentence, and the table one key away. */
export function PictureFrame({
  draw,
  children,
  heading = true,
}: {
  draw: (width: number) => Drawing;
  /** The picture itself, under an id of its own. */
  children: (drawing: Drawing, id: string) => ReactNode;
  heading?: boolean;
}) {
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box, { width: 640, height: 300 });
  const [table, setTable] = useState(false);
  const drawing = draw(Math.max(width, 280));
  return (
    <section className="chart" aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`}>
      <header>
        <div>
          <h2 id={`${id}-title`} className={heading ? undefined : "chart-hidden"}>
            {words.say(drawing.title)}
          </h2>
          <p id={`${id}-summary`}>{words.say(drawing.summary)}</p>
        </div>
        <button type="button" aria-pressed={table} onClick={() => setTable(!table)}>
          {words.t(table ? "drawings.as-picture" : "drawings.as-table")}
        </button>
      </header>
      <div ref={box} className="chart-box">
        {table ? (
          <TwinTable twin={drawing.table} caption={words.say(drawing.title)} />
        ) : (
          <div className="chart-plot" style={{ height: drawing.height }}>
            {children(drawing, `${id}-drawing`)}
          </div>
        )}
      </div>
    </section>
  );
}
