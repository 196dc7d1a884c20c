const headings =
  "id,year,active_year,type_of_violence,conflict_name,dyad_name,side_a,side_b,number_of_sources,source_article,source_office,source_date,source_headline,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,country,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high";
const tags =
  ",#date+year,,,,,#group+name+first,#group+name+second,,#meta+source,,,#description,,#loc+name,#adm1+name,#adm2+name,#geo+lat,#geo+lon,,#country+name,#region+name,,,#date+start,#date+end,,,,,,#affected+killed,";

/** What one event says; the rest of its row is made up around it. */
export interface GedLikeEvent {
  id?: string;
  day?: string;
  lastDay?: string;
  datePrecision?: string;
  placePrecision?: string;
  latitude?: string;
  low?: string;
  best?: string;
  high?: string;
  headline?: string;
  country?: string;
}

/** One row as UCDP GED has them, of invented parties in an invented place. */
export function gedLikeRow({
  id = "1",
  day = "2009-03-04",
  lastDay = day,
  datePrecision = "1",
  placePrecision = "1",
  latitude = "33.355813",
  low = "2",
  best = "3",
  high = "5",
  headline = "Three die at crossing",
  country = "Utopia",
}: GedLikeEvent = {}): string {
  const quoted = `"${headline.replaceAll('"', '""')}"`;
  return [
    id,
    day.slice(0, 4),
    "1,1,Utopia: Government,Government of Utopia - Northern Front,Government of Utopia,Northern Front,1",
    `"""Reuters News,${day},${headline.replaceAll('"', '""')}"""`,
    "Reuters News",
    day,
    quoted,
    placePrecision,
    "Qaḑā’ town,Northern province,Lake district",
    latitude,
    "43.786124",
    `POINT (43.786124 ${latitude})`,
    country,
    "Middle East,1",
    datePrecision,
    day,
    lastDay,
    "1,0,2,0",
    low,
    best,
    high,
  ].join(",");
}

/** A file of such rows under the headings and the row of tags that UCDP's files have. */
export function gedLikeTable(events: readonly GedLikeEvent[]): string {
  return `${[headings, tags, ...events.map(gedLikeRow)].join("\n")}\n`;
}

/** So many events from 2003 to 2018, of every precision, the same at every call. */
export function gedLikeEvents(count: number): GedLikeEvent[] {
  const two = (number: number) => String(number).padStart(2, "0");
  return Array.from({ length: count }, (_, i): GedLikeEvent => {
    const month = `${2003 + (i % 16)}-${two((i % 12) + 1)}`;
    const first = 1 + (i % 20);
    const datePrecision = ["1", "1", "1", "2", "3", "4"][i % 6] ?? "1";
    const length = { "2": 2, "3": 6, "4": 8 }[datePrecision] ?? 0;
    return {
      id: String(100_000 + i),
      day: `${month}-${two(first)}`,
      lastDay: `${month}-${two(first + length)}`,
      datePrecision,
      placePrecision: String((i % 7) + 1),
      latitude: (30 + (i % 700) / 100).toFixed(6),
      low: String(i % 9),
      best: String((i % 9) + (i % 3)),
      high: String((i % 9) + (i % 3) * 2),
      headline: `Report ${i}: "many" dead, says police`,
    };
  });
}
