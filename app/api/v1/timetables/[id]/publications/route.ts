import { privateAnswer } from "@/lib/server/answers";
import { endpoints } from "@/lib/server/endpoints";
import { publicationsIn, publish } from "@/lib/server/publications";
import { route } from "@/lib/server/route";

export const GET = route(endpoints.listPublications, async ({ access }) =>
  privateAnswer({ publications: await publicationsIn(access) }),
);

export const POST = route(endpoints.publish, async ({ access, body }) => {
  const published = await publish(access, body);
  return published.ok ? privateAnswer(published.value, { status: 201 }) : published;
});
