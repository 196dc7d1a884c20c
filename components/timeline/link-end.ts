import { milestoneFigure } from "@/lib/drawing/milestone-marks";
import type { LinkEnd } from "@/lib/drawing/timeline-links";
import type { BodyProps } from "./timeline-body";

/** Where a milestone stands, drawn or not; `null` where it has no date or its phase is folded. */
export function linkEnd(
  id: string,
  {
    indexOf,
    factsOf,
    rowHeight,
    scale,
    asOf,
  }: Pick<BodyProps, "indexOf" | "factsOf" | "rowHeight" | "scale" | "asOf">,
): LinkEnd | null {
  const index = indexOf.get(id);
  const facts = factsOf(id);
  if (index === undefined || !facts) return null;
  const y = (index + 0.5) * rowHeight;
  const figure = milestoneFigure(facts, scale, y, asOf);
  return figure && { ...figure, y };
}
