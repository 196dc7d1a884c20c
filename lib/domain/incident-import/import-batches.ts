import type { Edit } from "@/lib/schema/edit";
import type { Source } from "@/lib/schema/plan";
import type { Incident } from "@/lib/schema/transition";
import type { ReadIncident } from "./imported";

/** What a source says of itself beside its title. */
export type SourceFacts = Pick<Source, "title" | "publisher" | "url" | "note">;

/** The dataset, as its authors ask to be cited. Editions differ by year; which one a file is, it does not say. */
export const gedSource: SourceFacts = {
  title: "UCDP Georeferenced Event Dataset",
  publisher: "Uppsala Conflict Data Program",
  url: "https://ucdp.uu.se/downloads/",
  note: "Sundberg, Ralph, and Erik Melander (2013): Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4).",
};

export const acledSource: SourceFacts = {
  title: "Armed Conflict Location & Event Data (ACLED)",
  publisher: "ACLED",
  url: "https://acleddata.com/",
  note: "",
};

/** Edits that are carried out together, and how many incidents they add. */
export interface ImportBatch {
  edits: Edit[];
  incidentIds: string[];
}

/** So that a person sees it go forward and can stop it, and a request stays below what the server takes (5 MB). */
const most = { incidents: 1_000, characters: 1_000_000 };

/**
 * The incidents as batches of edits, each of which is one step to undo. A source that is not in the timetable yet comes in
 * the batch that first needs it.
 *
 * @param fileSource The source of all rows that name none; `null`: they stand without.
 */
export function importBatches(
  rows: readonly ReadIncident[],
  fileSource: SourceFacts | null,
  sources: readonly Source[],
  newId: () => string,
): ImportBatch[] {
  const idByTitle = new Map(sources.map(({ id, title }) => [title.toLowerCase(), id]));
  const batches: ImportBatch[] = [];
  let batch: ImportBatch = { edits: [], incidentIds: [] };
  let characters = 0;
  for (const { incident, sourceTitle } of rows) {
    const source =
      sourceTitle === null ? fileSource : { title: sourceTitle, publisher: "", url: null, note: "" };
    const added: Edit[] = [];
    let sourceIds: string[] = [];
    if (source) {
      let sourceId = idByTitle.get(source.title.toLowerCase());
      if (sourceId === undefined) {
        sourceId = newId();
        idByTitle.set(source.title.toLowerCase(), sourceId);
        added.push({
          type: "add-source",
          source: { id: sourceId, publishedOn: null, verification: "seen", ...source },
        });
      }
      sourceIds = [sourceId];
    }
    const whole: Incident = {
      ...incident,
      id: newId(),
      sourceIds,
      casualties: incident.casualties.map((each) => ({ ...each, sourceIds })),
    };
    added.push({ type: "add-incident", incident: whole });
    const size = JSON.stringify(added).length;
    const isFull = batch.incidentIds.length >= most.incidents || characters + size > most.characters;
    if (batch.incidentIds.length > 0 && isFull) {
      batches.push(batch);
      batch = { edits: [], incidentIds: [] };
      characters = 0;
    }
    batch.edits.push(...added);
    batch.incidentIds.push(whole.id);
    characters += size;
  }
  return batch.incidentIds.length > 0 ? [...batches, batch] : batches;
}
