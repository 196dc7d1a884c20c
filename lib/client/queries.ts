import { queryOptions } from "@tanstack/react-query";
import type { Role } from "@/lib/domain/access";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { type Answer, askApi, type Refusal } from "./api";

/** A query that ends in a refusal fails with it, so that a screen can say which it was. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

export interface WorkingCopy {
  version: number;
  timetable: Timetable;
}

export interface TimetableEntry {
  id: string;
  slug: string;
  title: string;
  version: number;
  role: Role;
}

/** The timetables I belong to. */
export const timetablesQuery = () =>
  queryOptions({
    queryKey: ["timetables"],
    queryFn: async ({ signal }) =>
      orFail(await askApi<{ timetables: TimetableEntry[] }>("/timetables", { signal })),
  });

/** The working copy of one timetable: read, prefetched, set at once by edits, and read again after a conflict. */
export const timetableQuery = (id: string) =>
  queryOptions({
    queryKey: ["timetables", id],
    queryFn: async ({ signal }) => orFail(await askApi<WorkingCopy>(`/timetables/${id}`, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Every version that was put before the public, the latest last. */
export const publicationsQuery = (id: string) =>
  queryOptions({
    queryKey: ["timetables", id, "publications"],
    queryFn: async ({ signal }) =>
      orFail(await askApi<{ publications: Publication[] }>(`/timetables/${id}/publications`, { signal })),
  });

function orFail<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new RefusedError(answer.refusal);
}
