"use client";

import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import { PaintMarks } from "@/components/drawing/paint-drawing";
import { useWords } from "@/components/use-words";
import type { Drawing, GroupMark } from "@/lib/drawing/mark";
import "./site-map.css";

interface Tip {
  text: string;
  x: number;
  y: number;
  /** Beside the figure on the side where there is room. */
  side: "start" | "end";
}

/**
 * A map whose things can be pointed at, walked through with the arrow keys and chosen. One of them is in the order of
 * the Tab key at a time; the first is what presses most, which is painted last.
 */
export function MapThings({
  drawing,
  id,
  chosen,
  onChoose,
}: {
  drawing: Drawing;
  id: string;
  chosen: string | null;
  onChoose: (itemId: string) => void;
}) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [tip, setTip] = useState<Tip | null>(null);
  const things = useMemo(
    () => drawing.marks.filter((mark): mark is GroupMark => mark.kind === "group").toReversed(),
    [drawing],
  );
  const current = Math.min(at, things.length - 1);

  const thingOf = (target: EventTarget) => {
    const element = (target as Element).closest?.("[data-order]");
    const order = Number(element?.getAttribute("data-order") ?? -1);
    const thing = things[order];
    return element && thing ? { element, order, thing } : null;
  };
  const tell = (target: EventTarget) => {
    const found = thingOf(target);
    const frame = box.current?.getBoundingClientRect();
    if (!found || !frame) return setTip(null);
    const figure = (found.element.firstElementChild ?? found.element).getBoundingClientRect();
    const middle = figure.left + figure.width / 2 - frame.left;
    const side = middle > frame.width / 2 ? "end" : "start";
    const x = side === "start" ? figure.right - frame.left + 8 : frame.right - figure.left + 8;
    setTip({ text: found.thing.title, side, x, y: figure.top - frame.top });
  };
  const choose = (target: EventTarget) => {
    const found = thingOf(target);
    if (!found) return;
    setAt(found.order);
    if (found.thing.itemId) onChoose(found.thing.itemId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(event.target);
    } else if (event.key === "Escape") setTip(null);
    else {
      const next = stepped(event.key, current, things.length);
      if (next === null) return;
      event.preventDefault();
      setAt(next);
      box.current?.querySelector<SVGGElement>(`[data-order="${next}"]`)?.focus();
    }
  };

  const { width, height } = drawing;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: events of the things inside, which have roles of their own
    <div
      ref={box}
      className="site-map"
      onPointerOver={(event) => tell(event.target)}
      onPointerLeave={() => setTip(null)}
      onFocus={(event) => tell(event.target)}
      onBlur={() => setTip(null)}
      onClick={(event: MouseEvent) => choose(event.target)}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is a group of images, not of form fields */}
      <svg
        className="drawing"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-label={words.say(drawing.title)}
      >
        {drawing.marks.map((mark, i) => {
          if (mark.kind !== "group")
            // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name, and are painted anew as a whole
            return <PaintMarks key={i} marks={[mark]} id={id} />;
          const order = things.indexOf(mark);
          return (
            <MapThing
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={i}
              thing={mark}
              order={order}
              isCurrent={order === current}
              isChosen={mark.itemId !== undefined && mark.itemId === chosen}
              id={id}
            />
          );
        })}
      </svg>
      {tip && (
        <div
          aria-hidden
          className="chart-tip"
          style={{
            position: "absolute",
            top: tip.y,
            [tip.side === "start" ? "left" : "right"]: tip.x,
            pointerEvents: "none",
          }}
        >
          {tip.text}
        </div>
      )}
    </div>
  );
}

/** One figure with its name: a button where it stands for one thing that can be opened, else a picture. */
function MapThing({
  thing: { itemId, title, marks },
  order,
  isCurrent,
  isChosen,
  id,
}: {
  thing: GroupMark;
  order: number;
  isCurrent: boolean;
  isChosen: boolean;
  id: string;
}) {
  const common = {
    "aria-label": title,
    tabIndex: isCurrent ? 0 : -1,
    "data-order": order,
    "data-item": itemId,
    className: "mark",
  };
  if (itemId === undefined)
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: inside an SVG a group is what an image is outside
      <g role="img" {...common}>
        <PaintMarks marks={marks} id={id} />
      </g>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG knows no button
    <g role="button" aria-pressed={isChosen} {...common}>
      <PaintMarks marks={marks} id={id} />
    </g>
  );
}

function stepped(key: string, at: number, count: number): number | null {
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
      return null;
  }
}
