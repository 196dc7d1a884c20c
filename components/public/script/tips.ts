/**
 * Shows the sentence of a mark beside it while a pointer is over it or the keyboard is on it. Esc puts it away.
 * Screen readers have the sentence already, as the mark's name.
 */
export function showTips(): void {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);

  const show = (event: Event) => {
    const mark = aimedAt(event)?.closest(".mark");
    const text = mark?.getAttribute("aria-label");
    if (!mark || !text) return hide();
    tip.textContent = text;
    tip.hidden = false;
    const at = mark.getBoundingClientRect();
    const edge = document.documentElement.clientWidth - tip.offsetWidth - 12;
    const pointed = event instanceof PointerEvent ? event.clientX - 12 : at.left;
    const over = at.top - tip.offsetHeight - 8;
    const top = over > 4 ? over : at.bottom + 8;
    tip.style.left = `${Math.max(12, Math.min(pointed, edge)) + scrollX}px`;
    tip.style.top = `${top + scrollY}px`;
  };
  const hide = () => {
    tip.hidden = true;
  };
  document.addEventListener("pointerover", show);
  document.addEventListener("focusin", show);
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

const widened = new WeakSet<Element>();

/** What a pointer means: between a mark and its name is the mark too, which a finger would else not hit. */
function aimedAt(event: Event): Element | null {
  const target = event.target instanceof Element ? event.target : null;
  const drawing = target?.closest("svg.drawing");
  if (!drawing || widened.has(drawing) || !(event instanceof PointerEvent)) return target;
  widened.add(drawing);
  for (const mark of drawing.querySelectorAll<SVGGElement>(".mark")) {
    const { x, y, width, height } = mark.getBBox();
    const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [name, value] of Object.entries({ x, y, width, height, class: "ground" }))
      ground.setAttribute(name, String(value));
    mark.prepend(ground);
  }
  return document.elementFromPoint(event.clientX, event.clientY);
}
