import "server-only";
import { may, type Permission, type Role, roleNeededTo } from "@/lib/domain/access";
import { database } from "./database";
import { done, type Outcome, refuse } from "./outcome";
import type { Person } from "./session";

/**
 * The proof that somebody may do something in a timetable. Only `open` makes one, so whatever asks for it as an
 * argument cannot be reached past the gate.
 */
export class TimetableAccess<P extends Permission = Permission> {
  private constructor(
    readonly timetableId: string,
    readonly person: Person,
    readonly role: Role,
    readonly permission: P,
  ) {}

  /** What is not there and what may not be seen look the same: 404. Who may see but not do is told what it takes. */
  static async open<P extends Permission>(
    person: Person,
    timetableId: string,
    permission: P,
  ): Promise<Outcome<TimetableAccess<P>>> {
    const membership = await database.membership.findUnique({
      where: { timetableId_userId: { timetableId, userId: person.id } },
      select: { role: true },
    });
    if (!membership || !may(membership.role, "read:timetable")) return refuse(404, "not-found");
    const { role } = membership;
    if (!may(role, permission)) {
      return refuse(403, "role-wanting", { values: { role, needed: roleNeededTo(permission) } });
    }
    return done(new TimetableAccess(timetableId, person, role, permission));
  }
}
