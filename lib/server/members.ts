import "server-only";
import { may, type Role, roles } from "@/lib/domain/access";
import type { Transaction } from "./accounts";
import { recordMembership } from "./audit";
import { database } from "./database";
import type { TimetableAccess } from "./gate";
import { done, type Outcome, refuse } from "./outcome";
import type { Person } from "./session";

export interface Member extends Person {
  role: Role;
}

/** Everybody who belongs to the timetable: owners first, then by name. */
export async function loadMembers(access: TimetableAccess<"read:members">): Promise<Member[]> {
  const rows = await database.membership.findMany({
    where: { timetableId: access.timetableId },
    select: { role: true, user: { select: { id: true, name: true, email: true } } },
  });
  return rows
    .map(({ role, user }) => ({ ...user, role }))
    .sort(
      (one, other) =>
        roles.indexOf(other.role) - roles.indexOf(one.role) || one.name.localeCompare(other.name, "en"),
    );
}

/** Gives a member another role; never so that nobody would be left to decide who belongs. */
export async function changeRole(
  access: TimetableAccess<"manage:members">,
  personId: string,
  role: Role,
): Promise<Outcome<null>> {
  return changeMembership(access, personId, role);
}

/** Ends a membership. Their sessions live on, and open this timetable no more. */
export async function removeMember(
  access: TimetableAccess<"manage:members">,
  personId: string,
): Promise<Outcome<null>> {
  return changeMembership(access, personId, null);
}

/** Anybody may leave, but for the last owner. */
export async function leaveTimetable(access: TimetableAccess<"read:timetable">): Promise<Outcome<null>> {
  return changeMembership(access, access.person.id, null);
}

/** One change at a time in a timetable: of two owners who leave at the same instant, the second stays. */
function changeMembership(
  { timetableId, person: by }: TimetableAccess,
  userId: string,
  role: Role | null,
): Promise<Outcome<null>> {
  return database.$transaction(async (transaction) => {
    await lockMembers(transaction, timetableId);
    const membership = { timetableId_userId: { timetableId, userId } };
    const present = await transaction.membership.findUnique({
      where: membership,
      select: { role: true, user: { select: { id: true, name: true } } },
    });
    if (!present) return refuse(404, "member-gone");
    if (may(present.role, "manage:members") && role !== "owner") {
      const owners = await transaction.membership.count({ where: { timetableId, role: "owner" } });
      if (owners < 2) return refuse(409, "last-owner");
    }
    if (role) await transaction.membership.update({ where: membership, data: { role } });
    else await transaction.membership.delete({ where: membership });
    if (role !== present.role) {
      const act = role ? "role-changed" : by.id === userId ? "left" : "removed";
      const change = { act, person: present.user, from: present.role, to: role } as const;
      await recordMembership(timetableId, by, change, transaction);
    }
    return done(null);
  });
}

/** Whoever changes who belongs to a timetable holds its row meanwhile. */
async function lockMembers(transaction: Transaction, timetableId: string): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM timetables WHERE id = ${timetableId} FOR UPDATE`;
}
