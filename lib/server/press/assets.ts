import "server-only";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageAssets } from "@/components/public/page-facts";
import { environment } from "../environment";

/** Names of the files that scripts/build-press.mjs made, by what they are. */
type Manifest = Record<string, string>;

let known: Manifest | undefined;

function manifest(): Manifest {
  // While developing, styles and scripts are made anew beside the running server.
  if (known && process.env.NODE_ENV === "production") return known;
  known = JSON.parse(
    readFileSync(join(process.cwd(), "public", "press", "manifest.json"), "utf8"),
  ) as Manifest;
  return known;
}

export function pressAssets(page: "public-page" | "deck"): PageAssets {
  const address = (name: string) => `/press/${manifest()[name]}`;
  return {
    style: address(`${page}.css`),
    script: address(`${page}.js`),
    fonts: [address("inter.woff2"), address("source-serif-4.woff2")],
  };
}

let edition: string | undefined;

/**
 * What a page looks like besides what it says: the build, the files above, the address it is read at, whether the
 * clock is fixed. Pages printed in another edition are printed anew.
 */
export function pressEdition(): string {
  const { publicUrl, today } = environment();
  const build = join(process.cwd(), process.env.DRAWDOWN_DIST ?? ".next", "BUILD_ID");
  edition ??= createHash("sha256")
    .update(existsSync(build) ? readFileSync(build) : "development")
    .update(JSON.stringify([manifest(), publicUrl, today ?? null]))
    .digest("hex")
    .slice(0, 12);
  return edition;
}
