"use client";

import { PaintDrawing } from "@/components/drawing/paint-drawing";
import { useWords } from "@/components/use-words";
import type { Drawing } from "@/lib/drawing/mark";
import { PictureFrame } from "./picture-frame";

/** A drawing of our own in its frame. */
export function DrawingFrame({ draw }: { draw: (width: number) => Drawing }) {
  const words = useWords();
  return (
    <PictureFrame draw={draw}>
      {(drawing, id) => <PaintDrawing drawing={drawing} words={words} id={id} />}
    </PictureFrame>
  );
}
