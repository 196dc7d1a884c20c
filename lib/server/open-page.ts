import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { TimetableAccess } from "./gate";
import { type Person, whoAsks } from "./session";

/** Who looks at a page of the workspace; whoever has not signed in is led there, and back afterwards. */
export const personOfPage = cache(async (path: string): Promise<Person> => {
  const person = await whoAsks(new Request("http://page", { headers: await headers() }));
  return person ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
});

/** The gate before every page of one timetable. What is not there and what may not be seen: the same 404. */
export const openPage = cache(async (timetableId: string): Promise<TimetableAccess<"read:timetable">> => {
  const person = await personOfPage(`/timetables/${timetableId}`);
  const access = await TimetableAccess.open(person, timetableId, "read:timetable");
  return access.ok ? access.value : notFound();
});
