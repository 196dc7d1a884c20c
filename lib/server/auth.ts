import "server-only";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { database } from "./database";
import { environment } from "./environment";
import { passwordSignIn } from "./password-sign-in";

const days = 24 * 60 * 60;

function makeAuth() {
  const { publicUrl, secret } = environment();
  return betterAuth({
    appName: "Drawdown",
    baseURL: publicUrl,
    trustedOrigins: [publicUrl],
    ...(secret !== undefined && { secret }),
    database: prismaAdapter(database, { provider: "postgresql", transaction: true }),
    emailAndPassword: passwordSignIn,
    session: {
      expiresIn: 14 * days,
      // A session ends two weeks after sign-in, however busy it was: then a stolen one ends as well.
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    advanced: {
      cookiePrefix: "drawdown",
      useSecureCookies: publicUrl.startsWith("https://"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      // Who signed in from where is nobody's business; attempts are counted in sign-in-tries.ts.
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // It tells an unknown address from a wrong password in the log; a reader of logs need not know.
    logger: { disabled: true },
  });
}

let made: ReturnType<typeof makeAuth> | undefined;

/** The sign-in library, set up at first use: `next build` loads this file where no secret is set. */
export function auth(): ReturnType<typeof makeAuth> {
  made ??= makeAuth();
  return made;
}
