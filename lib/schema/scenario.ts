import { z } from "zod";
import { Id, Prose, Title } from "./text";

/**
 * A named list of edits over the working copy: what if? It is tried without touching anything, and adopted by
 * carrying its edits out as any others. For members only; never published.
 */
export const Scenario = z.strictObject({
  id: Id,
  title: Title,
  note: Prose,
  /** Each an `Edit`; that it is one is asked where an edit that holds it is read (`lib/schema/edit.ts`). */
  edits: z.array(z.looseObject({ type: z.string().max(100) })).max(5_000),
});
export type Scenario = z.infer<typeof Scenario>;
