import { privateAnswer } from "@/lib/server/answers";
import { openInvitation } from "@/lib/server/invitations";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";

/** What an invitation offers. Asked with POST, so that its token stands in no address and in no log. */
export const POST = route(peopleEndpoints.openInvitation, async ({ body }) => {
  const offer = await openInvitation(body.token);
  return offer.ok ? privateAnswer({ offer: offer.value }) : offer;
});
