import { randomUUID } from "node:crypto";
import { z } from "zod";
import { EditRequest } from "@/lib/schema/edit";
import { type Noun, nounTable } from "@/lib/schema/noun-table";

/** Edits as they are sent. Whoever adds something may leave its id to the server. */
export const SentEdits = z.preprocess(withIds, EditRequest);

function withIds(sent: unknown): unknown {
  if (!isObject(sent) || !Array.isArray(sent.edits)) return sent;
  return { ...sent, edits: sent.edits.map(withId) };
}

function withId(edit: unknown): unknown {
  if (!isObject(edit) || typeof edit.type !== "string" || !edit.type.startsWith("add-")) return edit;
  const noun = edit.type.slice("add-".length);
  if (!Object.hasOwn(nounTable, noun)) return edit;
  const { key } = nounTable[noun as Noun];
  const item = edit[key];
  return isObject(item) && item.id === undefined ? { ...edit, [key]: { ...item, id: randomUUID() } } : edit;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
