import "server-only";
import { randomUUID } from "node:crypto";
import { replacePassword, type Transaction } from "./accounts";
import { realNow } from "./clock";
import { database } from "./database";
import { hashOfToken, newLinkToken } from "./one-time-link";
import { done, type Outcome, refuse } from "./outcome";
import { hashPassword } from "./passwords";
import type { Person } from "./session";

const lastsHours = 72;

/** Where the token stands in the address: after the #, which browsers send to nobody. */
const pathOf = (token: string) => `/new-password#${token}`;

const identifierOf = (token: string) => `new-password:${hashOfToken(token)}`;

/**
 * A link that lets somebody set a password, once: for who was added in the terminal, and for who forgot theirs. The
 * links before it are void.
 *
 * @returns its path
 */
export async function makeNewPasswordLink(transaction: Transaction, userId: string): Promise<string> {
  const token = newLinkToken();
  await transaction.verification.deleteMany({
    where: { value: userId, identifier: { startsWith: "new-password:" } },
  });
  await transaction.verification.create({
    data: {
      id: randomUUID(),
      identifier: identifierOf(token),
      value: userId,
      expiresAt: new Date(realNow().getTime() + lastsHours * 3_600_000),
    },
  });
  return pathOf(token);
}

/** Sets the password and ends every session there was. */
export async function setNewPassword(token: string, password: string): Promise<Outcome<Person>> {
  const link = await database.verification.findFirst({ where: { identifier: identifierOf(token) } });
  if (!link || link.expiresAt <= realNow()) return refuse(404, "link-over");
  const passwordHash = await hashPassword(password);
  return database.$transaction(async (transaction) => {
    const used = await transaction.verification.deleteMany({ where: { id: link.id } });
    const person = await transaction.user.findUnique({
      where: { id: link.value },
      select: { id: true, name: true, email: true },
    });
    if (used.count === 0 || !person) return refuse(404, "link-over");
    await replacePassword(transaction, person.id, passwordHash);
    return done(person);
  });
}
