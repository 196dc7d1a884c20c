import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMigrations } from "@/lib/server/migrations";
import { schemaDifference } from "@/scripts/schema-difference";

const schema = readFileSync("prisma/schema.prisma", "utf8");
const history = readMigrations("prisma/migrations");

describe("the schema and the migrations", { timeout: 60_000 }, () => {
  it("agree", async () => {
    expect(await schemaDifference(history, schema)).toBe("");
  });

  it("would not agree if a column were missing from the migrations", async () => {
    const grown = schema.replace("model User {", "model User {\n  nickname String?\n");
    expect(await schemaDifference(history, grown)).toContain('ADD COLUMN     "nickname"');
  });
});
