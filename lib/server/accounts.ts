import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordMembership } from "./audit";
import { database } from "./database";
import type { Person } from "./session";

/** What a set of statements needs to belong together. */
export type Transaction = Prisma.TransactionClient;

export interface NewAccount {
  name: string;
  email: string;
  /** As `hashPassword` made it; `null`: a one-time link will set it. */
  passwordHash: string | null;
}

/** An account, inside the transaction of whatever lets somebody have one. There is no other way to get one. */
export async function makeAccount(
  transaction: Transaction,
  { name, email, passwordHash }: NewAccount,
): Promise<Person> {
  const id = randomUUID();
  await transaction.user.create({ data: { id, name, email } });
  await transaction.account.create({
    data: { id: randomUUID(), userId: id, accountId: id, providerId: "credential", password: passwordHash },
  });
  return { id, name, email };
}

/** Sets a password without asking for the former one, and ends every session: for one-time links alone. */
export async function replacePassword(
  transaction: Transaction,
  userId: string,
  passwordHash: string,
): Promise<void> {
  await transaction.account.updateMany({
    where: { userId, providerId: "credential" },
    data: { password: passwordHash },
  });
  await transaction.session.deleteMany({ where: { userId } });
}

export async function renamePerson(person: Person, name: string): Promise<Person> {
  await database.user.update({ where: { id: person.id }, data: { name } });
  return { ...person, name };
}

/** Whoever has no member yet gets an owner: the samples, at the first account. */
export async function ownWhatNobodyOwns(transaction: Transaction, person: Person): Promise<void> {
  const orphans = await transaction.timetable.findMany({
    where: { memberships: { none: {} } },
    select: { id: true },
  });
  await transaction.membership.createMany({
    data: orphans.map(({ id }) => ({ timetableId: id, userId: person.id, role: "owner" as const })),
    skipDuplicates: true,
  });
  for (const { id } of orphans)
    await recordMembership(id, null, { act: "added", person, to: "owner" }, transaction);
}
