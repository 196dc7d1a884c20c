import { privateAnswer } from "@/lib/server/answers";
import { historyOf } from "@/lib/server/audit";
import { endpoints } from "@/lib/server/endpoints";
import { route } from "@/lib/server/route";

export const GET = route(endpoints.readHistory, async ({ access, query }) =>
  privateAnswer(await historyOf(access.timetableId, query)),
);
