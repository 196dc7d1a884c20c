/**
 * Lets the keyboard walk through a drawing: Tab enters it at one mark, the arrow keys, Home and End go from mark
 * to mark, Tab leaves it.
 */
export function walkMarks(): void {
  for (const drawing of document.querySelectorAll<SVGSVGElement>("svg.drawing")) walkMarksOf(drawing);
}

export function walkMarksOf(drawing: SVGSVGElement): void {
  const marks = [...drawing.querySelectorAll<SVGGElement>(".mark")];
  for (const [i, mark] of marks.entries()) {
    mark.setAttribute("tabindex", i === 0 ? "0" : "-1");
    // The tip says it; the browser would show the same sentence a second time.
    mark.querySelector(":scope > title")?.remove();
  }
  drawing.addEventListener("keydown", (event) => {
    const at = marks.indexOf(event.target as SVGGElement);
    const to = at < 0 ? -1 : target(event.key, at, marks.length);
    const mark = marks[to];
    if (!mark) return;
    event.preventDefault();
    marks[at]?.setAttribute("tabindex", "-1");
    mark.setAttribute("tabindex", "0");
    mark.focus();
  });
}

function target(key: string, at: number, count: number): number {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}
