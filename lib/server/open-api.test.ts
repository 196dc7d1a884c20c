import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Endpoint, endpoints } from "./endpoints";
import { openApi } from "./open-api";

const rows: Endpoint[] = Object.values(endpoints);
const inTable = rows.map(({ method, path }) => `${method.toUpperCase()} ${path}`);

describe("the table of endpoints", () => {
  it("names every entrance of the API that there is, and none that there is not", () => {
    const folder = "app/api/v1";
    const entrances = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts"))
      .flatMap((file) => {
        const path = `/${dirname(file).replaceAll("[", "{").replaceAll("]", "}")}`;
        const source = readFileSync(join(folder, file), "utf8");
        return [...source.matchAll(/^export (?:const|async function|function) ([A-Z]+)\b/gm)].map(
          ([, method]) => `${method} ${path}`,
        );
      })
      .filter((entrance) => entrance !== "GET /openapi.json");
    expect(inTable.sort()).toEqual(entrances.sort());
  });

  it("becomes a document in which every reference leads somewhere", () => {
    const document = JSON.stringify(openApi("1.2.3"));
    const { components } = JSON.parse(document);
    const references = [...document.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((name) => !((name as string) in components.schemas))).toEqual([]);
    expect(document).not.toContain("#/$defs");
  });

  it("says what an addition must say and what it may leave out", () => {
    const { schemas } = openApi("1.2.3").components as { schemas: Record<string, { required: string[] }> };
    expect(schemas.NewMilestone?.required).toEqual(["title"]);
    expect(schemas.NewDependency?.required).toEqual(["fromId", "toId"]);
  });
});
