import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { may, type Role, roles } from "@/lib/domain/access";
import type { AcceptInvitationRequest } from "@/lib/schema/people";
import { makeAccount, type Transaction } from "./accounts";
import { recordMembership } from "./audit";
import { realNow } from "./clock";
import { database } from "./database";
import type { TimetableAccess } from "./gate";
import { hashOfToken, newLinkToken } from "./one-time-link";
import { done, type Outcome, refuse, refuseWith } from "./outcome";
import { hashPassword } from "./passwords";
import type { Person } from "./session";

const lastsDays = 7;

/** As the owners of a timetable see it: without the link, which was shown once. */
export interface OpenInvitation {
  id: string;
  role: Role;
  email: string | null;
  expiresAt: Date;
  createdBy: string;
}

/** As its bearer sees it before accepting. */
export interface InvitationOffer {
  timetableTitle: string;
  role: Role;
  email: string | null;
  createdBy: string;
  expiresAt: Date;
}

export interface Accepted {
  person: Person;
  timetableId: string;
  role: Role;
}

/** Makes a link that lets one person in, once, with this role; with an e-mail address, only that person. */
export async function invite(
  access: TimetableAccess<"manage:members">,
  wanted: { role: Role; email?: string | undefined },
): Promise<OpenInvitation & { path: string }> {
  const { timetableId, person } = access;
  const token = newLinkToken();
  const made = await database.$transaction(async (transaction) => {
    const change = { act: "invited", email: wanted.email ?? null, to: wanted.role } as const;
    await recordMembership(timetableId, person, change, transaction);
    return transaction.invitation.create({
      data: {
        id: randomUUID(),
        tokenHash: hashOfToken(token),
        email: wanted.email ?? null,
        timetableId,
        role: wanted.role,
        createdById: person.id,
        createdAt: realNow(),
        expiresAt: new Date(realNow().getTime() + lastsDays * 24 * 3_600_000),
      },
    });
  });
  const { id, role, email, expiresAt } = made;
  // After the #, so that browsers send it to nobody and no log keeps it.
  return { id, role, email, expiresAt, createdBy: access.person.name, path: `/invitation#${token}` };
}

/** The links that still open something. */
export async function loadInvitations(access: TimetableAccess<"manage:members">): Promise<OpenInvitation[]> {
  const rows = await database.invitation.findMany({
    where: { timetableId: access.timetableId, acceptedAt: null, expiresAt: { gt: realNow() } },
    orderBy: { createdAt: "asc" },
    select: { id: true, role: true, email: true, expiresAt: true, createdBy: { select: { name: true } } },
  });
  return rows.map(({ createdBy, ...row }) => ({ ...row, createdBy: createdBy.name }));
}

/** Makes a link void. */
export async function withdrawInvitation(
  { timetableId, person }: TimetableAccess<"manage:members">,
  id: string,
): Promise<Outcome<null>> {
  return database.$transaction(async (transaction) => {
    const open = { id, timetableId, acceptedAt: null };
    const found = await transaction.invitation.findFirst({
      where: open,
      select: { email: true, role: true },
    });
    const { count } = await transaction.invitation.deleteMany({ where: open });
    if (!found || count === 0) return refuse(404, "not-found");
    const change = { act: "invitation-withdrawn", email: found.email, from: found.role } as const;
    await recordMembership(timetableId, person, change, transaction);
    return done(null);
  });
}

/** What a link offers. A used, old, withdrawn and invented one look the same. */
export async function openInvitation(token: string): Promise<Outcome<InvitationOffer>> {
  const offer = await findOffer(database, token);
  if (!offer) return refuse(404, "link-over");
  const { timetable, role, email, createdBy, expiresAt } = offer;
  return done({ timetableTitle: timetable.title, role, email, createdBy: createdBy.name, expiresAt });
}

/**
 * Accepts as whoever has signed in, or with a new account. A link works once; it raises a role and never lowers one.
 */
export async function acceptInvitation(
  person: Person | null,
  { token, account }: z.infer<typeof AcceptInvitationRequest>,
): Promise<Outcome<Accepted>> {
  const offer = await findOffer(database, token);
  if (!offer) return refuse(404, "link-over");
  if (person && offer.email && offer.email !== person.email) {
    return refuse(403, "invitation-for-another", { values: { email: offer.email, mine: person.email } });
  }
  if (person) return spendInvitation(token, async () => done(person));
  if (!account) return refuse(401, "invitation-needs-account");
  if (offer.email && offer.email !== account.email) {
    return refuseWith([{ path: ["account", "email"], sentence: { key: "problems.email-not-invited" } }]);
  }
  const passwordHash = await hashPassword(account.password);
  return spendInvitation(token, async (transaction) => {
    // Two links opened at once for one new address: the second waits, and then finds the account.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${account.email}, 0))`;
    if (await transaction.user.findUnique({ where: { email: account.email }, select: { id: true } })) {
      return refuseWith([{ path: ["account", "email"], sentence: { key: "problems.email-has-account" } }]);
    }
    return done(await makeAccount(transaction, { name: account.name, email: account.email, passwordHash }));
  });
}

/** The one place where a link is used up: together with what it gives, or not at all. */
function spendInvitation(
  token: string,
  comeIn: (transaction: Transaction) => Promise<Outcome<Person>>,
): Promise<Outcome<Accepted>> {
  return database.$transaction(async (transaction) => {
    // Holds the row, so that a second use at the same instant waits and then finds it used.
    await transaction.$queryRaw`SELECT id FROM invitations WHERE token_hash = ${hashOfToken(token)} FOR UPDATE`;
    const offer = await findOffer(transaction, token);
    if (!offer) return refuse(404, "link-over");
    const entered = await comeIn(transaction);
    if (!entered.ok) return entered;
    const person = entered.value;
    await transaction.invitation.update({ where: { id: offer.id }, data: { acceptedAt: realNow() } });
    const role = await giveRole(transaction, offer.timetable.id, person, offer);
    return done({ person, timetableId: offer.timetable.id, role });
  });
}

async function giveRole(
  transaction: Transaction,
  timetableId: string,
  person: Person,
  { role: offered, email }: { role: Role; email: string | null },
): Promise<Role> {
  const membership = { timetableId_userId: { timetableId, userId: person.id } };
  const present = await transaction.membership.findUnique({ where: membership, select: { role: true } });
  const from = present?.role ?? null;
  const to = from && roles.indexOf(from) >= roles.indexOf(offered) ? from : offered;
  await transaction.membership.upsert({
    where: membership,
    create: { timetableId, userId: person.id, role: to },
    update: { role: to },
  });
  await recordMembership(timetableId, person, { act: "accepted", person, email, from, to }, transaction);
  return to;
}

/** An invitation speaks for whoever made it: once they may not invite any more, it is void. */
async function findOffer(transaction: Transaction, token: string) {
  const row = await transaction.invitation.findUnique({
    where: { tokenHash: hashOfToken(token) },
    select: {
      id: true,
      role: true,
      email: true,
      expiresAt: true,
      acceptedAt: true,
      createdBy: { select: { name: true, memberships: { select: { timetableId: true, role: true } } } },
      timetable: { select: { id: true, title: true } },
    },
  });
  if (!row?.timetable || row.acceptedAt || row.expiresAt <= realNow()) return null;
  const { timetable } = row;
  const inviter = row.createdBy.memberships.find((membership) => membership.timetableId === timetable.id);
  return may(inviter?.role, "manage:members") ? { ...row, timetable } : null;
}
