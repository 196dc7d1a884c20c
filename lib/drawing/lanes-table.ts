import { groupBy } from "@/lib/domain/items";
import type { RedlineCase } from "@/lib/domain/redlines/redline-cases";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { Timetable } from "@/lib/schema/timetable";
import { caseWords } from "./case-words";
import type { TableTwin } from "./mark";
import { transitionTable } from "./transition-words";

/** Measures, incidents with what they were found to have crossed, and event lines: what the lanes show. */
export function lanesTable(known: Timetable, cases: readonly RedlineCase[], words: Words): TableTwin {
  const { columns, rows } = transitionTable(known, words);
  const casesOf = groupBy(cases, ({ incident }) => incident.id);
  const first = known.measures.length;
  const date = (on: Timetable["eventLines"][number]["on"]) =>
    words.say(sentence("drawings.day", { day: on }), "short");
  return {
    columns: [...columns, { title: words.t("measures.column-redline") }],
    rows: [
      ...rows.map((cells, i) => {
        const incident = known.incidents[i - first];
        const told = (incident && casesOf.get(incident.id)) ?? [];
        return [...cells, told.map((each) => caseWords(each, words)).join(". ") || "–"];
      }),
      ...known.eventLines.map(({ title, on }) => [title, words.t("measures.event"), date(on), "–", "–", "–"]),
    ],
  };
}

/** Where incidents are gathered, the table says what the marks say. */
export function gatheredTable(
  known: Timetable,
  gathered: readonly { when: string; count: number; crossed: number }[],
  words: Words,
): TableTwin {
  const { columns, rows } = lanesTable({ ...known, incidents: [] }, [], words);
  return {
    columns,
    rows: [
      ...rows,
      ...gathered.map(({ when, count, crossed }) => [
        words.t("measures.incidents-counted", { count }),
        words.t("drawings.incidents"),
        when,
        "–",
        "–",
        crossed > 0 ? words.t("measures.crossed-counted", { count: crossed }) : "–",
      ]),
    ],
  };
}
