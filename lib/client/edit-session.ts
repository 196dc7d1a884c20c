import { applyEdits } from "@/lib/domain/apply-edit";
import { type Change, compareTimetables } from "@/lib/domain/compare";
import { editsBetween } from "@/lib/domain/edits-between";
import type { Problem, Result } from "@/lib/domain/problem";
import { problemsIn } from "@/lib/domain/problems-in";
import { problemsOfZod } from "@/lib/domain/problems-of-zod";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import type { Answer, RefusedField } from "./api";
import type { WorkingCopy } from "./queries";

/** Edits that were made together and stand or fall together. The id makes sending them twice harmless. */
export interface Batch {
  id: string;
  edits: Edit[];
}

export type SaveState =
  | { kind: "saved"; at: Date | null }
  | { kind: "saving" }
  /** Not sent yet because no answer comes; what was typed is kept in this browser. */
  | { kind: "waiting"; why: "offline" | "signed-out" | "failed" }
  /** The server or a newer version would not have it; the screen shows the last state that was saved. */
  | { kind: "refused"; errors: RefusedField[]; edits: Edit[] }
  /** Somebody else changed the same fields. Nothing is decided until a person does. */
  | { kind: "conflict"; mine: Change[]; theirs: Change[] };

export interface SessionState {
  /** What is shown: the last saved state with all that is not saved yet. */
  timetable: Timetable;
  version: number;
  save: SaveState;
  canUndo: boolean;
  canRedo: boolean;
  /** What the next undo and the next redo would carry out; `null`: there is none. */
  undoes: readonly Edit[] | null;
  redoes: readonly Edit[] | null;
  unsaved: number;
}

/** What the session needs from the world. */
export interface SessionWorld {
  send: (baseVersion: number, batch: Batch) => Promise<Answer<{ version: number }>>;
  load: () => Promise<Answer<WorkingCopy>>;
  today: () => CalendarDate;
  newId: () => string;
  now: () => Date;
  wait: (milliseconds: number) => Promise<void>;
  /** Keeps unsaved batches over a crash or a closed window. */
  keep: (batches: Batch[]) => void;
}

const retryAfterSeconds = [1, 2, 5, 10, 30] as const;

/**
 * One person's open timetable: every edit shows at once, is sent in order, and is taken back with an explanation
 * when it is refused. When somebody else saved first, edits to other fields are carried over to the new
 * state by themselves; edits to the same fields wait for a decision with both versions shown.
 */
export class EditSession {
  #confirmed: WorkingCopy;
  #pending: Batch[];
  #shown: Timetable;
  #save: SaveState = { kind: "saved", at: null };
  #undo: Edit[][] = [];
  #redo: Edit[][] = [];
  #sending = false;
  /** The newer state that a conflict is with. */
  #newer: WorkingCopy | null = null;
  #listeners = new Set<() => void>();
  #snapshot: SessionState;
  #served: SessionState;

  constructor(
    initial: WorkingCopy,
    private readonly world: SessionWorld,
    kept: Batch[] = [],
  ) {
    this.#confirmed = initial;
    this.#pending = [];
    this.#shown = initial.timetable;
    this.#served = this.#state();
    // What cannot be shown any more is sent all the same: the server knows whether it was saved before the
    // crash, and if it was not, its refusal tells the person what was meant.
    for (const batch of kept) if (!this.#show(batch)) this.#pending.push(batch);
    this.#snapshot = this.#state();
    if (this.#pending.length > 0) void this.#sendNext();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): SessionState => this.#snapshot;

  /** As the server drew the page, which knows nothing of edits kept in this browser. */
  served = (): SessionState => this.#served;

  /** Carries the edits out here at once and sends them; refused ones change nothing and say why. */
  edit = (edits: Edit[]): Result<Timetable> => {
    const before = this.#shown;
    const result = this.#attempt(edits);
    if (result.ok && result.value !== before) {
      this.#undo.push(editsBetween(result.value, before));
      this.#redo = [];
      this.#changed();
    }
    return result;
  };

  undo = (): Result<Timetable> | null => this.#step(this.#undo, this.#redo);
  redo = (): Result<Timetable> | null => this.#step(this.#redo, this.#undo);

  /** In a conflict: my edits go on top of what the other person saved. */
  keepMine = (): void => {
    if (!this.#newer) return;
    this.#rebase(this.#newer, this.#pending);
  };

  /** In a conflict: of my unsaved edits, those that touch what the other person changed are dropped. */
  takeTheirs = (): void => {
    const { save } = this.#snapshot;
    if (!this.#newer || save.kind !== "conflict") return;
    const theirs = fieldsOf(compareTimetables(this.#confirmed.timetable, this.#newer.timetable));
    const kept = this.#pending.filter(({ edits }) => {
      const alone = applyEdits(this.#confirmed.timetable, edits);
      return (
        alone.ok && !overlaps(fieldsOf(compareTimetables(this.#confirmed.timetable, alone.value)), theirs)
      );
    });
    this.#rebase(this.#newer, kept);
  };

  /** Closes the message about a refusal. */
  acknowledge = (): void => {
    if (this.#save.kind === "refused") this.#setSave({ kind: "saved", at: null });
  };

  /** Tries at once instead of after the pause: the network is back, or the person signed in again. */
  retry = (): void => void this.#sendNext();

  #attempt(edits: Edit[]): Result<Timetable> {
    // What the server would not read is refused here, while the form that it was typed into still stands.
    const misshapen = edits.flatMap(misshapenIn);
    if (misshapen.length > 0) return { ok: false, problems: misshapen };
    const result = applyEdits(this.#shown, edits);
    if (!result.ok || result.value === this.#shown) return result;
    // A timetable that came with a problem may still be edited elsewhere; an edit may only not bring new ones.
    const problems = newProblems(this.#shown, result.value, this.world.today());
    if (problems.length > 0) return { ok: false, problems };
    const batch = { id: this.world.newId(), edits };
    this.#pending.push(batch);
    this.#shown = result.value;
    this.world.keep(this.#pending);
    if (this.#save.kind !== "conflict") void this.#sendNext();
    return result;
  }

  #step(from: Edit[][], to: Edit[][]): Result<Timetable> | null {
    const edits = from.pop();
    if (!edits) return null;
    const before = this.#shown;
    const result = this.#attempt(edits);
    if (result.ok) to.push(editsBetween(result.value, before));
    this.#changed();
    return result;
  }

  async #sendNext(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let tries = 0; this.#pending[0]; ) {
        const batch = this.#pending[0];
        if (this.#save.kind !== "refused") this.#setSave({ kind: "saving" });
        const answer = await this.world.send(this.#confirmed.version, batch);
        if (answer.ok) {
          tries = 0;
          this.#confirm(batch, answer.value.version);
          continue;
        }
        switch (answer.refusal.kind) {
          case "conflict":
            if (!(await this.#meetOthers())) return;
            break;
          case "problems":
            this.#takeBack(batch, answer.refusal.errors);
            break;
          case "signed-out":
            this.#setSave({ kind: "waiting", why: "signed-out" });
            return;
          case "not-found":
            this.#takeBack(batch, []);
            break;
          case "offline":
          case "failed":
          case "too-many-tries": {
            this.#setSave({ kind: "waiting", why: answer.refusal.kind === "offline" ? "offline" : "failed" });
            const pause = retryAfterSeconds[Math.min(tries, retryAfterSeconds.length - 1)] ?? 30;
            tries += 1;
            await this.world.wait(pause * 1_000);
          }
        }
      }
    } finally {
      this.#sending = false;
    }
  }

  #confirm(batch: Batch, version: number): void {
    const applied = applyEdits(this.#confirmed.timetable, batch.edits);
    this.#confirmed = { version, timetable: applied.ok ? applied.value : this.#confirmed.timetable };
    this.#pending = this.#pending.filter((other) => other !== batch);
    // Where nothing is waiting, what is shown and what is saved are one object again.
    if (this.#pending.length === 0) this.#shown = this.#confirmed.timetable;
    this.world.keep(this.#pending);
    if (this.#pending.length === 0 && this.#save.kind !== "refused")
      this.#save = { kind: "saved", at: this.world.now() };
    this.#changed();
  }

  /** Reads the newer state; goes on by itself unless both sides changed the same field. */
  async #meetOthers(): Promise<boolean> {
    const answer = await this.world.load();
    if (!answer.ok) {
      this.#setSave({
        kind: "waiting",
        why: answer.refusal.kind === "signed-out" ? "signed-out" : "offline",
      });
      await this.world.wait(2_000);
      return true;
    }
    const newer = answer.value;
    const theirs = compareTimetables(this.#confirmed.timetable, newer.timetable);
    const mine = compareTimetables(this.#confirmed.timetable, this.#shown);
    if (overlaps(fieldsOf(mine), fieldsOf(theirs))) {
      this.#newer = newer;
      this.#setSave({ kind: "conflict", mine: touching(mine, theirs), theirs: touching(theirs, mine) });
      return false;
    }
    this.#rebase(newer, this.#pending);
    return true;
  }

  #rebase(newer: WorkingCopy, batches: Batch[]): void {
    this.#confirmed = newer;
    this.#newer = null;
    this.#pending = [];
    this.#shown = newer.timetable;
    const lost = batches.filter((batch) => !this.#show(batch));
    this.world.keep(this.#pending);
    this.#save =
      lost.length > 0
        ? { kind: "refused", errors: [], edits: lost.flatMap(({ edits }) => edits) }
        : this.#pending.length > 0
          ? { kind: "saving" }
          : { kind: "saved", at: this.world.now() };
    this.#changed();
    void this.#sendNext();
  }

  #takeBack(batch: Batch, errors: RefusedField[]): void {
    const rest = this.#pending.filter((other) => other !== batch);
    this.#undo = [];
    this.#redo = [];
    this.#pending = [];
    this.#shown = this.#confirmed.timetable;
    const lost = rest.filter((other) => !this.#show(other));
    this.world.keep(this.#pending);
    this.#setSave({ kind: "refused", errors, edits: [batch, ...lost].flatMap(({ edits }) => edits) });
  }

  /** Shows a batch on top of what is shown; `false` where it no longer can be carried out. */
  #show(batch: Batch): boolean {
    const result = applyEdits(this.#shown, batch.edits);
    if (!result.ok) return false;
    this.#shown = result.value;
    this.#pending.push(batch);
    return true;
  }

  #setSave(save: SaveState): void {
    this.#save = save;
    this.#changed();
  }

  #changed(): void {
    this.#snapshot = this.#state();
    for (const listener of this.#listeners) listener();
  }

  #state(): SessionState {
    return {
      timetable: this.#shown,
      version: this.#confirmed.version,
      save: this.#save,
      canUndo: this.#undo.length > 0,
      canRedo: this.#redo.length > 0,
      undoes: this.#undo.at(-1) ?? null,
      redoes: this.#redo.at(-1) ?? null,
      unsaved: this.#pending.length,
    };
  }
}

function misshapenIn(edit: Edit): Problem[] {
  const read = Edit.safeParse(edit, { reportInput: true });
  return read.success ? [] : problemsOfZod(read.error);
}

function newProblems(before: Timetable, after: Timetable, today: CalendarDate): Problem[] {
  const problems = problemsIn(after, today);
  if (problems.length === 0) return [];
  const known = new Set(problemsIn(before, today).map((problem) => JSON.stringify(problem)));
  return problems.filter((problem) => !known.has(JSON.stringify(problem)));
}

/** What a change touches, as text: one entry a field; an item added or removed touches all of it. */
function fieldsOf(changes: readonly Change[]): Map<string, Set<string>> {
  const touched = new Map<string, Set<string>>();
  for (const change of changes) {
    if (change.kind === "arranged") continue;
    const key = change.kind === "facts" ? "facts" : `${change.noun} ${change.id}`;
    touched.set(key, new Set("fields" in change ? change.fields.map(({ field }) => field) : ["*"]));
  }
  return touched;
}

function overlaps(mine: Map<string, Set<string>>, theirs: Map<string, Set<string>>): boolean {
  return [...mine].some(([key, fields]) => {
    const others = theirs.get(key);
    return (
      others !== undefined &&
      (fields.has("*") || others.has("*") || [...fields].some((field) => others.has(field)))
    );
  });
}

/** Of these changes, those that touch what the others touch. */
function touching(changes: Change[], others: Change[]): Change[] {
  const touched = fieldsOf(others);
  return changes.filter((change) => overlaps(fieldsOf([change]), touched));
}
