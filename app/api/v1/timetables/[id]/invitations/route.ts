import { privateAnswer } from "@/lib/server/answers";
import { invite, loadInvitations } from "@/lib/server/invitations";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";

/** The links that still open something. */
export const GET = route(peopleEndpoints.listInvitations, async ({ access }) =>
  privateAnswer({ invitations: await loadInvitations(access) }),
);

/** Makes a one-time link; this answer is the only one that holds it. */
export const POST = route(peopleEndpoints.invite, async ({ access, body }) =>
  privateAnswer({ invitation: await invite(access, body) }, { status: 201 }),
);
