import { privateAnswer } from "@/lib/server/answers";
import { withCookies } from "@/lib/server/cookies";
import { setNewPassword } from "@/lib/server/new-password-links";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";
import { signInAnew } from "@/lib/server/sign-in";

/** Sets a password by a one-time link, and signs in with it. */
export const POST = route(peopleEndpoints.setNewPassword, async ({ request, body }) => {
  const person = await setNewPassword(body.token, body.password);
  if (!person.ok) return person;
  const { email } = person.value;
  const { cookies } = await signInAnew(request, { email, password: body.password });
  return withCookies(privateAnswer({ person: person.value }), cookies);
});
