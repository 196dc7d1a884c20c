import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Who may draw upon whom. A room is the longest folder here that holds the file. */
const mayDrawUpon: Record<string, { rooms: string[]; packages: string[] | "any" }> = {
  "lib/schema": { rooms: [], packages: ["zod"] },
  // Beside types, the domain uses one plain table of the schema, which brings no Zod along.
  "lib/domain": {
    rooms: ["types of lib/schema", "lib/schema/noun-table"],
    packages: ["date-fns", "@date-fns/utc"],
  },
  "lib/i18n": { rooms: ["lib/schema", "types of lib/domain"], packages: ["next-intl", "use-intl"] },
  "lib/drawing": {
    rooms: ["lib/domain", "types of lib/schema", "lib/i18n"],
    packages: ["d3-scale", "d3-shape", "d3-time", "d3-geo"],
  },
  "lib/formats": { rooms: ["lib/domain", "lib/drawing", "lib/schema", "lib/i18n"], packages: "any" },
  "lib/client": { rooms: ["lib/domain", "lib/schema", "lib/i18n"], packages: ["@tanstack/", "react"] },
  "lib/server": {
    rooms: ["lib/domain", "lib/schema", "lib/formats", "lib/i18n", "lib/generated", "prisma/samples"],
    packages: "any",
  },
  // The press turns publications into pages, so it alone of the server draws upon what is shown.
  "lib/server/press": {
    rooms: [
      "lib/domain",
      "lib/schema",
      "lib/formats",
      "lib/i18n",
      "lib/server",
      "lib/drawing",
      "components/public",
      "components/drawing",
    ],
    packages: "any",
  },
  components: {
    rooms: ["lib/domain", "lib/drawing", "lib/schema", "lib/client", "lib/i18n", "components"],
    packages: "any",
  },
  app: { rooms: ["lib", "components", "app"], packages: "any" },
};

/**
 * The wall before the public: what prints and serves public pages reads publications through these doors and
 * nothing else of the server.
 */
const publicRooms = ["app/(public)", "components/public", "lib/server/press"];
const publicDoors = [
  "lib/server/published",
  "lib/server/press",
  "lib/server/printings",
  "lib/server/clock",
  "lib/server/environment",
  "lib/server/log",
  // Computes from what it is given, and reads nothing.
  "lib/server/forecasts",
];

interface Import {
  file: string;
  line: number;
  of: string;
  typeOnly: boolean;
}

const files = ["app", "components", "lib"]
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => sourceFiles(join(root, folder)));
const imports = files.filter((file) => !/\.test\.tsx?$/.test(file)).flatMap(importsIn);

describe("the house", () => {
  it("is drawn upon only as the table says", () => {
    const broken = imports.flatMap(({ file, line, of, typeOnly }) => {
      const room = roomOf(file);
      if (!room) return [`${file}:${line} lies in no room of the table.`];
      const { rooms, packages } = mayDrawUpon[room] ?? { rooms: [], packages: [] };
      if (!isOurs(of)) {
        const fine =
          packages === "any" ||
          typeOnly ||
          packages.some((name) => of === name || of.startsWith(name.endsWith("/") ? name : `${name}/`));
        return fine ? [] : [`${file}:${line}: ${room} may not draw upon the package ${of}.`];
      }
      const fine =
        within(of, room) ||
        rooms.some((allowed) =>
          allowed.startsWith("types of ") ? typeOnly && within(of, allowed.slice(9)) : within(of, allowed),
        );
      return fine ? [] : [`${file}:${line}: ${room} may not draw upon ${of}${typeOnly ? " (types)" : ""}.`];
    });
    expect(broken).toEqual([]);
  });

  it("has a wall before the public: public pages read publications and nothing else of the server", () => {
    const broken = imports
      .filter(({ file, of }) => publicRooms.some((room) => within(file, room)) && within(of, "lib/server"))
      .filter(({ of }) => !publicDoors.some((door) => within(of, door)))
      .map(({ file, line, of }) => `${file}:${line}: a public page may not read ${of}.`);
    expect(broken).toEqual([]);
  });

  it("asks what day it is in one place only", () => {
    const broken = files
      .filter((file) => (within(file, "lib") || within(file, "app")) && !/\.test\.tsx?$/.test(file))
      .filter(
        (file) =>
          !["lib/server/clock.ts", "lib/client/edit-session-provider.tsx"].includes(file) &&
          !within(file, "lib/generated"),
      )
      .filter((file) => /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(root, file), "utf8")))
      .map((file) => `${file}: take the time as an argument, or from lib/server/clock.ts.`);
    expect(broken).toEqual([]);
  });

  it("has no drawers without a name", () => {
    const drawers = files.filter(
      (file) =>
        /(^|\/)(utils?|helpers?|misc|common|index)\.tsx?$/.test(file) && !within(file, "lib/generated"),
    );
    expect(drawers).toEqual([]);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !within(file, "lib/generated"));
}

function importsIn(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?([^;"']*?)\s*from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s+["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map((match) => {
    const named = match[3] ?? match[4] ?? match[5] ?? "";
    const members = /^\{([\s\S]*)\}$/.exec((match[2] ?? "").trim())?.[1];
    const allTypes = members
      ?.split(",")
      .every((member) => member.trim() === "" || member.trim().startsWith("type "));
    return {
      file,
      line: text.slice(0, (match.index ?? 0) + 1).split("\n").length,
      of: resolved(file, named),
      typeOnly: match[1] !== undefined || allTypes === true,
    };
  });
}

/** Our own modules as paths from the top; packages as they are named. */
function resolved(file: string, named: string): string {
  if (named.startsWith("@/")) return named.slice(2);
  if (named.startsWith(".")) return relative(root, resolve(root, dirname(file), named));
  return named;
}

function isOurs(module: string): boolean {
  return /^(app|components|lib|prisma|tests|scripts)(\/|$)/.test(module);
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);
}

function roomOf(file: string): string | undefined {
  return Object.keys(mayDrawUpon)
    .filter((room) => within(file, room))
    .toSorted((a, b) => b.length - a.length)[0];
}
