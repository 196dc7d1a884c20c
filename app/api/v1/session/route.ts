import { privateAnswer } from "@/lib/server/answers";
import { withCookies } from "@/lib/server/cookies";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";
import { signIn, signOut } from "@/lib/server/sign-in";

/** Who I am. */
export const GET = route(peopleEndpoints.readSession, async ({ person }) => privateAnswer({ person }));

/** Sign in: a browser gets a cookie, a program a token. */
export const POST = route(peopleEndpoints.signIn, async ({ request, body }) => {
  const session = await signIn(request, body);
  if (!session.ok) return session;
  const { person, cookies, token } = session.value;
  if (body.as === "program") return privateAnswer({ person, token });
  return withCookies(privateAnswer({ person }), cookies);
});

/** Sign out. Whoever had not signed in has signed out too. */
export const DELETE = route(peopleEndpoints.signOut, async ({ request }) =>
  withCookies(privateAnswer({ person: null }), await signOut(request)),
);
