import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Role } from "@/lib/domain/access";
import type { Change } from "@/lib/domain/compare";
import type { ForecastInput } from "@/lib/domain/forecast/forecast";
import type { ReferenceClass } from "@/lib/domain/reference-class/reference-class";
import type { GoneOf } from "@/lib/domain/reference-class/withdrawal-course";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Noun } from "@/lib/schema/noun-table";
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

/** What the server computes of a timetable; only what the browser does not compute by itself is named here. */
export interface Analysis {
  forecastBasis: Pick<ForecastInput, "slips" | "completed">;
  referenceClass: Record<GoneOf, ReferenceClass & { sentences: string[] }>;
}

/** What a forecast as of a day may learn from; it changes with what is completed and published, here and elsewhere. */
export const analysisQuery = (id: string, version: number, asOf: CalendarDate) =>
  queryOptions({
    queryKey: ["timetables", id, "analysis", asOf, version],
    queryFn: async ({ signal }) =>
      orFail(await askApi<Analysis>(`/timetables/${id}/analysis?asOf=${asOf}&parts=reference`, { signal })),
    placeholderData: (before) => before,
  });

/** Something that was done: by whom, when, and what became what. */
export interface HistoryEntry {
  id: number;
  kind: "created" | "edited" | "published" | "people";
  version: number;
  at: string;
  /** `null`: the program itself. */
  by: { id: string; name: string } | null;
  changes: Change[];
  publication: number | null;
  /** Of `people`: what became of whose membership. */
  membership: {
    act: "invited" | "invitation-withdrawn" | "accepted" | "added" | "role-changed" | "removed" | "left";
    person: { id: string; name: string } | null;
    email: string | null;
    from: Role | null;
    to: Role | null;
  } | null;
}

/** What of the history is asked for; `null`: whatever it is. */
export interface HistoryFilter {
  /** The id of who did it. */
  by: string | null;
  /** A noun, the facts of the timetable itself, or who belongs to it (for owners). */
  about: Noun | "timetable" | "people" | null;
  /** A milestone's id: the milestone and what hangs on it. */
  milestone: string | null;
}

/** The audit log as far as it is asked for, the latest first, page by page. */
export const historyQuery = (id: string, { by, about, milestone }: HistoryFilter) =>
  infiniteQueryOptions({
    queryKey: ["timetables", id, "history", by, about, milestone],
    queryFn: async ({ signal, pageParam }) => {
      const asked = new URLSearchParams({ limit: "100" });
      if (pageParam) asked.set("before", String(pageParam));
      if (by) asked.set("by", by);
      if (about === "people") asked.set("kind", "people");
      else if (about) asked.set("noun", about);
      if (milestone && about !== "people") asked.set("milestone", milestone);
      return orFail(
        await askApi<{ entries: HistoryEntry[]; next: number | null }>(`/timetables/${id}/history?${asked}`, {
          signal,
        }),
      );
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    // Looked at to see what just happened.
    staleTime: 0,
  });

/** What anybody may see of a published timetable, to choose one to copy. */
export interface PublishedEntry {
  slug: string;
  title: string;
  summary: string;
  version: number;
  publishedOn: CalendarDate;
}

export const publishedQuery = () =>
  queryOptions({
    queryKey: ["published"],
    queryFn: async ({ signal }) =>
      orFail(await askApi<{ timetables: PublishedEntry[] }>("/public/timetables", { signal })),
  });

export const publishedTimetableQuery = (slug: string) =>
  queryOptions({
    queryKey: ["published", slug],
    queryFn: async ({ signal }) =>
      orFail(await askApi<Publication>(`/public/timetables/${slug}`, { signal })),
  });

function orFail<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new RefusedError(answer.refusal);
}
