import "server-only";
import { database } from "./database";

/** Somebody who has signed in. */
export interface Person {
  id: string;
  name: string;
  email: string;
}

/** The cookie that carries the session, in the form in which browsers keep it on https and on http. */
const cookieNames = ["__Secure-drawdown.session_token", "drawdown.session_token"];

/**
 * Who sends this request; `null`: somebody who has not signed in. A token in the Authorization header is asked
 * alone, and never together with a cookie: a page elsewhere can make a browser send the one, but not the other.
 */
export async function whoAsks(request: Request): Promise<Person | null> {
  const token = request.headers.has("authorization") ? bearerToken(request) : cookieToken(request);
  if (!token) return null;
  const [person] = await database.$queryRaw<Person[]>`
    SELECT users.id, users.name, users.email FROM sessions JOIN users ON users.id = user_id
     WHERE token = ${token} AND expires_at > now()`;
  return person ?? null;
}

export function bearerToken(request: Request): string | null {
  return /^Bearer ([\x21-\x7e]{16,512})$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
}

function cookieToken(request: Request): string | null {
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  for (const name of cookieNames) {
    const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
    // What follows the dot is a signature over the token, which is long and random by itself.
    if (found) return found.slice(name.length + 1).split(".")[0] || null;
  }
  return null;
}
