import { privateAnswer } from "@/lib/server/answers";
import { loadMembers } from "@/lib/server/members";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";

/** Who belongs to the timetable. */
export const GET = route(peopleEndpoints.listMembers, async ({ access }) =>
  privateAnswer({ members: await loadMembers(access) }),
);
