import { z } from "zod";
import { roles } from "@/lib/domain/access";
import { CalendarDate, Instant } from "@/lib/schema/calendar-date";
import { nounNames } from "@/lib/schema/noun-table";
import { Publication, PublishRequest } from "@/lib/schema/publication";
import { Slug, Title } from "@/lib/schema/text";
import { Timetable, TimetableFacts } from "@/lib/schema/timetable";
import { analysisParts } from "./analysis";
import { changeKinds, membershipActs } from "./change-kinds";
import { SentEdits } from "./edit-request";
import type { Needs } from "./needs";
import { peopleEndpoints } from "./people-endpoints";

/**
 * The HTTP API, one row an entrance: its address, who may come in, what is sent and what is answered. The entrance
 * itself checks by its row (`route(endpoints.editTimetable, …)`), and the OpenAPI document is made of the same rows.
 */
export interface Endpoint {
  method: "get" | "post" | "patch" | "delete";
  /** Under `/api/v1`. */
  path: `/${string}`;
  needs: Needs;
  summary: string;
  query?: z.ZodType;
  body?: z.ZodType;
  /** The shape of what is answered, by its name in the OpenAPI document where it has one. */
  answer: z.ZodType;
  status?: 200 | 201;
  /** Expected refusals beside those that go with `needs` and with a body. */
  refusals?: readonly (401 | 403 | 404 | 409 | 422 | 429)[];
}

const Version = z.number().int().min(0);

/** A difference as `compareTimetables` (lib/domain/compare.ts) tells it. */
export const Change = z.looseObject({
  kind: z.enum(["added", "removed", "changed", "arranged", "facts"]),
});

export const WorkingCopy = z.object({ version: Version, timetable: Timetable });

/** A new timetable: blank, or a copy of what another has published. */
export const NewTimetable = z.union([
  z.strictObject({ copyOf: Slug, title: Title.optional() }),
  z.strictObject({
    ...TimetableFacts.omit({ endMilestoneId: true, workingCalendarId: true }).partial().shape,
    title: Title,
  }),
]);

const Entry = z.object({
  id: z.string(),
  slug: Slug,
  title: Title,
  from: z.string(),
  role: z.enum(roles),
  version: Version,
  updatedAt: Instant,
  milestones: z.number().int(),
  published: z.object({ version: z.number().int(), publishedOn: CalendarDate }).nullable(),
});

const HistoryEntry = z.object({
  id: z.number().int(),
  kind: z.enum(changeKinds),
  version: Version,
  at: Instant,
  by: z.object({ id: z.string(), name: z.string() }).nullable(),
  changes: z.array(Change),
  publication: z.number().int().nullable(),
  membership: z
    .object({
      act: z.enum(membershipActs),
      person: z.object({ id: z.string(), name: z.string() }).nullable(),
      email: z.string().nullable(),
      from: z.enum(roles).nullable(),
      to: z.enum(roles).nullable(),
    })
    .nullable(),
});

/** "edited,published": one or several, with commas between them. */
const ChangeKinds = z.preprocess(
  (text) => (typeof text === "string" ? text.split(",") : text),
  z.array(z.enum(changeKinds)),
);

const wholeNumber = (least: number, most: number) =>
  z.coerce.number({ error: "whole-number" }).int({ error: "whole-number" }).min(least).max(most);

/** One or several, with commas between them. */
const AnalysisParts = z.preprocess(
  (text) => (typeof text === "string" ? text.split(",") : text),
  z.array(z.enum(analysisParts)),
);

/** Figures only where `kind` is `told`; of what is complete `speed` and `actualDays`. */
const EarnedScheduleTold = z.looseObject({
  kind: z.enum(["no-plan", "no-interim-plan", "before-start", "nothing-earned", "complete", "told"]),
  actualDays: z.number().optional().describe("AT: days from the start to the data date"),
  earnedScheduleDays: z
    .number()
    .optional()
    .describe("ES: the day of the plan on which as much was to be done as is, from the start"),
  varianceDays: z.number().optional().describe("SV(t) = ES − AT; negative: behind"),
  speed: z.number().nullable().optional().describe("SPI(t) = ES / AT; of what is complete PD / AT"),
  expectedDays: z.number().nullable().optional().describe("IEAC(t) = PD / SPI(t), from the start"),
  adherence: z
    .strictObject({
      share: z.number().min(0).max(1).describe("P: of what is done, the part that the plan has by ES"),
      passedOver: z
        .array(z.strictObject({ milestoneId: z.string(), title: z.string() }))
        .describe("What the plan has by then and is not met, in the plan's order"),
    })
    .optional()
    .describe("Whether what is done is what the plan has first (Lipke's P-factor)"),
  sentences: z.array(z.string()),
});

const row = <const E extends Endpoint>(endpoint: E): E => endpoint;

export const endpoints = {
  health: row({
    method: "get",
    path: "/health",
    needs: "nothing",
    summary: "Whether the server and its database answer",
    answer: z.object({
      status: z.literal("ok"),
      database: z.enum(["embedded", "postgresql"]),
      version: z.string(),
    }),
  }),
  listTimetables: row({
    method: "get",
    path: "/timetables",
    needs: "sign-in",
    summary: "The timetables I belong to, the last edited first",
    answer: z.object({ timetables: z.array(Entry) }),
  }),
  createTimetable: row({
    method: "post",
    path: "/timetables",
    needs: "sign-in",
    summary: "Makes a timetable, blank or as a copy of a published one; I become its owner",
    body: NewTimetable,
    answer: z.object({ id: z.string(), slug: Slug, version: Version }),
    status: 201,
  }),
  readTimetable: row({
    method: "get",
    path: "/timetables/{id}",
    needs: "read:timetable",
    summary: "The working copy with its version",
    answer: WorkingCopy,
  }),
  editTimetable: row({
    method: "post",
    path: "/timetables/{id}/edits",
    needs: "edit:timetable",
    summary:
      "Carries out all edits or none. With `Idempotency-Key` it can be sent again safely; with `Prefer: return=minimal` the timetable is left out of the answer",
    body: SentEdits,
    answer: z.object({ version: Version, timetable: Timetable.optional(), changes: z.array(Change) }),
    refusals: [409],
  }),
  listPublications: row({
    method: "get",
    path: "/timetables/{id}/publications",
    needs: "read:timetable",
    summary: "Every version that was put before the public, the first one first",
    answer: z.object({ publications: z.array(Publication) }),
  }),
  publish: row({
    method: "post",
    path: "/timetables/{id}/publications",
    needs: "publish:timetable",
    summary:
      "Publishes the working copy as the next version; every published date that moved needs its reason",
    body: PublishRequest,
    answer: Publication,
    status: 201,
    refusals: [409],
  }),
  readHistory: row({
    method: "get",
    path: "/timetables/{id}/history",
    needs: "read:history",
    summary:
      "Who changed what from what to what, the latest first; `next` is the `before` of the next page. With `kind` (such as `edited,published`), `by` (a person's id, or `program`), `noun` (or `timetable` for its own facts) and `milestone` (with what hangs on it) only what is asked for. `kind=people` tells owners who was invited, came, went or got another role",
    query: z.strictObject({
      before: wholeNumber(1, 2_147_483_647).optional(),
      limit: wholeNumber(1, 200).default(50),
      kind: ChangeKinds.optional(),
      by: z.string().min(1).max(200).optional(),
      noun: z.enum([...nounNames, "timetable"]).optional(),
      milestone: z.string().min(1).max(200).optional(),
    }),
    refusals: [403],
    answer: z.object({ entries: z.array(HistoryEntry), next: z.number().int().nullable() }),
  }),
  analyse: row({
    method: "get",
    path: "/timetables/{id}/analysis",
    needs: "read:timetable",
    summary: "The computed figures as of a day, against a baseline version",
    query: z.strictObject({
      asOf: CalendarDate.optional(),
      baseline: wholeNumber(1, 2_147_483_647).optional(),
      /** "schedule,review": only these beside the headline; everything where none is named. */
      parts: AnalysisParts.optional(),
      /** Of the forecast; 0: none is computed. */
      runs: wholeNumber(0, 10_000).default(2_000),
    }),
    answer: z.looseObject({
      asOf: CalendarDate,
      today: CalendarDate,
      baseline: z.number().int().nullable(),
      earnedSchedule: z
        .strictObject({ firstPublished: EarnedScheduleTold, current: EarnedScheduleTold })
        .optional()
        .describe("With `record`: against the dates first published, and against those that stand"),
    }),
  }),
  listPublished: row({
    method: "get",
    path: "/public/timetables",
    needs: "nothing",
    summary: "The published timetables, each in its latest version, the last published first",
    answer: z.object({
      timetables: z.array(
        Publication.omit({ timetable: true, reasons: true, note: true }).extend({
          title: Title,
          summary: z.string(),
          address: z.string(),
        }),
      ),
    }),
  }),
  readPublished: row({
    method: "get",
    path: "/public/timetables/{slug}",
    needs: "nothing",
    summary: "The latest version of a published timetable, or the one that stood on a day",
    query: z.strictObject({ asOf: CalendarDate.optional() }),
    answer: Publication,
    refusals: [404],
  }),
  readPublishedVersion: row({
    method: "get",
    path: "/public/timetables/{slug}/versions/{n}",
    needs: "nothing",
    summary: "One version of a published timetable; it never changes",
    answer: Publication,
    refusals: [404],
  }),
  ...peopleEndpoints,
} as const satisfies Record<string, Endpoint>;
