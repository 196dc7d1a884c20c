import { z } from "zod";
import { CalendarDate } from "./calendar-date";
import { type Noun, nounTable } from "./noun-table";
import { nouns } from "./nouns";
import { DatePrecision, TargetDate } from "./target-date";
import { Id, Prose, SourceIds } from "./text";
import { TimetableFacts } from "./timetable";

/**
 * One change that a person asks for, as plain data. `applyEdit` (lib/domain) carries it out, in the browser and
 * on the server alike. Every noun can be added, set and removed; what has a meaning of its own has a name of its own.
 */
type NounTable = typeof nouns;
type Keys = typeof nounTable;

/** What may be left out of an `add-…` because the noun's blank says it. */
type NewItem<N extends Noun> = z.ZodType<
  z.infer<NounTable[N]["shape"]>,
  Partial<z.input<NounTable[N]["shape"]>>
>;

type AddEdit<N extends Noun> = z.ZodObject<
  { type: z.ZodLiteral<`add-${N}`>; afterId: z.ZodOptional<z.ZodNullable<typeof Id>> } & Record<
    Keys[N]["key"],
    NewItem<N>
  >,
  z.core.$strict
>;

type SetEdit<N extends Noun> = z.ZodObject<
  { type: z.ZodLiteral<`set-${N}`> } & Record<`${Keys[N]["key"]}Id`, typeof Id> & {
      changes: z.ZodType<Partial<Omit<z.infer<NounTable[N]["shape"]>, "id">>, unknown>;
    },
  z.core.$strict
>;

type RemoveEdit<N extends Noun> = z.ZodObject<
  { type: z.ZodLiteral<`remove-${N}`> } & Record<`${Keys[N]["key"]}Id`, typeof Id>,
  z.core.$strict
>;

/** `add-phase { phase, afterId? }`: at the end, or after the item named; `afterId: null` puts it first. */
function addEdit<N extends Noun>(noun: N): AddEdit<N> {
  const { key } = nounTable[noun];
  const { shape, blank } = nouns[noun];
  const item = z
    .record(z.string(), z.unknown())
    .transform((given) => ({ ...blank, ...given }))
    .pipe(shape as z.ZodType<unknown, Record<string, unknown>>);
  return z.strictObject({
    type: z.literal(`add-${noun}`),
    [key]: item,
    afterId: Id.nullable().optional(),
  }) as unknown as AddEdit<N>;
}

/** `set-phase { phaseId, changes }`: only the fields that change. */
function setEdit<N extends Noun>(noun: N): SetEdit<N> {
  const { key } = nounTable[noun];
  const { shape } = nouns[noun];
  return z.strictObject({
    type: z.literal(`set-${noun}`),
    [`${key}Id`]: Id,
    changes: (shape as z.ZodObject<{ id: typeof Id }>).omit({ id: true }).partial(),
  }) as unknown as SetEdit<N>;
}

function removeEdit<N extends Noun>(noun: N): RemoveEdit<N> {
  return z.strictObject({
    type: z.literal(`remove-${noun}`),
    [`${nounTable[noun].key}Id`]: Id,
  }) as unknown as RemoveEdit<N>;
}

const SetTimetable = z.strictObject({ type: z.literal("set-timetable"), changes: TimetableFacts.partial() });

/** A new target date, and with it (where it takes time) a new start; `null` takes the date away. */
const MoveMilestone = z.strictObject({
  type: z.literal("move-milestone"),
  milestoneId: Id,
  due: TargetDate.nullable(),
  start: TargetDate.nullable().optional(),
});

/** It was reached. Earlier completions are replaced; the audit record keeps them. */
const CompleteMilestone = z.strictObject({
  type: z.literal("complete-milestone"),
  milestoneId: Id,
  completedOn: CalendarDate,
  precision: DatePrecision.default("day"),
  evidence: Prose.default(""),
  note: Prose.default(""),
  sourceIds: SourceIds.default([]),
});

/** It turned out not to be reached, or not to be given up, after all. */
const ReopenMilestone = z.strictObject({ type: z.literal("reopen-milestone"), milestoneId: Id });

const CancelMilestone = z.strictObject({
  type: z.literal("cancel-milestone"),
  milestoneId: Id,
  cancelledOn: CalendarDate,
  reason: z.string().trim().min(1, { error: "reason-missing" }).max(2_000),
});

/** Where it stands in the list, and in which phase. */
const ArrangeMilestone = z.strictObject({
  type: z.literal("arrange-milestone"),
  milestoneId: Id,
  afterId: Id.nullable(),
  phaseId: Id.nullable(),
});

const ArrangePhase = z.strictObject({
  type: z.literal("arrange-phase"),
  phaseId: Id,
  afterId: Id.nullable(),
});

const AnyEdit = z.discriminatedUnion("type", [
  SetTimetable,
  MoveMilestone,
  CompleteMilestone,
  ReopenMilestone,
  CancelMilestone,
  ArrangeMilestone,
  ArrangePhase,
  addEdit("working-calendar"),
  setEdit("working-calendar"),
  removeEdit("working-calendar"),
  addEdit("party"),
  setEdit("party"),
  removeEdit("party"),
  addEdit("source"),
  setEdit("source"),
  removeEdit("source"),
  addEdit("phase"),
  setEdit("phase"),
  removeEdit("phase"),
  addEdit("site"),
  setEdit("site"),
  removeEdit("site"),
  addEdit("milestone"),
  setEdit("milestone"),
  removeEdit("milestone"),
  addEdit("dependency"),
  setEdit("dependency"),
  removeEdit("dependency"),
  addEdit("condition"),
  setEdit("condition"),
  removeEdit("condition"),
  addEdit("assessment"),
  setEdit("assessment"),
  removeEdit("assessment"),
  addEdit("event-line"),
  setEdit("event-line"),
  removeEdit("event-line"),
  addEdit("force-series"),
  setEdit("force-series"),
  removeEdit("force-series"),
  addEdit("ceiling"),
  setEdit("ceiling"),
  removeEdit("ceiling"),
  addEdit("reading"),
  setEdit("reading"),
  removeEdit("reading"),
  addEdit("measure"),
  setEdit("measure"),
  removeEdit("measure"),
  addEdit("incident"),
  setEdit("incident"),
  removeEdit("incident"),
  addEdit("finding"),
  setEdit("finding"),
  removeEdit("finding"),
  addEdit("response"),
  setEdit("response"),
  removeEdit("response"),
  addEdit("disclosure"),
  setEdit("disclosure"),
  removeEdit("disclosure"),
  addEdit("translation"),
  setEdit("translation"),
  removeEdit("translation"),
  addEdit("scenario"),
  setEdit("scenario"),
  removeEdit("scenario"),
]);

/** What a scenario holds is asked as any other edit is; a scenario holds no scenarios. */
export const Edit = AnyEdit.superRefine((edit, { addIssue }) => {
  const [held, path] =
    edit.type === "add-scenario"
      ? [edit.scenario.edits, ["scenario", "edits"]]
      : edit.type === "set-scenario"
        ? [edit.changes.edits, ["changes", "edits"]]
        : [undefined, []];
  for (const [index, one] of (held ?? []).entries()) {
    const at = [...path, index];
    if (/-scenario$/.test(one.type)) addIssue({ code: "custom", message: "scenario-in-scenario", path: at });
    for (const { path: within, message } of AnyEdit.safeParse(one).error?.issues ?? [])
      addIssue({ code: "custom", message, path: [...at, ...within] });
  }
});

export type Edit = z.infer<typeof AnyEdit>;
export type EditType = Edit["type"];

/** What `POST /timetables/{id}/edits` takes. All edits are carried out, or none. */
export const EditRequest = z.strictObject({
  baseVersion: z.number().int().min(0),
  edits: z.array(Edit).min(1, { error: "edits-missing" }).max(20_000),
});
export type EditRequest = z.infer<typeof EditRequest>;
