import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "./database";
import { done, type Outcome, refuse } from "./outcome";

const minutes = 60;

/**
 * How often, in how many seconds. One e-mail from one address is the ordinary case; the second holds where somebody
 * tries one password on many accounts, the third where many addresses try one account.
 */
const limits = {
  "email-and-address": { points: 8, duration: 15 * minutes },
  address: { points: 60, duration: 15 * minutes },
  email: { points: 40, duration: 60 * minutes },
} as const;

type Limit = keyof typeof limits;

/** The limiter asks in PostgreSQL's way; our connection answers. Instants come back as numbers. */
const store = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await database.$queryRawUnsafe<{ points?: number; expire?: bigint | null }[]>(
      text,
      ...values,
    );
    return {
      rowCount: rows.length,
      rows: rows.map((row) => ({ ...row, expire: row.expire == null ? null : Number(row.expire) })),
    };
  },
};

function limiterOf(limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...limits[limit],
    storeClient: store,
    storeType: "pool",
    tableName: "sign_in_tries",
    tableCreated: true,
    keyPrefix: limit,
  });
}

let limiters: Record<Limit, RateLimiterPostgres> | undefined;

function limiterFor(limit: Limit): RateLimiterPostgres {
  limiters ??= {
    "email-and-address": limiterOf("email-and-address"),
    address: limiterOf("address"),
    email: limiterOf("email"),
  };
  return limiters[limit];
}

export interface Try {
  email: string;
  address: string;
}

/**
 * Counts a try before the password is looked at, so that tries at the same instant are all counted; refuses the one
 * that is too many, and says for how long.
 */
export async function countTry(tried: Try): Promise<Outcome<null>> {
  for (const [limit, key] of keysOf(tried)) {
    try {
      await limiterFor(limit).consume(key);
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full;
      const seconds = Math.max(1, Math.ceil(full.msBeforeNext / 1000));
      return refuse(429, "sign-in-too-often", {
        values: { minutes: Math.ceil(seconds / 60) },
        facts: { retryAfterSeconds: seconds },
      });
    }
  }
  return done(null);
}

/** Who knew the password begins anew; what others tried on the account or from the address stays counted. */
export async function forgiveTry(tried: Try): Promise<void> {
  for (const [limit, key] of keysOf(tried)) {
    if (limit === "email-and-address") await limiterFor(limit).delete(key);
    else await limiterFor(limit).reward(key);
  }
}

/** Hashed: the table shows nobody's address, and a long e-mail cannot outgrow the key. */
function keysOf({ email, address }: Try): [Limit, string][] {
  return [
    ["email-and-address", hashed(`${email}\n${address}`)],
    ["address", hashed(address)],
    ["email", hashed(email)],
  ];
}

function hashed(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
