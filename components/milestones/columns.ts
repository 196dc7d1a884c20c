import { readNumber } from "@/components/ui/number-field";
import { parseTargetDate } from "@/lib/domain/parse-date";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { Edit } from "@/lib/schema/edit";
import type { Milestone } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";

export type ColumnId = "title" | "phase" | "start" | "due" | "owner" | "weight" | "percentDone" | "status";

/** What text put into a cell would do. */
export type CellEdit = { ok: true; edits: Edit[] } | { ok: false; sentence: Sentence };

/** A column of the table of milestones: what a cell says, and what text put into it does. */
export interface Column {
  id: ColumnId;
  /** A CSS grid track. */
  track: string;
  align?: "end";
  write: (milestone: Milestone, timetable: Timetable, locale: string) => string;
  /** Absent: the cell follows from others and cannot be typed into. */
  read?: (text: string, milestone: Milestone, timetable: Timetable) => CellEdit;
  /** Names to choose from while typing. */
  suggest?: (timetable: Timetable) => string[];
}

/** Read across: the order of the table. */
export const columns: readonly Column[] = [
  {
    id: "title",
    track: "minmax(11.5rem, 2.4fr)",
    write: ({ title }) => title,
    read: (text, { id }) => {
      const title = text.trim();
      if (title === "") return refused("problems.name-missing");
      if (title.length > 200) return refused("field.too-long", { maximum: 200 });
      return set(id, { title });
    },
  },
  {
    id: "phase",
    track: "minmax(6rem, 1fr)",
    write: ({ phaseId }, { phases }) => phases.find(({ id }) => id === phaseId)?.title ?? "",
    read: (text, { id }, { phases }) =>
      chosen(
        text,
        "build.no-such-phase",
        phases.map((phase) => ({ id: phase.id, names: [phase.title] })),
        (phaseId) => set(id, { phaseId }),
      ),
    suggest: ({ phases }) => phases.map(({ title }) => title),
  },
  {
    id: "start",
    track: "6.5rem",
    write: ({ start }, _, locale) => (start ? formatTarget(start, locale) : ""),
    read: (text, { id, due }) => {
      const read = parseTargetDate(text);
      return read.ok ? edits({ type: "move-milestone", milestoneId: id, due, start: read.value }) : read;
    },
  },
  {
    id: "due",
    track: "6.5rem",
    write: ({ due }, _, locale) => (due ? formatTarget(due, locale) : ""),
    read: (text, { id }) => {
      const read = parseTargetDate(text);
      return read.ok ? edits({ type: "move-milestone", milestoneId: id, due: read.value }) : read;
    },
  },
  {
    id: "owner",
    track: "minmax(4.5rem, 0.8fr)",
    write: ({ ownerId }, { parties }) => {
      const party = parties.find(({ id }) => id === ownerId);
      return party ? party.shortName || party.name : "";
    },
    read: (text, { id }, { parties }) =>
      chosen(
        text,
        "build.no-such-party",
        parties.map((party) => ({ id: party.id, names: [party.name, party.shortName] })),
        (ownerId) => set(id, { ownerId }),
      ),
    suggest: ({ parties }) => parties.map(({ name, shortName }) => shortName || name),
  },
  {
    id: "weight",
    track: "3.75rem",
    align: "end",
    write: ({ weight }) => String(weight),
    read: (text, { id }) => {
      const read = readNumber(text, { max: 1_000_000 });
      return read.ok ? set(id, { weight: read.value }) : read;
    },
  },
  {
    id: "percentDone",
    track: "3.75rem",
    align: "end",
    write: ({ percentDone }) => `${percentDone}%`,
    read: (text, { id, completion }) => {
      if (completion) return refused("build.percent-when-met");
      const read = readNumber(text, { max: 100 });
      return read.ok ? set(id, { percentDone: read.value }) : read;
    },
  },
  { id: "status", track: "minmax(13.5rem, 1fr)", write: () => "" },
];

function chosen(
  text: string,
  refusal: string,
  known: readonly { id: string; names: readonly string[] }[],
  make: (id: string | null) => CellEdit,
): CellEdit {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return make(null);
  const found = known.find(({ names }) => names.some((name) => name !== "" && name.toLowerCase() === wanted));
  return found ? make(found.id) : refused(refusal, { name: text.trim() });
}

function set(milestoneId: string, changes: Partial<Omit<Milestone, "id">>): CellEdit {
  return edits({ type: "set-milestone", milestoneId, changes });
}

function edits(...list: Edit[]): CellEdit {
  return { ok: true, edits: list };
}

function refused(key: string, values?: Record<string, string | number>): CellEdit {
  return { ok: false, sentence: sentence(key, values) };
}
