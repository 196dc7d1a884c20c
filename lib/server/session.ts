import "server-only";
import { auth } from "./auth";

/** Somebody who has signed in. */
export interface Person {
  id: string;
  name: string;
  email: string;
}

/** Somebody who has signed in, and by which session. */
export interface SignedIn {
  person: Person;
  sessionId: string;
}

/** Who sends this request; `null`: somebody who has not signed in. */
export async function whoAsks(request: Pick<Request, "headers">): Promise<Person | null> {
  return (await sessionOf(request.headers))?.person ?? null;
}

/** The session that the headers of a request carry; `null`: none, or one that has ended. */
export async function sessionOf(headers: Headers): Promise<SignedIn | null> {
  const carried = await sessionHeaders(headers);
  if (!carried) return null;
  const found = await auth().api.getSession({ headers: carried, query: { disableCookieCache: true } });
  if (!found) return null;
  const { id, name, email } = found.user;
  return { person: { id, name, email }, sessionId: found.session.id };
}

/**
 * What the sign-in library needs of the headers. A token in the Authorization header is asked alone, and never
 * together with a cookie: a page elsewhere can make a browser send the one, but not the other. Both are signed,
 * so that reading the sessions' table (in a backup, say) opens nothing.
 */
export async function sessionHeaders(headers: Headers): Promise<Headers | null> {
  if (!headers.has("authorization")) {
    const cookie = headers.get("cookie");
    return cookie ? new Headers({ cookie }) : null;
  }
  const token = bearerToken({ headers });
  return token ? new Headers({ cookie: `${await cookieName()}=${token}` }) : null;
}

/** The token of `Authorization: Bearer …`, as signing in from a program gave it. */
export function bearerToken(request: Pick<Request, "headers">): string | null {
  return /^Bearer ([\w.%+/=-]{16,512})$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
}

/** The name of the cookie that carries the session, "__Secure-drawdown.session_token" on https. */
export async function cookieName(): Promise<string> {
  return (await auth().$context).authCookies.sessionToken.name;
}
