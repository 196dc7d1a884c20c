"use client";

import "@/components/drawing/drawing.css";
import "./chart.css";
import { type ReactNode, useId, useRef, useState } from "react";
import { PaintMarks } from "@/components/drawing/paint-drawing";
import { useSize } from "@/components/use-size";
import { useWords } from "@/components/use-words";
import type { Drawing } from "@/lib/drawing/mark";
import { TwinTable } from "./twin-table";

/**
 * What both charts have around them: the title, the sentence, the ground of the drawing (axes, hairlines, labels,
 * so that screen and print agree to the pixel), and the table one key away.
 */
export function ChartFrame({
  draw,
  children,
  heading = true,
}: {
  draw: (width: number) => Drawing;
  /** The moving part, laid over the ground. */
  children: (drawing: Drawing) => ReactNode;
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
            <svg className="drawing" width={drawing.width} height={drawing.height} aria-hidden="true">
              <PaintMarks marks={drawing.frame?.ground ?? []} id={`${id}-ground`} />
            </svg>
            {children(drawing)}
          </div>
        )}
      </div>
    </section>
  );
}
