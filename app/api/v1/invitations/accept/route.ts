import { privateAnswer } from "@/lib/server/answers";
import { withCookies } from "@/lib/server/cookies";
import { acceptInvitation } from "@/lib/server/invitations";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";
import { whoAsks } from "@/lib/server/session";
import { signInAnew } from "@/lib/server/sign-in";

/** Accepts an invitation as whoever has signed in, or with a new account that is then signed in. */
export const POST = route(peopleEndpoints.acceptInvitation, async ({ request, body }) => {
  const person = await whoAsks(request);
  const accepted = await acceptInvitation(person, body);
  if (!accepted.ok) return accepted;
  const answer = privateAnswer(accepted.value);
  if (person || !body.account) return answer;
  return withCookies(answer, (await signInAnew(request, body.account)).cookies);
});
