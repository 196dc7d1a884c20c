import { privateAnswer } from "@/lib/server/answers";
import { TimetableAccess } from "@/lib/server/gate";
import { changeRole, leaveTimetable, removeMember } from "@/lib/server/members";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";

/** Gives a member another role. */
export const PATCH = route(peopleEndpoints.changeRole, async ({ access, params, body }) => {
  const changed = await changeRole(access, params.personId ?? "", body.role);
  return changed.ok ? privateAnswer({ role: body.role }) : changed;
});

/** Removes a member. Whoever names themselves leaves, which takes no role. */
export const DELETE = route(peopleEndpoints.removeMember, async ({ access, params, person }) => {
  const left = params.personId === person.id ? await leaveTimetable(access) : await remove();
  return left.ok ? privateAnswer({}) : left;

  async function remove() {
    const owner = await TimetableAccess.open(person, access.timetableId, "manage:members");
    return owner.ok ? removeMember(owner.value, params.personId ?? "") : owner;
  }
});
