import { privateAnswer } from "@/lib/server/answers";
import { withdrawInvitation } from "@/lib/server/invitations";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";

/** Makes a link void. */
export const DELETE = route(peopleEndpoints.withdrawInvitation, async ({ access, params }) => {
  const withdrawn = await withdrawInvitation(access, params.invitationId ?? "");
  return withdrawn.ok ? privateAnswer({}) : withdrawn;
});
