import { privateAnswer } from "@/lib/server/answers";
import { endpoints } from "@/lib/server/endpoints";
import { route } from "@/lib/server/route";
import { createTimetable, timetablesOf } from "@/lib/server/timetables";

export const GET = route(endpoints.listTimetables, async ({ person }) =>
  privateAnswer({ timetables: await timetablesOf(person) }),
);

export const POST = route(endpoints.createTimetable, async ({ person, body }) => {
  const created = await createTimetable(person, body);
  if (!created.ok) return created;
  const { id, slug, version } = created.value;
  return privateAnswer(
    { id, slug, version },
    { status: 201, headers: { Location: `/api/v1/timetables/${id}` } },
  );
});
