import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPress } from "../scripts/build-press.mjs";

describe("what printed pages bring along", () => {
  const folder = mkdtempSync(join(tmpdir(), "drawdown-press-"));
  let manifest: Record<string, string> = {};
  const bytes = (name: string) => readFileSync(join(folder, manifest[name] ?? "missing"));

  beforeAll(async () => {
    manifest = await buildPress(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is a small script: at most 24 KB compressed, though it draws the timeline, and without a framework", () => {
    expect(gzipSync(bytes("public-page.js")).length).toBeLessThan(24 * 1024);
    expect(gzipSync(bytes("deck.js")).length).toBeLessThan(2 * 1024);
    expect(bytes("public-page.js").toString()).not.toMatch(/react\.|use-intl|zod/i);
  });

  it("is a stylesheet of at most 12 KB compressed, which fetches nothing from elsewhere", () => {
    for (const name of ["public-page.css", "deck.css"]) {
      expect(brotliCompressSync(bytes(name)).length, name).toBeLessThan(12 * 1024);
      expect(bytes(name).toString()).not.toMatch(/https?:|@import/);
    }
  });

  it("finds its fonts under their hashed names", () => {
    const named = [
      ...bytes("public-page.css")
        .toString()
        .matchAll(/\/press\/([\w.-]+)/g),
    ].map(([, name]) => name);
    expect(new Set(named).size).toBe(4);
    for (const name of named) expect(statSync(join(folder, name ?? "")).size).toBeGreaterThan(10_000);
  });

  it("is the same when it is made again", async () => {
    const before = readdirSync(folder);
    expect(await buildPress(folder)).toEqual(manifest);
    expect(readdirSync(folder)).toEqual(before);
  });
});
