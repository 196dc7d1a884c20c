import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Lockfile {
  packages: Record<
    string,
    {
      optionalDependencies?: Record<string, string>;
      integrity?: string;
      inBundle?: boolean;
      resolved?: string;
    }
  >;
}

it("the lockfile names the packages of every system, or npm ci would refuse it (see scripts/complete-lockfile.mjs)", () => {
  const { packages }: Lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

it("every package of the lockfile is named by its checksum and by no registry", () => {
  const { packages }: Lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const broken = Object.entries(packages).flatMap(([place, { integrity, inBundle, resolved }]) =>
    place !== "" && ((!inBundle && !integrity?.startsWith("sha512-")) || resolved) ? [place] : [],
  );
  expect(broken).toEqual([]);
});
