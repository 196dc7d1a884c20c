import { describe, expect, it } from "vitest";
import { replay } from "@/lib/domain/read-document";
import { reviewTimetable } from "@/lib/domain/review/review-timetable";
import { computeSchedule } from "@/lib/domain/schedule/compute-schedule";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { sampleDocuments } from "@/prisma/samples/samples";

const { say } = wordsIn();
const documents = new Map(sampleDocuments().map((document) => [document.slug, document]));

/** What a review says of a sample as it was last published by a day, or as it opens where nothing was. */
function findings(slug: string, text: string) {
  const asOf = text as CalendarDate;
  const document = documents.get(slug);
  if (!document) throw new Error(`there is no sample ${slug}`);
  const chapters = document.chapters.filter(
    ({ publication }) => publication && publication.publishedAt.slice(0, 10) <= asOf,
  );
  const told = replay({ ...document, chapters });
  if (!told.ok) throw new Error(JSON.stringify(told.problems));
  const { timetable, publications } = told.value;
  const schedule = computeSchedule(timetable, { asOf });
  return reviewTimetable(timetable, { asOf, today: asOf, publications, schedule });
}

const said = (slug: string, day: string) =>
  findings(slug, day).map(({ severity, sentence }) => `${severity}: ${say(sentence)}`);

describe("a review of the samples", () => {
  it("finds Iraq 2009–2011 sound a year before its end, but for a ceiling once exceeded and no redline", () => {
    expect(said("iraq-2009-2011", "2010-12-05")).toEqual([
      "worth-a-look: No redline is declared for the 392 days from 5 December 2010 until the committed end, 31 December 2011.",
      "note: 1 of 5 strengths reported under a ceiling was above it at the time; what was reported since is within: United States troops in Iraq, October 2009: 128,700 (at most 123,000).",
    ]);
  });

  it("finds the same 26 days before the end", () => {
    expect(said("iraq-2009-2011", "2011-12-05")).toEqual([
      "worth-a-look: No redline is declared for the 27 days from 5 December 2011 until the committed end, 31 December 2011.",
      "note: 1 of 15 strengths reported under a ceiling was above it at the time; what was reported since is within: United States troops in Iraq, October 2009: 128,700 (at most 123,000).",
    ]);
  });

  it("asks of Mali after the plan for the transfer of tasks, and whether attacks crossed the redline", () => {
    expect(said("mali-minusma-2023", "2023-11-18")).toEqual([
      "serious: 1 of 5 open milestones with a date was due before the data date and is still open: “Plan for the transfer of tasks before the Council” (95 days overdue).",
      "worth-a-look: 2 of 16 milestones with a published date were reached, or are now expected, later than first published: “Plan for the transfer of tasks before the Council” (95 days late so far) and “Ansongo left (9th)” (18 days late).",
      "worth-a-look: 1 of 2 open milestones before the end leads on to nothing: “Plan for the transfer of tasks before the Council”.",
      "worth-a-look: Nobody has said whether a redline was crossed by 3 of the 5 incidents that happened while one was in force: “Fighting near Ber” (11 August 2023), “Convoy fired upon near Ménaka” (August 2023) and “Aircraft hit on landing at Tessalit” (19 October 2023).",
      "worth-a-look: 1 of 2 commitments still owed lacks who owes it or by when: “Mali cooperates with the drawdown” (no due date).",
      "note: 3 of 5 open milestones after the first wait for nothing: “Plan for the transfer of tasks before the Council”, “Mopti-Sévaré left (10th)” and “Timbuktu left”.",
      "note: 2 of 4 other open milestones with a date lie after the committed end, 31 December 2023: “Timbuktu left” (1 January 2024) and “Liquidation starts at Gao and Bamako” (1 January 2024).",
      "note: 1 of 4 phases lies partly or wholly outside the time from the announcement to the committed end: “Liquidation at Bamako, Gao and Timbuktu” (from 1 January 2024).",
    ]);
  });

  it("finds that in Afghanistan two months before the end nobody judges the conditions on which it depends", () => {
    expect(said("afghanistan-2020-2021", "2021-03-01")).toEqual([
      "serious: 1 of 2 open milestones with a date was due before the data date and is still open: “United States sanctions on the Taliban removed” (186 days overdue).",
      "worth-a-look: 3 of 7 milestones with a published date were reached, or are now expected, later than first published: “Negotiations among Afghans start” (186 days late), “United States sanctions on the Taliban removed” (186 days late so far) and “Release up to 5,000 Taliban and 1,000 other prisoners” (177 days late).",
      "worth-a-look: By the first published dates 6 milestones should have been reached, and 5 were: a baseline execution index of 0.83, below 0.95. Still open: “United States sanctions on the Taliban removed”.",
      "worth-a-look: The one open milestone before the end leads on to nothing: “United States sanctions on the Taliban removed”.",
      "worth-a-look: Were “United States sanctions on the Taliban removed” 600 days later, the computed end, “All United States and allied forces withdrawn”, would still be 1 May 2021: of all that is open it has the least time left, and yet the end does not hang on it.",
      "worth-a-look: 1 of 7 milestones with an exact day rests on recollection alone: “Negotiations among Afghans start” (12 September 2020).",
      "worth-a-look: 2 of 2 conditions of open milestones have no assessor: “Afghan soil is not used to threaten the United States and its allies” and “The obligations of both parts of the agreement are interrelated”.",
      "worth-a-look: No redline is declared for the 62 days from 1 March 2021 until the committed end, 1 May 2021.",
      "worth-a-look: 3 of 4 commitments still owed lack who owes it or by when: “No threat from Afghan soil” (no due date), “Prisoner releases” (no debtor) and “Further reductions depend on conditions” (no due date).",
      "note: 1 of 2 open milestones after the first waits for nothing: “United States sanctions on the Taliban removed”.",
    ]);
  });

  it("finds that the handovers of 2020 in Iraq, before the first of them, lead to no committed end", () => {
    expect(said("iraq-2020-2021", "2020-03-01")).toEqual([
      "serious: No milestone is named as the committed end, so nobody can say whether the withdrawal is on time.",
      "worth-a-look: The one open milestone has no date: “al-Qaim handed over”.",
      "worth-a-look: Nobody has said whether a redline was crossed by 2 of the 3 incidents that happened while one was in force: “Embassy compound stormed” (31 December 2019) and “Ballistic missiles on Ain al-Asad and Erbil” (8 January 2020).",
      "note: Nothing has been published yet, so there is no first date against which a later one could be compared.",
    ]);
  });
});
