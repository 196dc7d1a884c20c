/**
 * Turns the slides: arrow keys, space, Page Up and Page Down, Home, End; F fills the screen. The slide's number is
 * the address' hash, so that a link opens where its sender was and Back goes back.
 */
const slides = [...document.querySelectorAll<HTMLElement>(".slide")];
const announcer = document.querySelector<HTMLElement>("[data-slide]");

function numberInAddress(): number {
  const number = Number.parseInt(location.hash.slice(1), 10);
  return Math.min(Math.max(Number.isNaN(number) ? 1 : number, 1), slides.length);
}

function show(): void {
  const number = numberInAddress();
  for (const [i, slide] of slides.entries()) slide.classList.toggle("shown", i + 1 === number);
  if (announcer) announcer.textContent = (announcer.dataset.slide ?? "").replace("#", String(number));
}

function go(to: number): void {
  const number = Math.min(Math.max(to, 1), slides.length);
  if (number === numberInAddress() && location.hash !== "") return;
  history.pushState(null, "", `#${number}`);
  show();
}

const steps: Record<string, (now: number) => number> = {
  ArrowRight: (now) => now + 1,
  ArrowDown: (now) => now + 1,
  PageDown: (now) => now + 1,
  ArrowLeft: (now) => now - 1,
  ArrowUp: (now) => now - 1,
  PageUp: (now) => now - 1,
  Home: () => 1,
  End: () => slides.length,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const now = numberInAddress();
  if (event.key === " ") {
    event.preventDefault();
    return go(event.shiftKey ? now - 1 : now + 1);
  }
  if (event.key === "f" || event.key === "F") {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {});
    return;
  }
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  go(step(now));
});
window.addEventListener("hashchange", show);
window.addEventListener("popstate", show);
// Printing shows every slide; the stylesheet sees to it.
document.documentElement.classList.add("turning");
show();
