import { describe, expect, it } from "vitest";
import { hashPassword, passwordMatches } from "./passwords";

describe("a password", () => {
  it("is kept as argon2id, differently each time", async () => {
    const [one, other] = await Promise.all([
      hashPassword("a long sentence"),
      hashPassword("a long sentence"),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await passwordMatches(one, "a long sentence")).toBe(true);
    expect(await passwordMatches(one, "a long sentencE")).toBe(false);
  });

  it("is the same however the keyboard composes its letters", async () => {
    const stored = await hashPassword("caf\u00e9 au lait, twelve");
    expect(await passwordMatches(stored, "cafe\u0301 au lait, twelve")).toBe(true);
  });

  it("matches nothing where no hash is stored", async () => {
    expect(await passwordMatches("", "")).toBe(false);
    expect(await passwordMatches("a long sentence", "a long sentence")).toBe(false);
  });
});
