import { describe, expect, it } from "vitest";
import { daysBetween, firstDayOf } from "@/lib/domain/calendar-date";
import { byId } from "@/lib/domain/items";
import { type Replay, replay } from "@/lib/domain/read-document";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Publication, PublicTimetable } from "@/lib/schema/publication";
import { sampleDocuments } from "@/prisma/samples/samples";

const samples = new Map(
  sampleDocuments().map((document) => {
    const told = replay(document);
    if (!told.ok) throw new Error(`${document.slug} cannot be read`);
    return [document.slug, told.value];
  }),
);

function sample(slug: string): Replay {
  const found = samples.get(slug);
  if (!found) throw new Error(`there is no sample ${slug}`);
  return found;
}
const iraq2009 = sample("iraq-2009-2011");
const afghanistan = sample("afghanistan-2020-2021");
const iraq2020 = sample("iraq-2020-2021");
const iraq2024 = sample("iraq-2024-2026");
const mali = sample("mali-minusma-2023");
const publications = [...samples].flatMap(([slug, told]) =>
  told.publications.map((publication) => ({ slug, version: publication.version, publication })),
);

const measure = ({ timetable }: Replay, id: string) => byId(timetable.measures).get(id);
const incident = ({ timetable }: Replay, id: string) => byId(timetable.incidents).get(id);
const site = ({ timetable }: Replay, id: string) => byId(timetable.sites).get(id);

/** What was done about an incident under a redline, with the days from the one to the other. */
const answers = ({ timetable }: Replay, measureId: string) =>
  timetable.responses
    .filter((response) => response.measureId === measureId)
    .map(({ incidentId, action, on, followThrough }) => {
      const happened = byId(timetable.incidents).get(incidentId)?.on.day as CalendarDate;
      return { incidentId, action, days: on && daysBetween(happened, on.day), followThrough };
    });

const meetings = (told: Replay, id: string) => {
  const terms = measure(told, id)?.terms;
  return terms?.kind === "diplomatic-engagement" ? terms.meetings.map(({ on }) => on.day) : [];
};

const kindsOf = ({ timetable }: Replay) =>
  Object.fromEntries(
    ["redline", "host-commitment", "diplomatic-engagement", "economic-engagement", "force-protection"].map(
      (kind) => [kind, timetable.measures.filter(({ terms }) => terms.kind === kind).length],
    ),
  );

describe("the transition in Iraq 2020–2021", () => {
  it("draws the redline of 13 December 2019, crossed on the 27th and answered two days later, as announced", () => {
    const { timetable } = iraq2020;
    expect(measure(iraq2020, "decisive-response")?.terms).toMatchObject({
      declaredOn: "2019-12-13",
      declaredBy: "United States Secretary of State",
      declaredAt: "A written statement of the Department of State, Washington",
    });
    const crossed = timetable.findings.filter(({ finding }) => finding === "crossed");
    expect(crossed).toMatchObject([
      {
        measureId: "decisive-response",
        incidentId: "k1-2019-12-27",
        foundBy: "United States Department of Defense",
      },
    ]);
    expect(incident(iraq2020, "k1-2019-12-27")?.on.day).toBe("2019-12-27");
    const [first] = answers(iraq2020, "decisive-response").filter((one) => one.followThrough !== null);
    expect(first).toEqual({
      incidentId: "k1-2019-12-27",
      action: "Strikes on five places in Iraq and Syria",
      days: 2,
      followThrough: "carried-out",
    });
  });

  it("tells the embassy warning of September 2020: said twice by telephone, and not carried out", () => {
    expect(measure(iraq2020, "embassy-closure")?.terms).toMatchObject({
      declaredOn: "2020-09-20",
      announcedConsequence: "The embassy in Baghdad is closed",
      protectedObject: "United States Embassy, Baghdad",
    });
    expect(answers(iraq2020, "embassy-closure").map(({ followThrough }) => followThrough)).toEqual([
      "not-carried-out",
    ]);
  });

  it("tells that the count for 8 January 2020 rose six times, with every count and the day of each", () => {
    const counts = incident(iraq2020, "missiles-2020-01-08")?.casualties ?? [];
    const wounded = counts.map((count) => (count.wounded?.kind === "withheld" ? null : count.wounded));
    expect(wounded).toEqual([
      ...[0, 11, 34, 50, 64, 109].map((value) => ({ kind: "exact", value })),
      { kind: "about", value: 110 },
    ]);
    const days = counts.map(({ reportedOn }) => reportedOn);
    expect(days).not.toContain(null);
    expect(days).toEqual(days.toSorted());
  });

  it("raises the wounded of Camp Taji from 12 to 14 within a day", () => {
    expect(
      incident(iraq2020, "taji-2020-03-11")
        ?.casualties.filter(({ wounded }) => wounded)
        .map(({ reportedOn, wounded }) => [reportedOn, wounded]),
    ).toEqual([
      ["2020-03-11", { kind: "exact", value: 12 }],
      ["2020-03-12", { kind: "exact", value: 14 }],
    ]);
  });

  it("names what each handed-over base is worth, where that was made public", () => {
    const worth = iraq2020.timetable.sites.flatMap(({ id, propertyValue }) =>
      propertyValue ? [[id, propertyValue.amount, propertyValue.currency]] : [],
    );
    expect(worth).toEqual([
      ["qayyarah-west", { kind: "exact", value: 1_700_000 }, "USD"],
      ["al-taqaddum", { kind: "exact", value: 3_500_000 }, "USD"],
      ["besmaya", { kind: "exact", value: 5_000_000 }, "USD"],
      ["taji", { kind: "exact", value: 347_000_000 }, "USD"],
    ]);
    const before = byId(iraq2020.publications[0]?.timetable.sites ?? []);
    expect(before.get("taji")?.propertyValue).toBeNull();
  });

  it("holds four meetings in the Strategic Dialogue, each known only once it was held", () => {
    const held = ["2020-06-11", "2020-08-20", "2021-04-07", "2021-07-26"];
    expect(meetings(iraq2020, "strategic-dialogue")).toEqual(held);
    for (const { asOf, timetable } of iraq2020.publications) {
      const terms = byId(timetable.measures).get("strategic-dialogue")?.terms;
      if (terms?.kind !== "diplomatic-engagement") continue;
      expect(terms.meetings.map(({ on }) => on.day)).toEqual(held.filter((day) => day <= asOf));
    }
  });

  it("lets Iraq commit itself on 11 June 2020 to protect those who stay", () => {
    expect(measure(iraq2020, "protect-missions")).toMatchObject({
      inForceFrom: { day: "2020-06-11" },
      terms: { kind: "host-commitment", debtorId: "iraq" },
    });
  });

  it("counts the second dead of Erbil as the Iraqi civilian he was", () => {
    const dead = incident(iraq2020, "erbil-2021-02-15")?.casualties.filter(({ killed }) => killed) ?? [];
    expect(dead.map(({ side, killed }) => [side, killed])).toEqual([
      ["Contractors", { kind: "exact", value: 1 }],
      ["Contractors", { kind: "exact", value: 1 }],
      ["Civilians", { kind: "exact", value: 1 }],
    ]);
  });
});

describe("the transition in the other cases", () => {
  it("rewords the redline of April 2021 in Afghanistan when Kabul has fallen", () => {
    const redlines = afghanistan.timetable.measures.filter(({ terms }) => terms.kind === "redline");
    expect(redlines.map(({ id, terms }) => [id, terms])).toMatchObject([
      ["warning", { declaredOn: "2021-04-14", rewordsId: null }],
      ["evacuation-warning", { declaredOn: "2021-08-16", rewordsId: "warning" }],
    ]);
  });

  it("records that the bombing at Abbey Gate was found not to cross it, and by whom", () => {
    expect(afghanistan.timetable.findings).toMatchObject([
      {
        incidentId: "abbey-gate-2021-08-26",
        measureId: "evacuation-warning",
        finding: "not-crossed",
        foundBy: "President of the United States",
        on: "2021-08-26",
      },
    ]);
  });

  it("shows the troops sent back to Kabul, above the ceiling of 2,500", () => {
    const august = afghanistan.timetable.readings.filter(
      ({ seriesId, on }) => seriesId === "personnel" && on.day > "2021-08-01",
    );
    expect(august.map(({ on, amount }) => [on.day, "value" in amount && amount.value])).toEqual([
      ["2021-08-05", 650],
      ["2021-08-16", 2_500],
      ["2021-08-20", 5_800],
      ["2021-08-25", 5_400],
      ["2021-08-30", 0],
    ]);
  });

  it("keeps four counts of the hurt on the road from Kidal, and that nobody knew for whom the devices were meant", () => {
    const counts = incident(mali, "kidal-road-2023-10-31")?.casualties ?? [];
    expect(counts.map(({ reportedOn, wounded }) => [reportedOn, wounded])).toEqual([
      ["2023-11-01", { kind: "exact", value: 2 }],
      ["2023-11-01", { kind: "exact", value: 8 }],
      ["2023-11-03", { kind: "exact", value: 15 }],
      ["2023-11-08", { kind: "exact", value: 37 }],
    ]);
    expect(byId(mali.timetable.findings).get("kidal-road-undetermined")).toMatchObject({
      finding: "undetermined",
      foundBy: "Spokesman for the Secretary-General",
    });
  });

  it("has the redline for peacekeepers before the withdrawal begins", () => {
    expect(mali.publications[0]?.timetable.measures[0]).toMatchObject({
      id: "attacks-on-peacekeepers",
      terms: { declaredOn: "2023-06-09" },
    });
  });

  it("says what was done at the sites in Mali before they were given up", () => {
    expect(site(mali, "goundam")?.steps).toMatchObject([
      { kind: "environmental-clearance", doneOn: "2023-08-18" },
    ]);
    expect(site(mali, "menaka")?.steps).toMatchObject([
      { kind: "ceremony", doneOn: "2023-08-25" },
      { kind: "removal", doneOn: "2023-08-31" },
    ]);
  });

  it("gives the equipment left to Iraq in 2011 its least worth, in its currency", () => {
    expect(measure(iraq2009, "equipment-given")?.terms).toMatchObject({
      kind: "economic-engagement",
      currency: "USD",
      disbursements: [{ amount: { kind: "more-than", value: 250_000_000 } }],
    });
  });

  it("says who judged a commitment met, beside the commitment", () => {
    const judged = [...samples.values()].flatMap(({ timetable }) =>
      timetable.measures.flatMap(({ id, terms }) =>
        "implementations" in terms
          ? terms.implementations.map(({ on, level, assessedBy }) => [id, on, level, assessedBy])
          : [],
      ),
    );
    expect(judged).toEqual([
      ["leave-by-2011", "2011-12-18", 3, "The Irish Times"],
      ["agreed-facilities", "2009-06-30", 3, "Department of Defense"],
      ["first-reductions", "2020-07-14", 3, "Department of Defense"],
    ]);
  });

  it("takes a confidence from the source alone", () => {
    const sure = [...samples.values()].flatMap(({ timetable }) =>
      timetable.incidents.flatMap(({ id, attribution }) =>
        attribution?.confidence ? [[id, attribution.confidence, attribution.basis]] : [],
      ),
    );
    expect(sure).toEqual([["asad-2024-08-05", "high", "The day after, he said that he was sure."]]);
  });
});

describe("every sample's transition", () => {
  it("holds the measures and incidents of its case", () => {
    const held = [iraq2009, afghanistan, iraq2020, iraq2024, mali].map((told) => [
      Object.values(kindsOf(told)),
      told.timetable.incidents.length,
    ]);
    // Redlines, commitments, diplomacy, economy, protection; then incidents.
    expect(held).toEqual([
      [[0, 5, 3, 1, 0], 4],
      [[2, 5, 0, 0, 1], 2],
      [[2, 1, 3, 1, 1], 9],
      [[0, 1, 3, 1, 0], 3],
      [[1, 3, 1, 0, 3], 5],
    ]);
  });

  it("gives every crossed redline a finding with somebody who found it, on evidence", () => {
    const crossed = [...samples.values()].flatMap(({ timetable }) =>
      timetable.findings.filter(({ finding }) => finding !== "undetermined"),
    );
    expect(crossed.map(({ id }) => id)).toEqual(["abbey-gate-not-crossed", "k1-crossed"]);
    for (const { foundBy, evidence, on } of crossed) {
      expect(foundBy).not.toBe("");
      expect(evidence).not.toBe("");
      expect(on).not.toBeNull();
    }
  });

  it("judges an incident only by a redline that had been drawn", () => {
    for (const { timetable } of samples.values()) {
      for (const { incidentId, measureId, id } of timetable.findings) {
        const terms = byId(timetable.measures).get(measureId)?.terms;
        const day = byId(timetable.incidents).get(incidentId)?.on.day ?? "";
        expect(terms?.kind === "redline" && (terms.declaredOn ?? "") <= day, id).toBe(true);
      }
    }
  });

  it("answers no incident before it happened", () => {
    for (const { timetable } of samples.values()) {
      for (const { id, incidentId, on } of timetable.responses) {
        const happened = byId(timetable.incidents).get(incidentId)?.on;
        if (on && happened) expect(on.day >= firstDayOf(happened), id).toBe(true);
      }
    }
  });

  it.each(publications)("$slug v$version tells nothing that had not happened yet", ({ publication }) => {
    expect(daysTold(publication.timetable).filter(({ day }) => day > publication.asOf)).toEqual([]);
  });

  it.each(publications)("$slug v$version rests each meeting, payment and judgement on a source", (one) => {
    const known = new Set(one.publication.timetable.sources.map(({ id }) => id));
    for (const { sourceIds } of entriesIn(one.publication.timetable)) {
      expect(sourceIds.length).toBeGreaterThan(0);
      expect(sourceIds.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it("places things no finer than a town, and calls no such place exact", () => {
    for (const { timetable } of samples.values()) {
      for (const { id, position } of [...timetable.sites, ...timetable.incidents]) {
        for (const degrees of position ? [position.latitude, position.longitude] : [])
          expect(Math.round(degrees * 100) / 100, id).toBe(degrees);
      }
      for (const { id, position, placePrecision, sourceIds } of timetable.incidents) {
        if (!position) continue;
        expect(["near", "province"], id).toContain(placePrecision);
        expect(sourceIds.includes("towns") || sourceIds.includes("airfields"), id).toBe(true);
      }
    }
  });

  it("keeps a claim apart from an attribution, which always says whose it is", () => {
    const claimed = [...samples.values()].flatMap(({ timetable }) =>
      timetable.incidents
        .filter(({ claimedBy, attribution }) => claimedBy !== "" && attribution === null)
        .map(({ id }) => id),
    );
    expect(claimed).toEqual([
      "missiles-2020-01-08",
      "erbil-2021-02-15",
      "ber-road-2023-08-13",
      "kidal-road-2023-10-31",
    ]);
    for (const { timetable } of samples.values())
      for (const { attribution } of timetable.incidents) if (attribution) expect(attribution.by).not.toBe("");
  });

  it("puts what is computed of it on the public page in its last version alone", () => {
    const shown = [...samples].map(([slug, told]) => [
      slug,
      (told.publications.at(-1) as Publication).shows?.slice(2),
    ]);
    expect(shown).toEqual([
      ["iraq-2009-2011", ["map"]],
      ["afghanistan-2020-2021", ["answers", "ledger", "exposure", "map"]],
      ["iraq-2020-2021", ["answers", "ledger", "exposure", "map"]],
      ["iraq-2024-2026", ["map"]],
      ["mali-minusma-2023", ["answers", "ledger", "exposure", "map"]],
    ]);
    for (const told of samples.values())
      for (const { shows } of told.publications.slice(0, -1)) expect(shows).toEqual(["forecast", "trend"]);
  });
});

/** The meetings, payments and judgements of all measures. */
function entriesIn({ measures }: PublicTimetable) {
  return measures.flatMap(({ terms }) => [
    ...("meetings" in terms ? terms.meetings : []),
    ...("disbursements" in terms ? terms.disbursements : []),
    ...("implementations" in terms ? terms.implementations : []),
  ]);
}

/** Every day on which something of the transition is said to have been, by what it belongs to. */
function daysTold(timetable: PublicTimetable) {
  const days: { of: string; day: CalendarDate }[] = [];
  const tell = (of: string, day: CalendarDate | null | undefined) => {
    if (day) days.push({ of, day });
  };
  for (const { id, terms } of timetable.measures) if (terms.kind === "redline") tell(id, terms.declaredOn);
  for (const { on } of entriesIn(timetable)) tell("measure", typeof on === "string" ? on : firstDayOf(on));
  for (const { id, on, casualties } of timetable.incidents) {
    tell(id, firstDayOf(on));
    for (const { reportedOn } of casualties) tell(id, reportedOn);
  }
  for (const { id, on } of timetable.findings) tell(id, on);
  for (const { id, on } of timetable.responses) tell(id, on && firstDayOf(on));
  for (const { id, steps } of timetable.sites) for (const { doneOn } of steps) tell(id, doneOn);
  return days;
}
