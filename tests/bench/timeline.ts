import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "esbuild";

/** One measured figure; `npm run bench` prints a line for each. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
}

const root = new URL("../../", import.meta.url).pathname;

/**
 * The workspace's timeline in a real browser: first paint of 100 and of 10,000 milestones (the median of five
 * fresh pages), elements on the page, and how long a frame takes while it is scrolled from top to bottom.
 */
export async function benchTimeline(executablePath = process.env.CHROMIUM_PATH): Promise<Figure[]> {
  const bundle = await build({
    entryPoints: [`${root}tests/bench/timeline-page.tsx`],
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
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const open = async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.setContent(
      `<!doctype html><style>*{box-sizing:border-box}body{margin:0}${theme}${part(".css")}</style><body></body>`,
    );
    await page.addScriptTag({ content: part(".js") });
    return page;
  };
  try {
    const figures: Figure[] = [];
    for (const count of [100, 10_000]) {
      const paints: number[] = [];
      let nodes = 0;
      for (let round = 0; round < 5; round++) {
        const page = await open();
        const shown = await page.evaluate((n) => window.show(n), count);
        paints.push(shown.painted);
        nodes = shown.nodes;
        await page.close();
      }
      figures.push(
        { name: `timeline of ${count}, first paint`, value: median(paints), unit: "ms" },
        { name: `timeline of ${count}, elements`, value: nodes, unit: "" },
      );
    }
    const page = await open();
    await page.evaluate((n) => window.show(n), 10_000);
    const frames = await page.evaluate(async () => {
      const frame = document.querySelector(".timeline-frame");
      const times: number[] = [];
      let before = performance.now();
      for (let i = 0; i < 120 && frame; i++) {
        frame.scrollTop += 180;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        times.push(now - before);
        before = now;
      }
      return times;
    });
    frames.sort((a, b) => a - b);
    figures.push(
      { name: "timeline of 10000, scroll frame, median", value: median(frames), unit: "ms" },
      {
        name: "timeline of 10000, scroll frame, p95",
        value: frames[Math.floor(frames.length * 0.95)] ?? 0,
        unit: "ms",
      },
    );
    return figures;
  } finally {
    await browser.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, value, unit } of await benchTimeline()) {
    console.log(`${name}: ${Math.round(value * 10) / 10} ${unit}`.trim());
  }
}
