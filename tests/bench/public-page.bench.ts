import { Agent, request } from "node:http";
import { gunzipSync } from "node:zlib";
import { runApp } from "../running-app";
import type { Figures } from "./figures";

const page = "/t/iraq-2009-2011";
const bare = "/robots.txt";
const seconds = 5;
const connections = 16;

/** What a reader is sent, and how many readers a second beside a route handler that does nothing. */
export async function measure(figures: Figures): Promise<void> {
  const app = await runApp();
  try {
    const html = await fetched(app.address + page);
    figures.add("public page, HTML, compressed", html.sent / 1_024, "KB");
    figures.add("public page, HTML", html.text.length / 1_024, "KB");
    for (const [kind, pattern] of Object.entries({
      script: /<script[^>]+src="([^"]+)"/g,
      style: /<link[^>]+href="([^"]+\.css)"/g,
    })) {
      let sum = 0;
      for (const [, path] of html.text.matchAll(pattern)) sum += (await fetched(app.address + path)).sent;
      figures.add(
        `public page, ${kind}, compressed`,
        sum / 1_024,
        "KB",
        kind === "script" ? "at most 30 KB" : undefined,
      );
    }
    await rate(app.address + page);
    await rate(app.address + bare);
    const [a, b] = [await rate(app.address + page), await rate(app.address + bare)];
    const [c, d] = [await rate(app.address + page), await rate(app.address + bare)];
    figures.add("public page, requests a second", (a + c) / 2, "/s");
    figures.add("bare route handler, requests a second", (b + d) / 2, "/s");
    figures.add("public page against bare route handler", (a + c) / (b + d), "×", "at least 0.8 ×");
  } finally {
    await app.stop();
  }
}

function fetched(address: string): Promise<{ text: string; sent: number }> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { "accept-encoding": "gzip" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        const text = response.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
        resolve({ text: text.toString("utf8"), sent: body.length });
      });
    })
      .on("error", reject)
      .end();
  });
}

/**
 * Answers a second over so many connections kept open, this machine asking itself, for a bounded time. The bytes
 * are counted and thrown away: unpacking them would measure the asker, which shares the processor.
 */
async function rate(address: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1_000;
  let answers = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) if (await answered(address, agent)) answers += 1;
    }),
  );
  agent.destroy();
  return answers / seconds;
}

function answered(address: string, agent: Agent): Promise<boolean> {
  return new Promise((resolve, reject) => {
    request(address, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode === 200));
    })
      .on("error", reject)
      .end();
  });
}
