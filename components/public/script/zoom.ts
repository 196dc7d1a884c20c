import type { DayRange } from "@/lib/drawing/timeline-range";
import { formatDay } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { onDragAcross } from "./drag";
import { walkMarksOf } from "./marks";
import { daysAcross, moved, narrowed, type Timeline, timelineFrom } from "./timeline";

/**
 * Lets a reader see any stretch of the timetable, from the whole down to a week: by buttons, by dragging across the
 * picture, by Ctrl and the wheel, by + − 0 on a mark. The stretch is in the address (`?from=…&to=…`), so that a
 * link shows what its sender saw.
 */
export function zoomTimeline(): void {
  const figure = document.querySelector<HTMLElement>("figure[data-drawn]");
  const zoom = document.querySelector<HTMLElement>(".zoom");
  const steps = zoom?.querySelector<HTMLElement>("[data-steps]");
  const output = zoom?.querySelector("output");
  if (!figure?.dataset.drawn || !zoom || !steps || !output) return;
  // A finger scrolls instead of dragging, so it is not told to.
  const hint = matchMedia("(hover: hover)").matches ? (output.dataset.hint ?? "") : "";
  const presets = [...zoom.querySelectorAll("input")];
  const own = figure.appendChild(document.createElement("div"));
  own.dataset.zoom = "own";
  let made: Timeline | undefined;
  const timeline = () => {
    made ??= timelineFrom(figure.dataset.drawn ?? "");
    return made;
  };
  /** The stretch that was drawn here; without one, a preset is shown. */
  let drawn: DayRange | null = null;
  const shown = (): DayRange => drawn ?? rangeOf(presets.find(({ checked }) => checked)) ?? timeline().all;

  const show = (range: DayRange) => {
    const { all, draw, countIn } = timeline();
    if (range.from <= all.from && range.to >= all.to) return showPreset(presets[0]);
    const marked =
      figure.contains(document.activeElement) && document.activeElement?.getAttribute("data-item");
    drawn = range;
    const svg = draw(range, Math.max(300, Math.round(figure.clientWidth)));
    own.replaceChildren(svg);
    walkMarksOf(svg);
    if (marked) focusMark(svg, marked);
    figure.classList.add("own");
    for (const preset of presets) preset.checked = false;
    output.textContent = (output.dataset.text ?? "")
      .replace("{from}", formatDay(range.from, document.documentElement.lang))
      .replace("{to}", formatDay(range.to, document.documentElement.lang))
      .replace("{seen}", String(countIn(range)))
      .replace("{all}", String(countIn(all)));
    address({ from: range.from, to: range.to, zoom: null });
  };
  const showPreset = (preset: HTMLInputElement | undefined) => {
    if (preset) preset.checked = true;
    drawn = null;
    figure.classList.remove("own");
    output.textContent = hint;
    address({ from: null, to: null, zoom: preset && preset !== presets[0] ? preset.value : null });
  };
  const act: Record<string, (place?: number) => void> = {
    closer: (place) => show(narrowed(shown(), timeline().all, 0.5, place)),
    wider: (place) => show(narrowed(shown(), timeline().all, 2, place)),
    earlier: () => show(moved(shown(), timeline().all, -1)),
    later: () => show(moved(shown(), timeline().all, 1)),
    whole: () => showPreset(presets[0]),
  };

  steps.hidden = false;
  output.textContent = hint;
  steps.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-step]");
    act[button?.dataset.step ?? ""]?.();
  });
  zoom.addEventListener("change", (event) => showPreset(event.target as HTMLInputElement));
  figure.addEventListener("keydown", ({ key, ctrlKey, metaKey }) => {
    if (!ctrlKey && !metaKey) act[keys[key] ?? ""]?.();
  });
  figure.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, width } = figure.getBoundingClientRect();
      act[event.deltaY < 0 ? "closer" : "wider"]?.((event.clientX - left) / width);
    },
    { passive: false },
  );
  onDragAcross(figure, (start, end) => show(narrowed(daysAcross(shown(), start, end), timeline().all, 1)));
  window.addEventListener("resize", () => {
    if (drawn && Math.abs(own.clientWidth - Number(own.firstElementChild?.getAttribute("width"))) > 1)
      show(drawn);
  });
  const asked = askedFor();
  if (asked) show(narrowed(asked, timeline().all, 1));
}

const keys: Record<string, string> = { "+": "closer", "=": "closer", "-": "wider", "0": "whole" };

function rangeOf(preset: HTMLInputElement | undefined): DayRange | null {
  const { from, to } = preset?.dataset ?? {};
  return from && to ? { from: from as CalendarDate, to: to as CalendarDate } : null;
}

function askedFor(): DayRange | null {
  const query = new URL(location.href).searchParams;
  const [from, to] = ["from", "to"].map((name) => {
    const text = query.get(name) ?? "";
    return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? (text as CalendarDate) : null;
  });
  return from && to && from <= to ? { from, to } : null;
}

function address(values: Record<string, string | null>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (url.href !== location.href) history.replaceState(null, "", url);
}

/** Who zooms from a mark stays on it; where it went out of sight, on the first there is. */
function focusMark(svg: SVGSVGElement, item: string): void {
  const marks = [...svg.querySelectorAll<SVGGElement>(".mark")];
  (marks.find((mark) => mark.dataset.item === item) ?? marks[0])?.focus();
}
