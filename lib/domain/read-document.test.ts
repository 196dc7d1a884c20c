import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import { TimetableDocument } from "@/lib/schema/document";
import { blankTimetable } from "./blank-timetable";
import { replay } from "./read-document";

const { say } = wordsIn();
const on = (day: string, precision = "day") => ({ day, precision });

const opening = {
  ...blankTimetable("United States forces from Afghanistan", { timeZone: "Asia/Kabul" }),
  endMilestoneId: "out",
  internalNote: "kept in the house",
  milestones: [
    {
      id: "out",
      phaseId: null,
      title: "Full withdrawal",
      description: "",
      start: null,
      due: on("2021-05-01"),
      forecast: null,
      weight: 1,
      ownerId: null,
      siteId: null,
      basis: null,
      percentDone: 0,
      completion: null,
      cancellation: null,
      sourceIds: [],
      internalNote: "",
    },
  ],
};

const announced = (day: string, more: object = {}) => ({
  publishedAt: `${day}T12:00:00Z`,
  asOf: day,
  publisher: "Department of Defense",
  note: "",
  ...more,
});
const first = { edits: [], publication: announced("2020-02-29") };
const toSeptember = { type: "move-milestone", milestoneId: "out", due: on("2021-09-11") };
const itsReason = { out: { code: "political-decision", text: "The President set a new date." } };
const gone = { type: "complete-milestone", milestoneId: "out", completedOn: "2021-08-30" };

const read = (...chapters: unknown[]) =>
  replay(TimetableDocument.parse({ format: 1, slug: "afghanistan", opening, chapters }));

const told = (...chapters: unknown[]) => {
  const result = read(...chapters);
  if (!result.ok) throw new Error(result.problems.map(({ sentence }) => say(sentence)).join());
  return result.value;
};

const refusals = (...chapters: unknown[]) => {
  const result = read(...chapters);
  return result.ok ? [] : result.problems.map(({ path, sentence }) => [path.join("."), say(sentence)]);
};

describe("a document", () => {
  it("becomes numbered publications and the timetable as it stands", () => {
    const { timetable, publications } = told(
      first,
      { edits: [toSeptember], publication: announced("2021-04-14", { reasons: itsReason }) },
      { edits: [gone] },
    );
    expect(publications.map(({ version, publishedOn }) => [version, publishedOn])).toEqual([
      [1, "2020-02-29"],
      [2, "2021-04-14"],
    ]);
    expect(publications.map(({ timetable }) => timetable.milestones[0]?.due?.day)).toEqual([
      "2021-05-01",
      "2021-09-11",
    ]);
    expect(publications[1]?.timetable.milestones[0]?.completion).toBeNull();
    expect(timetable.milestones[0]?.completion?.on).toEqual(on("2021-08-30"));
  });

  it("keeps what is private out of the publications", () => {
    const { timetable, publications } = told(first);
    expect(timetable.internalNote).toBe("kept in the house");
    expect(JSON.stringify(publications)).not.toContain("kept in the house");
  });

  it("counts the day of publication in the timetable's own zone", () => {
    // 20:30 in London is 01:00 of the next day in Kabul.
    const { publications } = told(first, {
      edits: [gone, toSeptember],
      publication: {
        ...announced("2021-08-30", { reasons: itsReason }),
        publishedAt: "2021-08-30T20:30:00.000Z",
      },
    });
    expect(publications[1]).toMatchObject({ publishedOn: "2021-08-31", asOf: "2021-08-30" });
  });

  it("may hold nothing but its opening", () => {
    expect(told()).toMatchObject({ publications: [], timetable: { title: opening.title } });
  });
});

describe("a document is refused", () => {
  it("where an edit names what is not there", () => {
    expect(refusals(first, { edits: [toSeptember, { ...gone, milestoneId: "in" }] })).toEqual([
      ["chapters.1.edits.1.milestoneId", "There is no milestone “in” here; somebody may have removed it."],
    ]);
  });

  it("where a fact is dated after the chapter's data date, and not where no day is said", () => {
    expect(refusals(first, { edits: [gone] })).toEqual([]);
    expect(refusals(first, { edits: [gone], publication: announced("2021-08-29") })).toEqual([
      [
        "chapters.1.milestone.out.completedOn",
        "“Full withdrawal” cannot have been completed on 30 August 2021: today is 29 August 2021.",
      ],
    ]);
  });

  it("where a chapter was published before the one it follows, or at the same instant", () => {
    const path = "chapters.1.publication.publishedAt";
    expect(refusals(first, { edits: [], publication: announced("2020-02-28") })).toEqual([
      [path, "A version published on 28 February 2020 cannot follow the one of 29 February 2020."],
    ]);
    expect(refusals(first, first).map(([where]) => where)).toEqual([path]);
  });

  it("where the data date lies after the day of publication", () => {
    expect(refusals({ edits: [], publication: announced("2020-02-29", { asOf: "2020-03-01" }) })).toEqual([
      [
        "chapters.0.publication.asOf",
        "The data date 1 March 2020 lies after 29 February 2020, the day of publication.",
      ],
    ]);
  });

  it("where a published date moved, was withdrawn or went away without a reason", () => {
    const path = "chapters.1.publication.reasons.out";
    for (const edit of [
      toSeptember,
      { ...toSeptember, due: null },
      { type: "remove-milestone", milestoneId: "out" },
    ]) {
      expect(refusals(first, { edits: [edit], publication: announced("2021-04-14") })).toEqual([
        [path, "The published date of “Full withdrawal” moved. Say why."],
      ]);
    }
    const explained = announced("2021-04-14", { reasons: itsReason });
    expect(refusals(first, { edits: [toSeptember], publication: explained })).toEqual([]);
  });

  it("where a move was made in a chapter that was not published, and is still unexplained when one is", () => {
    expect(
      refusals(first, { edits: [toSeptember] }, { edits: [], publication: announced("2021-04-14") }).map(
        ([where]) => where,
      ),
    ).toEqual(["chapters.2.publication.reasons.out"]);
  });

  it("where the opening itself does not hold, with or without a chapter", () => {
    const broken = { format: 1, slug: "afghanistan", opening: { ...opening, endMilestoneId: "in" } };
    for (const chapters of [[], [first]]) {
      const result = replay(TimetableDocument.parse({ ...broken, chapters }));
      expect(result.ok).toBe(false);
    }
  });
});
