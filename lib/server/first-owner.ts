import "server-only";
import type { z } from "zod";
import type { SetupRequest } from "@/lib/schema/people";
import { makeAccount, ownWhatNobodyOwns, type Transaction } from "./accounts";
import { realNow } from "./clock";
import { database } from "./database";
import { hashOfToken, newLinkToken } from "./one-time-link";
import { done, type Outcome, refuse } from "./outcome";
import { hashPassword } from "./passwords";
import type { Person } from "./session";

/** One number of our own: whoever makes a first account waits for whoever is making one. */
const firstAccountLock = 1_801_147_493;

/**
 * At every start, after the samples: makes the first owner from the environment, or a one-time address that makes
 * one. With an account there already, neither; an address from an earlier start is then void.
 *
 * @returns the path of the one-time address, for start-up to print
 */
export async function prepareFirstOwner(
  firstOwner: { email: string; password: string } | undefined,
): Promise<{ setupPath?: string }> {
  const passwordHash = firstOwner && (await hashPassword(firstOwner.password));
  return database.$transaction(async (transaction) => {
    await takeFirstAccountLock(transaction);
    await transaction.setupToken.deleteMany({});
    if (await somebodyIsHere(transaction)) return {};
    if (firstOwner && passwordHash) {
      const email = firstOwner.email.toLowerCase();
      await makeFirstOwner(transaction, { name: nameFrom(email), email, passwordHash });
      return {};
    }
    const token = newLinkToken();
    await transaction.setupToken.create({ data: { tokenHash: hashOfToken(token) } });
    return { setupPath: `/setup?token=${token}` };
  });
}

/** Whether the one-time address still does something. */
export async function setupIsOpen(token: string): Promise<boolean> {
  const found = await database.setupToken.findUnique({ where: { tokenHash: hashOfToken(token) } });
  return found !== null && found.usedAt === null && !(await somebodyIsHere(database));
}

/** Makes the first owner by the one-time address: once, whoever else tries at the same instant. */
export async function setUp(wanted: z.infer<typeof SetupRequest>): Promise<Outcome<Person>> {
  const { token, name, email, password } = wanted;
  if (!(await setupIsOpen(token))) return refuse(404, "setup-over");
  const passwordHash = await hashPassword(password);
  return database.$transaction(async (transaction) => {
    await takeFirstAccountLock(transaction);
    const used = await transaction.setupToken.updateMany({
      where: { tokenHash: hashOfToken(token), usedAt: null },
      data: { usedAt: realNow() },
    });
    if (used.count === 0 || (await somebodyIsHere(transaction))) return refuse(404, "setup-over");
    return done(await makeFirstOwner(transaction, { name, email, passwordHash }));
  });
}

async function makeFirstOwner(
  transaction: Transaction,
  account: Parameters<typeof makeAccount>[1],
): Promise<Person> {
  const person = await makeAccount(transaction, account);
  await ownWhatNobodyOwns(transaction, person);
  return person;
}

async function somebodyIsHere(transaction: Transaction): Promise<boolean> {
  return (await transaction.user.findFirst({ select: { id: true } })) !== null;
}

async function takeFirstAccountLock(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${firstAccountLock})`;
}

/** "amina.k@example.org" is "amina.k" until she says otherwise. */
export function nameFrom(email: string): string {
  return email.split("@")[0] || email;
}
