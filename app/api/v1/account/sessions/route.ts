import { endOtherSessions, loadOwnSessions } from "@/lib/server/account-sessions";
import { privateAnswer } from "@/lib/server/answers";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";

/** Where I am signed in. */
export const GET = route(peopleEndpoints.listSessions, async ({ request }) =>
  privateAnswer({ sessions: await loadOwnSessions(request.headers) }),
);

/** Signs me out everywhere but here. */
export const DELETE = route(peopleEndpoints.endSessions, async ({ request }) =>
  privateAnswer({ ended: await endOtherSessions(request.headers) }),
);
