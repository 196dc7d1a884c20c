import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../app/theme.css", import.meta.url), "utf8");

/** The `--name: light-dark(#…, #…)` pairs of the theme, for one of the two. */
function coloursOf(side: 1 | 2): Map<string, string> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  return new Map([...pairs].map((pair) => [pair[1] ?? "", pair[side + 1] ?? ""] as const));
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const themes = { light: coloursOf(1), dark: coloursOf(2) };

describe.each(Object.entries(themes))("the %s theme", (_name, colours) => {
  const colour = (name: string) => {
    const found = colours.get(name);
    if (!found) throw new Error(`There is no colour "${name}".`);
    return found;
  };

  it.each(["ink", "soft", "accent", "late", "met", "warn"])("has text of 4.5:1 in %s", (text) => {
    for (const ground of ["paper", "panel", "wash"]) {
      expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([
    ["on-accent", "accent"],
    ["accent", "accent-wash"],
    ["ink", "accent-wash"],
    ["soft", "accent-wash"],
    ["late", "late-wash"],
    ["met", "met-wash"],
  ])("has text of 4.5:1 in %s on %s", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["faint", "line-strong", "ghost", ...[1, 2, 3, 4, 5, 6].map((n) => `series-${n}`)])(
    "has marks of 3:1 in %s",
    (mark) => {
      for (const ground of ["paper", "panel"]) {
        expect(contrast(colour(mark), colour(ground)), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    },
  );
});

it("gives every colour for the light and for the dark", () => {
  const screen = css.slice(0, css.indexOf("@media print"));
  const single = [...screen.matchAll(/--([\w-]+):\s*#/g)].map(([, name]) => name);
  expect(single).toEqual([]);
  expect(themes.light.size).toBeGreaterThan(20);
});
