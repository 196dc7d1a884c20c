import { TimetableDocument } from "@/lib/schema/document";
import afghanistan2020 from "./afghanistan-2020-2021.json";
import iraq2009 from "./iraq-2009-2011.json";
import iraq2020 from "./iraq-2020-2021.json";
import iraq2024 from "./iraq-2024-2026.json";
import mali2023 from "./mali-minusma-2023.json";

/**
 * Five real timetables, reconstructed from published documents and reports, in the order in which they show. Each
 * version carries the day on which it was announced; the sources do not name the hour, and noon UTC stands for it
 * (two announcements of one day follow each other).
 */
const files: readonly unknown[] = [iraq2009, afghanistan2020, iraq2020, iraq2024, mali2023];

/** The samples, checked against the shape of a document like any other file. */
export function sampleDocuments(): TimetableDocument[] {
  return files.map((file) => TimetableDocument.parse(file));
}
