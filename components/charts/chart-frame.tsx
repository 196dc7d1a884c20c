"use client";

import type { ReactNode } from "react";
import { PaintMarks } from "@/components/drawing/paint-drawing";
import type { Drawing } from "@/lib/drawing/mark";
import { PictureFrame } from "./picture-frame";

/**
 * A chart in its frame, over the ground of the drawing (axes, hairlines, labels), so that screen and print agree to
 * the pixel.
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
  return (
    <PictureFrame draw={draw} heading={heading}>
      {(drawing, id) => (
        <>
          <svg
            className="drawing"
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
            width={drawing.width}
            height={drawing.height}
            aria-hidden="true"
          >
            <PaintMarks marks={drawing.frame?.ground ?? []} id={id} />
          </svg>
          {children(drawing)}
        </>
      )}
    </PictureFrame>
  );
}
