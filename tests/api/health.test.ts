import { describe, expect, inject, it } from "vitest";
import packageFile from "@/package.json";

describe("the health of the server", () => {
  it("names the database in use and the program's version", async () => {
    const answer = await fetch(`${inject("address")}/api/v1/health`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      status: "ok",
      database: process.env.TEST_DATABASE_URL ? "postgresql" : "embedded",
      version: packageFile.version,
    });
  });
});
