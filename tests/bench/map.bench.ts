import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { mapGroundOf } from "@/lib/formats/outlines";
import { chromiumArguments, findChromium } from "../../scripts/test/chromium.mjs";
import { iraqIncidents, iraqSites } from "../worlds/iraq-sites";
import { type Figures, percentile } from "./figures";

const root = new URL("../../", import.meta.url).pathname;
const many = 7_473;

/**
 * The map of sites and incidents in a real browser: first paint with 100 and with 7,473 incidents (the median of five
 * fresh pages), elements on the page, how long it takes from a step of the slider to the next painted frame, and until
 * the map of that day stands; and what the server needs for the outlines.
 */
export async function measure(figures: Figures): Promise<void> {
  const plan = { from: "Iraq", sites: [...iraqSites], incidents: iraqIncidents(many) };
  const ground = mapGroundOf(plan);
  const times = Array.from({ length: 20 }, () => {
    const begun = performance.now();
    mapGroundOf(plan);
    return performance.now() - begun;
  });
  figures.add("outlines of Iraq and its neighbours, on the server", percentile(times, 0.5), "ms");
  figures.add("outlines of Iraq and its neighbours, sent", JSON.stringify(ground).length / 1024, "kB");

  const bundle = await build({
    entryPoints: [`${root}tests/bench/map-page.tsx`],
    bundle: true,
    write: false,
    outdir: "out",
    minify: true,
    jsx: "automatic",
    tsconfig: `${root}tsconfig.json`,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const part = (ending: string) => bundle.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  const theme = readFileSync(`${root}app/theme.css`, "utf8");
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
  const open = async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.setContent(
      `<!doctype html><style>*{box-sizing:border-box}body{margin:0}${theme}${part(".css")}</style><body></body>`,
    );
    await page.addScriptTag({ content: part(".js") });
    return page;
  };
  try {
    for (const count of [100, many]) {
      const rounds: number[] = [];
      let nodes = 0;
      for (let round = 0; round < 5; round++) {
        const page = await open();
        const shown = await page.evaluate(([n, g]) => window.showMap(n, g), [count, ground] as const);
        rounds.push(shown.painted);
        nodes = shown.nodes;
        await page.close();
      }
      figures.add(`map of ${count} incidents, first paint`, percentile(rounds, 0.5), "ms", "at most 500 ms");
      figures.add(`map of ${count} incidents, elements`, nodes, "");
    }
    const page = await open();
    await page.evaluate(([n, g]) => window.showMap(n, g), [many, ground] as const);
    const moved = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>("input[type=range]");
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      const frames: number[] = [];
      const settled: number[] = [];
      const span = Number(slider?.max) - Number(slider?.min);
      for (let i = 0; i < 40 && slider; i++) {
        const summary = document.querySelector(".chart header p");
        const before = summary?.textContent;
        const begun = performance.now();
        set?.call(slider, String(Number(slider.min) + Math.round((span * ((i * 7) % 40)) / 40)));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise(requestAnimationFrame);
        frames.push(performance.now() - begun);
        while (summary?.textContent === before && performance.now() - begun < 2_000)
          await new Promise(requestAnimationFrame);
        settled.push(performance.now() - begun);
      }
      return { frames, settled };
    });
    const name = `map of ${many} incidents, a step of the slider`;
    figures.add(`${name}, next frame, median`, percentile(moved.frames, 0.5), "ms");
    figures.add(`${name}, next frame, p95`, percentile(moved.frames, 0.95), "ms", "at most 100 ms");
    figures.add(`${name}, the map of that day, median`, percentile(moved.settled, 0.5), "ms");
    figures.add(`${name}, the map of that day, p95`, percentile(moved.settled, 0.95), "ms", "at most 200 ms");
  } finally {
    await browser.close();
  }
}
