/**
 * Makes what printed pages bring along: their stylesheets, their small scripts and their fonts, each under a name
 * with its own hash in it, so that a browser may keep it for ever; and manifest.json, which tells the press the
 * names. The same sources give the same files. Takes well under a second; writes nothing when nothing changed.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What is made: a page's stylesheet and its script, by the name the press asks for. */
const entries = {
  "public-page.css": "components/public/style/public-page.css",
  "public-page.js": "components/public/script/public-page.ts",
  "deck.css": "components/public/style/deck.css",
  "deck.js": "components/public/script/deck.ts",
};

/** The subsets of the two faces that Latin text needs; a browser fetches those whose letters occur. */
const fonts = {
  inter: "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "inter-ext": "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  "source-serif-4": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  "source-serif-4-ext":
    "@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
};

/** Makes all files in `public/press` and returns their names by what they are. */
export async function buildPress(folder = join(root, "public", "press")) {
  mkdirSync(folder, { recursive: true });
  /** @type {Record<string, string>} */
  const manifest = {};
  for (const [name, path] of Object.entries(fonts)) {
    manifest[`${name}.woff2`] = keep(folder, `${name}.woff2`, readFileSync(join(root, "node_modules", path)));
  }
  for (const [name, source] of Object.entries(entries)) {
    manifest[name] = keep(folder, name, await bundle(source, manifest));
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const kept = new Set([...Object.values(manifest), "manifest.json"]);
  for (const file of readdirSync(folder)) if (!kept.has(file)) rmSync(join(folder, file));
  const path = join(folder, "manifest.json");
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
  return manifest;
}

/** One file of CSS or JavaScript, small, with the fonts' present names in it. */
async function bundle(source, manifest) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["es2022", "chrome123", "firefox120", "safari17.5"],
    legalComments: "none",
    external: ["/press/*"],
    // The drawing's own components paint in the browser too, without React.
    jsx: "automatic",
    alias: { "react/jsx-runtime": "./components/public/script/svg-runtime.ts" },
    logLevel: "warning",
  });
  const text = outputFiles[0].text.replace(
    /\/press\/([a-z0-9-]+\.woff2)/g,
    (_, name) => `/press/${manifest[name]}`,
  );
  return Buffer.from(text);
}

/** Writes the file under its hashed name, unless it is there, and returns that name. */
function keep(folder, name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const dot = name.lastIndexOf(".");
  const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  const path = join(folder, hashed);
  if (!existsSync(path)) writeFileSync(path, bytes);
  return basename(path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildPress();
