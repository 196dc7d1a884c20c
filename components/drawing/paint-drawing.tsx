import type { ReactNode } from "react";
import type { Drawing, Mark, Paint, PointMark, RectMark, Role, TextMark } from "@/lib/drawing/mark";
import type { Words } from "@/lib/i18n/say";

/** One place for rounding: a tenth of a pixel is finer than any screen, and keeps pages small. */
const n = (value: number) => Math.round(value * 10) / 10;

/**
 * Paints a drawing as SVG. Pure: no hooks, no state, so it prints in `react-dom/server` as it does in a browser.
 * Colours are classes (drawing.css). `id` must be unique on the page.
 */
export function PaintDrawing({
  drawing,
  words,
  id,
  className,
}: {
  drawing: Drawing;
  words: Words;
  id: string;
  className?: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is a group of images, not of form fields
    <svg
      className={className ? `drawing ${className}` : "drawing"}
      id={id}
      viewBox={`0 0 ${n(drawing.width)} ${n(drawing.height)}`}
      width={n(drawing.width)}
      height={n(drawing.height)}
      role="group"
      aria-labelledby={`${id}-title ${id}-summary`}
    >
      <title id={`${id}-title`}>{words.say(drawing.title)}</title>
      <desc id={`${id}-summary`}>{words.say(drawing.summary)}</desc>
      <SoftEdges id={id} roles={softRoles(drawing.marks)} />
      <PaintMarks marks={drawing.marks} id={id} />
    </svg>
  );
}

/** Marks alone, for a caller that has its own `<svg>`. */
export function PaintMarks({ marks, id }: { marks: readonly Mark[]; id: string }): ReactNode {
  return marks.map((mark, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name, and a drawing is painted anew as a whole
    <PaintMark key={i} mark={mark} id={id} />
  ));
}

function PaintMark({ mark, id }: { mark: Mark; id: string }): ReactNode {
  switch (mark.kind) {
    case "rect":
      return <PaintRect mark={mark} id={id} />;
    case "line":
      return <line x1={n(mark.x1)} y1={n(mark.y1)} x2={n(mark.x2)} y2={n(mark.y2)} {...paint(mark)} />;
    case "path":
      return (
        <path
          d={`M${mark.points.map(({ x, y }) => `${n(x)},${n(y)}`).join("L")}${mark.closed ? "Z" : ""}`}
          {...paint(mark)}
        />
      );
    case "band": {
      const over = mark.points.map(({ x, high }) => `${n(x)},${n(high)}`);
      const under = mark.points.map(({ x, low }) => `${n(x)},${n(low)}`).reverse();
      return <path d={`M${[...over, ...under].join("L")}Z`} {...paint(mark)} />;
    }
    case "diamond":
    case "dot":
    case "triangle":
    case "cross":
      return <PaintPoint mark={mark} />;
    case "text":
      return <PaintText mark={mark} />;
    case "group":
      if (mark.href)
        return (
          <a href={mark.href} aria-label={mark.title} data-item={mark.itemId} className="mark">
            <title>{mark.title}</title>
            <PaintMarks marks={mark.marks} id={id} />
          </a>
        );
      return (
        // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: inside an SVG a group is what an image is outside
        <g role="img" aria-label={mark.title} data-item={mark.itemId} data-day={mark.day} className="mark">
          <title>{mark.title}</title>
          <PaintMarks marks={mark.marks} id={id} />
        </g>
      );
  }
}

function PaintRect({ mark, id }: { mark: RectMark; id: string }) {
  const { x, y, width, height } = mark;
  if (!mark.soft) {
    return <rect x={n(x)} y={n(y)} width={n(width)} height={n(height)} {...paint(mark)} />;
  }
  // An outline with soft edges has no ends: only its long sides are drawn, and they fade.
  return (
    <>
      {mark.fill && (
        <rect x={n(x)} y={n(y)} width={n(width)} height={n(height)} fill={`url(#${id}-soft-${mark.fill})`} />
      )}
      {mark.stroke &&
        [y, y + height - 1.2].map((edge) => (
          <rect
            key={edge}
            x={n(x)}
            y={n(edge)}
            width={n(width)}
            height={1.2}
            fill={`url(#${id}-soft-${mark.stroke})`}
          />
        ))}
    </>
  );
}

function PaintPoint({ mark: { kind, x, y, r, ...how } }: { mark: PointMark }) {
  switch (kind) {
    case "diamond":
      return (
        <path
          d={`M${n(x)},${n(y - r)}L${n(x + r)},${n(y)}L${n(x)},${n(y + r)}L${n(x - r)},${n(y)}Z`}
          {...paint(how)}
        />
      );
    case "dot":
      return <circle cx={n(x)} cy={n(y)} r={n(r)} {...paint(how)} />;
    case "triangle":
      return (
        <path
          d={`M${n(x)},${n(y - r)}L${n(x + r)},${n(y + r * 0.8)}L${n(x - r)},${n(y + r * 0.8)}Z`}
          {...paint(how)}
        />
      );
    case "cross":
      return (
        <path
          d={`M${n(x - r)},${n(y - r)}L${n(x + r)},${n(y + r)}M${n(x + r)},${n(y - r)}L${n(x - r)},${n(y + r)}`}
          {...paint(how)}
        />
      );
  }
}

function PaintText({ mark }: { mark: TextMark }) {
  const [first, ...rest] = mark.runs;
  if (!first) return null;
  const classOf = (run: TextMark["runs"][number]) =>
    `fill-${run.role ?? "soft"}${run.weight === 600 ? " bold" : ""}`;
  return (
    <text
      x={n(mark.x)}
      y={n(mark.y)}
      fontSize={mark.size}
      textAnchor={mark.anchor === "start" ? undefined : mark.anchor}
      className={rest.length === 0 ? classOf(first) : undefined}
      data-use={mark.use}
    >
      {rest.length === 0
        ? first.text
        : mark.runs.map((run) => (
            <tspan key={run.text} className={classOf(run)}>
              {run.text}
            </tspan>
          ))}
    </text>
  );
}

function paint({ fill, stroke, strokeWidth, dash }: Paint) {
  const className = [
    fill ? `fill-${fill}` : "no-fill",
    stroke && `stroke-${stroke}`,
    dash && `dash-${dash}`,
  ].filter(Boolean);
  return {
    className: className.join(" "),
    ...(stroke && { strokeWidth: strokeWidth ?? 1 }),
  };
}

/** The gradients that let a bar fade at both ends, one a role. */
export function SoftEdges({ id, roles }: { id: string; roles: readonly Role[] }) {
  if (roles.length === 0) return null;
  return (
    <defs>
      {roles.map((role) => (
        <linearGradient key={role} id={`${id}-soft-${role}`} className={`soft-${role}`}>
          <stop offset="0" stopOpacity="0" />
          <stop offset="0.3" stopOpacity="1" />
          <stop offset="0.7" stopOpacity="1" />
          <stop offset="1" stopOpacity="0" />
        </linearGradient>
      ))}
    </defs>
  );
}

function softRoles(marks: readonly Mark[]): Role[] {
  const found = new Set<Role>();
  const look = (mark: Mark) => {
    if (mark.kind === "group") mark.marks.forEach(look);
    if (mark.kind === "rect" && mark.soft) {
      if (mark.fill) found.add(mark.fill);
      if (mark.stroke) found.add(mark.stroke);
    }
  };
  marks.forEach(look);
  return [...found];
}
