/**
 * Writes lib/drawing/inter-widths.json: the advance width of each character of Inter, in thousandths of the
 * font size, at the two weights that drawings use. Run by hand when the font package changes:
 *   CHROMIUM_PATH=/path/to/chromium node scripts/measure-inter.mjs
 * A browser measures, because the widths of a variable font at a weight are interpolated.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const folder = new URL("../node_modules/@fontsource-variable/inter/files/", import.meta.url);
const fonts = ["inter-latin-wght-normal.woff2", "inter-latin-ext-wght-normal.woff2"].map((name) =>
  readFileSync(new URL(name, folder)).toString("base64"),
);
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2026],
];
const characters = [
  ...ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
  ),
  ..."−×≤≥→",
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
const widths = await page.evaluate(
  async ({ fonts, characters }) => {
    for (const font of fonts) {
      const face = new FontFace("Inter Measured", `url(data:font/woff2;base64,${font})`, {
        weight: "100 900",
      });
      document.fonts.add(await face.load());
    }
    const span = document.body.appendChild(document.createElement("span"));
    span.style.cssText =
      "font: 1000px 'Inter Measured'; font-feature-settings: 'tnum'; white-space: pre; position: absolute";
    const measure = (weight) => {
      span.style.fontWeight = weight;
      return characters.map((character) => {
        // Between two n, so that a space or an accent of its own keeps its width.
        span.textContent = `n${character}n`;
        const both = span.getBoundingClientRect().width;
        span.textContent = "nn";
        return Math.round(both - span.getBoundingClientRect().width);
      });
    };
    return { 400: measure("400"), 600: measure("600") };
  },
  { fonts, characters },
);
await browser.close();
writeFileSync(
  new URL("../lib/drawing/inter-widths.json", import.meta.url),
  `${JSON.stringify({ characters: characters.join(""), ...widths })}\n`,
);
