/**
 * The browser of the browser tests: CHROMIUM_PATH, else one of the system, else Playwright's own. On a bare
 * machine it is installed: from the system's packages as root, otherwise as Playwright's download.
 */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../start/children.mjs";
import { Refusal, step } from "../start/say.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macPrograms = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** What a browser in a container or on a machine without a screen needs. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser that is there already, without installing anything. */
export function systemChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin", "/snap/bin");
  const programs = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...programs, ...macPrograms].find(isProgram);
}

/**
 * The path of a browser that starts, installed if there is none.
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const found = systemChromium();
  if (found) {
    if (await starts(found)) return found;
    throw new Refusal(`The browser ${found} does not start; name another with CHROMIUM_PATH.`);
  }
  const own = await playwrightsOwn();
  if (await starts(own)) return own;
  return step("Installing Chromium for the browser tests", async () => {
    if (process.getuid?.() === 0) {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", NEEDRESTART_MODE: "a" };
      // Another apt may be at work, as on a machine that has just started.
      const patient = ["-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"];
      await run("apt-get", [...patient, "--allow-releaseinfo-change", "update"], { env });
      await run("apt-get", [...patient, "-y", "--no-install-recommends", "install", "chromium"], { env });
      const installed = systemChromium();
      if (installed && (await starts(installed))) return installed;
    }
    await run("npx", ["playwright", "install", "chromium"]);
    if (await starts(own)) return own;
    throw new Refusal(
      "There is no Chromium for the browser tests; install one, or name it with CHROMIUM_PATH.",
    );
  });
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/** Being there is not enough: its libraries may be missing. @param {string} program */
async function starts(program) {
  if (!existsSync(program)) return false;
  const { chromium } = await import("@playwright/test");
  try {
    const browser = await chromium.launch({
      executablePath: program,
      args: chromiumArguments,
      timeout: 30_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
