"use client";

import "@/components/drawing/drawing.css";
import { useId } from "react";
import { PaintDrawing } from "@/components/drawing/paint-drawing";
import { useWords } from "@/components/use-words";
import type { AssessedImplementation } from "@/lib/domain/measures/implementation-now";
import { drawImplementation } from "@/lib/drawing/implementation-steps";
import type { CalendarDate } from "@/lib/schema/calendar-date";

/** Pixels: the panel between its margins. */
const width = 300;

/** A small step line for each assessor; the entries below it say the same in words. */
export function ImplementationSteps({
  assessed,
  asOf,
}: {
  assessed: readonly AssessedImplementation[];
  asOf: CalendarDate;
}) {
  const words = useWords();
  const id = useId();
  return (
    <PaintDrawing drawing={drawImplementation(assessed, { asOf, words, width })} words={words} id={id} />
  );
}
