import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Role } from "@/lib/domain/access";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { problemsIn } from "@/lib/domain/problems-in";
import { asTimetable } from "@/lib/domain/public-view";
import { sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { recordChange } from "./audit";
import { now, today } from "./clock";
import { database } from "./database";
import type { NewTimetable as NewTimetableShape } from "./endpoints";
import type { TimetableAccess } from "./gate";
import { done, type Outcome, refuse, refuseWith } from "./outcome";
import type { Person } from "./session";
import { freeSlug } from "./slug";
import { standingPublication } from "./standing-publications";
import { insertTimetable, inTransaction, loadTimetable, remember, type Stored } from "./store";

type NewTimetable = z.output<typeof NewTimetableShape>;

/** A timetable in the list of those somebody belongs to. */
export interface TimetableEntry {
  id: string;
  slug: string;
  title: string;
  from: string;
  role: Role;
  version: number;
  updatedAt: string;
  milestones: number;
  /** The latest version before the public; `null`: none yet. */
  published: { version: number; publishedOn: CalendarDate } | null;
}

/** Those the person belongs to, the last edited first; three statements, however many there are. */
export async function timetablesOf(person: Person): Promise<TimetableEntry[]> {
  return database.$queryRaw<TimetableEntry[]>`
    SELECT t.id, t.slug, t.title, t.territory AS "from", m.role::text AS role, t.version,
           to_char(t.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updatedAt",
           (SELECT count(*)::int FROM milestones WHERE timetable_id = t.id) AS milestones,
           (SELECT json_build_object('version', version, 'publishedOn', published_on)
              FROM publications WHERE timetable_id = t.id ORDER BY version DESC LIMIT 1) AS published
      FROM memberships m JOIN timetables t ON t.id = m.timetable_id
     WHERE m.user_id = ${person.id} ORDER BY t.updated_at DESC, t.id`;
}

/** Makes a timetable, of which the person is the owner. */
export async function createTimetable(person: Person, wanted: NewTimetable): Promise<Outcome<Stored>> {
  const opening = await openingOf(wanted);
  if (!opening.ok) return opening;
  const problems = problemsIn(opening.value, today(opening.value.timeZone) as CalendarDate);
  if (problems.length > 0) return refuseWith(problems);
  const id = randomUUID();
  const at = now();
  const created = await inTransaction(async (connection) => {
    const slug = await freeSlug(opening.value.title, connection);
    const stored = await insertTimetable(id, slug, opening.value, at, connection);
    await connection.membership.create({ data: { timetableId: id, userId: person.id, role: "owner" } });
    await recordChange({ timetableId: id, version: 0, kind: "created", at, by: person }, connection);
    return stored;
  });
  remember(created);
  return done(created);
}

/** The working copy, for those who may see it. */
export async function workingCopy({ timetableId }: TimetableAccess): Promise<Outcome<Stored>> {
  const stored = await loadTimetable(timetableId);
  return stored ? done(stored) : refuse(404, "not-found");
}

async function openingOf(wanted: NewTimetable): Promise<Outcome<Timetable>> {
  if (!("copyOf" in wanted)) {
    const { title, ...facts } = wanted;
    return done(blankTimetable(title, facts));
  }
  const standing = await standingPublication(wanted.copyOf);
  if (!standing) {
    const no = sentence("problems.no-such-publication", { slug: wanted.copyOf });
    return refuseWith([{ path: ["copyOf"], sentence: no }]);
  }
  const copy = asTimetable(standing.publication.timetable);
  return done({ ...copy, title: wanted.title ?? copy.title });
}
