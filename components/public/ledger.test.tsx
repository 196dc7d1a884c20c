import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { publicView } from "@/lib/domain/public-view";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicSection } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { edited, soundPublication, soundTimetable } from "@/tests/worlds/sound-timetable";
import { LedgerSection } from "./ledger";
import { pageFacts } from "./page-facts";

const on = (day: string) => ({ day, precision: "day" });

/** The section as it stands on a day in a copy of the timetable, read without its tags. */
function read(timetable: Timetable, asOf = "2020-07-20", shows: PublicSection[] = ["ledger"]): string {
  const publication = {
    ...soundPublication(),
    asOf: asOf as CalendarDate,
    shows,
    timetable: publicView(timetable),
  };
  const page = pageFacts({
    publications: [publication],
    later: [],
    view: { kind: "latest" },
    today: asOf as CalendarDate,
    todayIsFixed: null,
    outlook: null,
    checksum: "0".repeat(64),
    origin: "https://timetables.example.org",
    assets: { style: "", script: "", fonts: [] },
    words: wordsIn(),
  });
  return renderToStaticMarkup(<LedgerSection page={page} />)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the redlines on the public page", () => {
  it("tell what was said, what crossed it and what was done, in words and counts", () => {
    const text = read(soundTimetable());
    expect(text).toContain("The redline is declared. Declared by: Secretary of State.");
    expect(text).toContain("Announced consequence: A decisive response");
    expect(text).toContain("Rockets on Taji : found to have crossed the redline.");
    expect(text).toContain("Air strikes, after: Rockets on Taji.");
    expect(text).toContain("1 of 1 crossing answered, as of 20 July 2020.");
  });

  it("are not there unless the publisher shows them", () => {
    expect(read(soundTimetable(), "2020-07-20", [])).toBe("");
    expect(read(soundTimetable(), "2020-07-20", ["answers"])).toBe("");
  });

  it("tell a rewording beside what it says otherwise, and keep both", () => {
    const first = soundTimetable().measures.find(({ id }) => id === "redline");
    const text = read(
      edited(soundTimetable(), [
        {
          type: "add-measure",
          measure: {
            ...first,
            id: "sharper",
            inForceFrom: on("2020-01-04"),
            terms: {
              ...first?.terms,
              declaredOn: "2020-01-04",
              rewordsId: "redline",
              announcedConsequence: "Strikes on 52 sites",
            },
          },
        },
      ]),
    );
    expect(text).toContain("It is worded anew: Announced consequence: Strikes on 52 sites");
    expect(text).toContain("Reworded 4 Jan 2020");
  });

  it("tell who was hurt with the numbers of the sources of each count, and what was found and found otherwise", () => {
    const count = (killed: number, on: string, sourceIds: string[]) => ({
      side: "Coalition",
      killed: { kind: "exact", value: killed },
      wounded: null,
      reportedOn: on,
      sourceIds,
    });
    const plan = edited(soundTimetable(), [
      {
        type: "add-source",
        source: { ...soundTimetable().sources[0], id: "later", title: "A later report" },
      },
      {
        type: "set-incident",
        incidentId: "rockets",
        changes: {
          casualties: [
            count(2, "2020-03-12", [soundTimetable().sources[0]?.id ?? ""]),
            count(3, "2020-03-14", ["later"]),
          ],
        },
      },
      {
        type: "set-finding",
        findingId: "found",
        changes: { foundBy: "A state department", on: "2020-03-12" },
      },
      {
        type: "add-finding",
        finding: {
          ...soundTimetable().findings[0],
          id: "again",
          foundBy: "A state department",
          finding: "undetermined",
          on: "2020-04-01",
        },
      },
    ]);
    const number = plan.sources.length;
    const text = read(plan);
    expect(text).toContain("Coalition, by different reports: 2 killed (reported 12 Mar 2020) 1 ; 3 killed");
    expect(text).toContain(`3 killed (reported 14 Mar 2020) ${number}`);
    expect(text).toContain("A state department: crossed.");
    expect(text).toContain("(found otherwise later, on 1 Apr 2020; not counted any more)");
    expect(text).toContain("it is undetermined whether it crossed the redline.");
  });

  it("know nothing that came later, and nothing of notes", () => {
    const plan = edited(soundTimetable(), [
      { type: "set-measure", measureId: "redline", changes: { internalNote: "For members alone" } },
    ]);
    expect(read(plan, "2020-03-10")).not.toContain("Rockets on Taji");
    expect(read(plan)).not.toContain("For members alone");
  });

  it("are no section where none was declared", () => {
    expect(read(edited(soundTimetable(), [{ type: "remove-measure", measureId: "redline" }]))).toBe("");
  });
});
