import "server-only";
import { APIError } from "better-auth/api";
import { auth } from "./auth";
import { addressOf } from "./client-address";
import { realNow } from "./clock";
import { database } from "./database";
import { done, type Outcome, refuse, refuseWith } from "./outcome";
import { sessionHeaders, sessionOf } from "./session";
import { countTry, forgiveTry } from "./sign-in-tries";

/** One signed-in browser or program, as its owner sees it. */
export interface OwnSession {
  id: string;
  userAgent: string;
  signedInAt: Date;
  endsAt: Date;
  isThis: boolean;
}

/** Everywhere this person is signed in, the latest first. */
export async function loadOwnSessions(headers: Headers): Promise<OwnSession[]> {
  const signedIn = await sessionOf(headers);
  if (!signedIn) return [];
  const rows = await database.session.findMany({
    where: { userId: signedIn.person.id, expiresAt: { gt: realNow() } },
    orderBy: { createdAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, expiresAt: true },
  });
  return rows.map(({ id, userAgent, createdAt, expiresAt }) => ({
    id,
    userAgent: userAgent ?? "",
    signedInAt: createdAt,
    endsAt: expiresAt,
    isThis: id === signedIn.sessionId,
  }));
}

/** Signs this person out everywhere but here. */
export async function endOtherSessions(headers: Headers): Promise<number> {
  const signedIn = await sessionOf(headers);
  if (!signedIn) return 0;
  const { count } = await database.session.deleteMany({
    where: { userId: signedIn.person.id, id: { not: signedIn.sessionId } },
  });
  return count;
}

/**
 * Changes the password of whoever asks, who has to know the present one, and signs them out everywhere else.
 * Whoever found an open browser cannot try passwords here for ever: the tries count as at sign-in.
 *
 * @returns the cookie lines of the new session
 */
export async function changePassword(
  headers: Headers,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<Outcome<string[]>> {
  const carried = await sessionHeaders(headers);
  const signedIn = await sessionOf(headers);
  if (!carried || !signedIn) return refuse(401, "sign-in");
  if (currentPassword === newPassword) return wrongField("newPassword", "password-unchanged");
  const tried = { email: signedIn.person.email, address: addressOf(headers) };
  const counted = await countTry(tried);
  if (!counted.ok) return counted;
  try {
    carried.set("user-agent", headers.get("user-agent") ?? "");
    const { headers: answer } = await auth().api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: carried,
      returnHeaders: true,
    });
    await forgiveTry(tried);
    return done(answer.getSetCookie());
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500)
      return wrongField("currentPassword", "password-wrong");
    throw error;
  }
}

function wrongField(field: string, key: string): Outcome<never> {
  return refuseWith([{ path: [field], sentence: { key: `problems.${key}` } }]);
}
