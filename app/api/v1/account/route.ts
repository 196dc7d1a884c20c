import { renamePerson } from "@/lib/server/accounts";
import { privateAnswer } from "@/lib/server/answers";
import { peopleEndpoints } from "@/lib/server/people-endpoints";
import { route } from "@/lib/server/route";

/** Changes my name, as others see it. */
export const PATCH = route(peopleEndpoints.changeAccount, async ({ person, body }) =>
  privateAnswer({ person: await renamePerson(person, body.name) }),
);
