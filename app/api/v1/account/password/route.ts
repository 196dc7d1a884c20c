import { changePassword } from "@/lib/server/account-sessions";
import { privateAnswer } from "@/lib/server/answers";
import { withCookies } from "@/lib/server/cookies";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";

/** Changes my password and signs me out everywhere else. */
export const POST = route(peopleEndpoints.changePassword, async ({ request, person, body }) => {
  const cookies = await changePassword(request.headers, body);
  return cookies.ok ? withCookies(privateAnswer({ person }), cookies.value) : cookies;
});
