import { z } from "zod";

/** An opaque name, chosen by the caller or the server; unique within its timetable. */
export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, { error: "id-format" });
export type Id = z.infer<typeof Id>;

/**
 * What no text holds: characters that command a terminal or a printer, which files of other kinds (XML) cannot
 * carry. They come along when cells are copied, and are left out without a word; a tab or a line break stays.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const withoutControls = (text: string) => text.replace(controls, "");
/** Something that is seen: blanks of no width alone name nothing. */
const isSeen = (text: string) => /[^\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/.test(text);

/** One line that names something. */
export const Title = z
  .string()
  .overwrite(withoutControls)
  .trim()
  .min(1, { error: "name-missing" })
  .max(200, { error: "name-too-long" })
  .refine(isSeen, { error: "name-missing" });

/** A short line that may be empty. */
export const Line = z.string().overwrite(withoutControls).trim().max(300, { error: "line-too-long" });

/** Sentences that may be empty. */
export const Prose = z.string().overwrite(withoutControls).trim().max(10_000, { error: "prose-too-long" });

/** The last part of a public address, `/t/{slug}`. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "slug-format" })
  .min(3, { error: "slug-too-short" })
  .max(80, { error: "slug-too-long" });

/** The sources a fact rests on, by id, the weightiest first. */
export const SourceIds = z.array(Id).max(50);

/** A web address that a reader may follow; nothing that a browser would run. */
export const WebAddress = z.url({ protocol: /^https?$/, error: "web-address" }).max(2_000);
