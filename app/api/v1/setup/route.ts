import { privateAnswer } from "@/lib/server/answers";
import { withCookies } from "@/lib/server/cookies";
import { setUp } from "@/lib/server/first-owner";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";
import { signInAnew } from "@/lib/server/sign-in";

/** Makes the first owner with the one-time address that start-up printed, and signs them in. */
export const POST = route(peopleEndpoints.setUp, async ({ request, body }) => {
  const owner = await setUp(body);
  if (!owner.ok) return owner;
  const { cookies } = await signInAnew(request, body);
  return withCookies(privateAnswer({ person: owner.value }, { status: 201 }), cookies);
});
