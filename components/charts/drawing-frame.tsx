"use client";

import "@/components/drawing/drawing.css";
import "./chart.css";
import { useId, useRef, useState } from "react";
import { PaintDrawing } from "@/components/drawing/paint-drawing";
import { useSize } from "@/components/use-size";
import { useWords } from "@/components/use-words";
import type { Drawing } from "@/lib/drawing/mark";
import { TwinTable } from "./twin-table";

/** A drawing of our own with what every picture has around it: title, sentence, and the table one key away. */
export function DrawingFrame({ draw }: { draw: (width: number) => Drawing }) {
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
          <h2 id={`${id}-title`}>{words.say(drawing.title)}</h2>
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
            <PaintDrawing drawing={drawing} words={words} id={`${id}-drawing`} />
          </div>
        )}
      </div>
    </section>
  );
}
