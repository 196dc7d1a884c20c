import { describe, expect, it } from "vitest";
import { roles } from "@/lib/domain/access";
import { readEnvironment, shortestPassword as shortestAtStart } from "@/lib/server/environment.mjs";
import { Email, MemberRole, NewPassword, shortestPassword } from "./people";

describe("what people send", () => {
  it("knows the same roles as the table of who may do what", () => {
    expect(MemberRole.options).toEqual(roles);
  });

  it("asks for the same length of a password at start and on a page", () => {
    expect(shortestPassword).toBe(shortestAtStart);
    expect(NewPassword.safeParse("eleven char").success).toBe(false);
    expect(NewPassword.safeParse("twelve chars").success).toBe(true);
    const reading = readEnvironment({
      DRAWDOWN_OWNER_EMAIL: "a@b.example",
      DRAWDOWN_OWNER_PASSWORD: "eleven char",
    });
    expect(reading.ok).toBe(false);
  });

  it("keeps an e-mail address in small letters", () => {
    expect(Email.parse("  Amina@Example.ORG ")).toBe("amina@example.org");
    expect(Email.safeParse("amina").error?.issues[0]?.message).toBe("email-format");
    expect(Email.safeParse("").error?.issues[0]?.message).toBe("email-missing");
  });
});
