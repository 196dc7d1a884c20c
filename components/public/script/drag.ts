/**
 * Reports a stretch that a mouse or pen was dragged across, as two places between 0 and 1. A finger scrolls the
 * page, as everywhere; Esc gives the stretch up.
 */
export function onDragAcross(field: HTMLElement, chosen: (start: number, end: number) => void): void {
  const veil = document.createElement("div");
  veil.className = "veil";
  veil.hidden = true;
  field.append(veil);
  field.classList.add("draggable");
  let start: number | null = null;
  const placeOf = ({ clientX }: PointerEvent) => {
    const { left, width } = field.getBoundingClientRect();
    return Math.min(1, Math.max(0, (clientX - left) / width));
  };
  const stop = () => {
    start = null;
    veil.hidden = true;
  };
  field.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType !== "touch") start = placeOf(event);
  });
  // A mouse that begins to drag on a mark does not mean to read it.
  field.addEventListener("mousedown", (event) => event.preventDefault());
  document.addEventListener("pointermove", (event) => {
    if (start === null) return;
    const end = placeOf(event);
    const width = Math.abs(end - start);
    veil.hidden = width * field.clientWidth < 6;
    // Time runs from left to right in every language.
    veil.style.left = `${Math.min(start, end) * 100}%`;
    veil.style.width = `${width * 100}%`;
  });
  document.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [from, to, wide] = [start, placeOf(event), !veil.hidden];
    stop();
    if (wide) chosen(from, to);
  });
  document.addEventListener("pointercancel", stop);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") stop();
  });
}
