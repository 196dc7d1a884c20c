import "server-only";
import { APIError } from "better-auth/api";
import { auth } from "./auth";
import { addressOf } from "./client-address";
import { done, type Outcome, refuse } from "./outcome";
import { cookieName, type Person, sessionHeaders } from "./session";
import { countTry, forgiveTry } from "./sign-in-tries";

export interface NewSession {
  person: Person;
  /** For a browser: the whole `Set-Cookie` line. */
  cookies: string[];
  /** For a program: what goes after `Authorization: Bearer`. */
  token: string;
}

/**
 * Signs somebody in. An address without an account and a wrong password take the same time and get the same words,
 * and both count as a try.
 */
export async function signIn(
  request: Pick<Request, "headers">,
  credentials: { email: string; password: string },
): Promise<Outcome<NewSession>> {
  const tried = { email: credentials.email, address: addressOf(request.headers) };
  const counted = await countTry(tried);
  if (!counted.ok) return counted;
  const session = await beginSession(request, credentials);
  if (!session) return refuse(401, "sign-in-wrong");
  await forgiveTry(tried);
  return done(session);
}

/** For whoever has just been given an account or a password: without counting. */
export async function signInAnew(
  request: Pick<Request, "headers">,
  credentials: { email: string; password: string },
): Promise<NewSession> {
  const session = await beginSession(request, credentials);
  if (!session) throw new Error("A password that was just set does not sign in.");
  return session;
}

async function beginSession(
  request: Pick<Request, "headers">,
  { email, password }: { email: string; password: string },
): Promise<NewSession | null> {
  const headers = new Headers({ "user-agent": request.headers.get("user-agent") ?? "" });
  try {
    const { response, headers: answer } = await auth().api.signInEmail({
      body: { email, password },
      headers,
      returnHeaders: true,
    });
    const cookies = answer.getSetCookie();
    const { id, name } = response.user;
    return { person: { id, name, email: response.user.email }, cookies, token: await tokenIn(cookies) };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

async function tokenIn(cookies: string[]): Promise<string> {
  const start = `${await cookieName()}=`;
  const cookie = cookies.find((each) => each.startsWith(start)) ?? "";
  return cookie.slice(start.length).split(";")[0] ?? "";
}

/** Ends the session; answers with the cookie lines that make the browser forget it. */
export async function signOut(request: Pick<Request, "headers">): Promise<string[]> {
  const headers = (await sessionHeaders(request.headers)) ?? new Headers();
  const { headers: answer } = await auth().api.signOut({ headers, returnHeaders: true });
  return answer.getSetCookie();
}
