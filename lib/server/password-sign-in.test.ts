import { memoryAdapter } from "better-auth/adapters/memory";
import { betterAuth } from "better-auth/minimal";
import { expect, it, vi } from "vitest";
import { passwordSignIn } from "./password-sign-in";
import { hashPassword } from "./passwords";

const asked = vi.hoisted(() => ({ hashed: 0, compared: 0 }));
vi.mock("./passwords", async (original) => {
  const real = await original<typeof import("./passwords")>();
  return {
    hashPassword: (password: string) => {
      asked.hashed += 1;
      return real.hashPassword(password);
    },
    passwordMatches: (stored: string, password: string) => {
      asked.compared += 1;
      return real.passwordMatches(stored, password);
    },
  };
});

it("does the same work for an address without an account as for a wrong password, so that neither is told by the clock", async () => {
  const now = new Date();
  const stamped = { createdAt: now, updatedAt: now };
  const known = { id: "u", name: "Known", email: "known@example.org", emailVerified: true, ...stamped };
  const password = await hashPassword("a quiet long password");
  const account = { id: "a", userId: "u", accountId: "u", providerId: "credential", password, ...stamped };
  const auth = betterAuth({
    baseURL: "http://localhost:3000",
    secret: "only for this test, and long enough for it",
    database: memoryAdapter({ user: [known], account: [account], session: [], verification: [] }),
    emailAndPassword: passwordSignIn,
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  const tried = async (email: string, text: string) => {
    Object.assign(asked, { hashed: 0, compared: 0 });
    const came = await auth.api.signInEmail({ body: { email, password: text } }).then(
      () => true,
      () => false,
    );
    // One run of argon2id is a hash or a comparison; they cost the same.
    return { came, work: asked.hashed + asked.compared };
  };
  expect(await tried("known@example.org", "a quiet long password")).toEqual({ came: true, work: 1 });
  expect(await tried("known@example.org", "not the password")).toEqual({ came: false, work: 1 });
  expect(await tried("nobody@example.org", "not the password")).toEqual({ came: false, work: 1 });
});
