import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { chromiumArguments, findChromium } from "../../scripts/test/chromium.mjs";
import { type Figures, percentile } from "./figures";

const root = new URL("../../", import.meta.url).pathname;

/**
 * The workspace's timeline in a real browser: first paint of 100 and of 10,000 milestones (the median of five
 * fresh pages), elements on the page, and how long a frame takes while it is scrolled from top to bottom.
 */
export async function measure(figures: Figures): Promise<void> {
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
    const paints = new Map<number, number>();
    for (const count of [100, 10_000]) {
      const rounds: number[] = [];
      let nodes = 0;
      for (let round = 0; round < 5; round++) {
        const page = await open();
        const shown = await page.evaluate((n) => window.showTimetable(n), count);
        rounds.push(shown.painted);
        nodes = shown.nodes;
        await page.close();
      }
      const paint = percentile(rounds, 0.5);
      paints.set(count, paint);
      figures.add(
        `timeline of ${count}, first paint`,
        paint,
        "ms",
        count > 100 ? "at most 250 ms" : undefined,
      );
      figures.add(`timeline of ${count}, elements`, nodes, "", "at most 1,500");
    }
    figures.add(
      "timeline, 10,000 against 100",
      (paints.get(10_000) ?? 0) / (paints.get(100) ?? 1),
      "×",
      "at most 3 ×",
    );
    const page = await open();
    await page.evaluate((n) => window.showTimetable(n), 10_000);
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
    figures.add("timeline of 10000, scroll frame, median", percentile(frames, 0.5), "ms");
    figures.add("timeline of 10000, scroll frame, p95", percentile(frames, 0.95), "ms");
  } finally {
    await browser.close();
  }
}
