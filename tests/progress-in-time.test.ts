import { describe, expect, it } from "vitest";
import { saySlipSummary, saySlips } from "@/lib/domain/baselines/baseline-sentences";
import { slipSummary } from "@/lib/domain/baselines/slip-summary";
import { earnedSchedule } from "@/lib/domain/earned-schedule/earned-schedule";
import { sayEarnedSchedule } from "@/lib/domain/earned-schedule/earned-schedule-sentences";
import type { PlanDates } from "@/lib/domain/earned-schedule/measured-plan";
import { forcePace } from "@/lib/domain/pace/pace";
import { sayPace } from "@/lib/domain/pace/pace-sentences";
import { replay } from "@/lib/domain/read-document";
import { milestoneRecords } from "@/lib/domain/record";
import { referenceClass } from "@/lib/domain/reference-class/reference-class";
import { sayReferenceClass } from "@/lib/domain/reference-class/reference-class-sentences";
import { milestoneTrends } from "@/lib/domain/trend/milestone-trend";
import { sayTrend } from "@/lib/domain/trend/trend-sentences";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Publication } from "@/lib/schema/publication";
import { sampleDocuments } from "@/prisma/samples/samples";

const { say } = wordsIn();
const d = (text: string) => text as CalendarDate;

/** What had been published of a sample by a day: the latest version and all before it. */
function publishedBy(slug: string, day: string): { latest: Publication; publications: Publication[] } {
  const document = sampleDocuments().find((one) => one.slug === slug);
  const result = document && replay(document);
  if (!result?.ok) throw new Error(`there is no sample ${slug}`);
  const publications = result.value.publications.filter(({ publishedOn }) => publishedOn <= day);
  return { latest: publications.at(-1) as Publication, publications };
}

describe("the pace of the troops", () => {
  const told = (slug: string, day: string) => {
    const { timetable } = publishedBy(slug, day).latest;
    const series = timetable.forceSeries.find(({ id }) => id === "personnel");
    return sayPace(forcePace(timetable, "personnel", d(day)), series?.title ?? "").map((one) => say(one));
  };

  it("in Iraq on 5 December 2011 led to the very day on which the last of them left", () => {
    expect(told("iraq-2009-2011", "2011-12-05")).toEqual([
      "United States troops in Iraq: 9,500 reported for 5 December 2011.",
      "The last report is within the ceiling of 50,000 for 31 August 2010.",
      "For none to remain by 31 December 2011, 366 a day must leave: 9,500 in 26 days.",
      "In about the last 30 days, 736 a day left: from 30 October 2011 to 5 December 2011, by 2 reports.",
      "At that pace the last would leave on 18 December 2011, in time for 31 December 2011.",
      // From 45,000 some time in September: 66 to 95 days.
      "In about the last 90 days, 374 to 538 a day left: from September 2011 to 5 December 2011, by 2 reports.",
      "At that pace the last would leave between 23 December 2011 and 31 December 2011, in time for 31 December 2011.",
      "Over all, 128 a day left: from 20 January 2009 to 5 December 2011, by 2 reports.",
      "At that pace the last would leave on 18 February 2012, too late for 31 December 2011.",
    ]);
  });

  it("in Iraq on 5 December 2010 is not told of lately, for nothing had been reported since August", () => {
    expect(told("iraq-2009-2011", "2010-12-05").slice(2)).toEqual([
      "For none to remain by 31 December 2011, 128 a day must leave: 49,700 in 391 days.",
      "No number was reported for the last 90 days, so how fast they leave cannot be told.",
      "Over all, 162 a day left: from 20 January 2009 to 24 August 2010, by 2 reports.",
      "If that pace has held since 24 August 2010, the last would leave on 27 June 2011, in time for 31 December 2011.",
    ]);
  });

  it("in Mali on 18 November 2023 rests on “more than 7,871” and so is told as a least", () => {
    expect(told("mali-minusma-2023", "2023-11-18").slice(1, 4)).toEqual([
      "For none to remain by 31 December 2023, 118 a day must leave: 5,054 in 43 days.",
      "In about the last 30 days, at least 156 a day left: from 31 October 2023 to 18 November 2023, by 2 reports.",
      "At that pace the last would leave by 21 December 2023 at the latest, in time for 31 December 2023.",
    ]);
  });

  it("in Afghanistan in April 2021 cannot be told: 2,500 had been reported, then 2,500 to 3,500", () => {
    expect(told("afghanistan-2020-2021", "2021-04-20").slice(0, 4)).toEqual([
      "United States troops in Afghanistan: 2,500 to 3,500 by the 2 reports for 14 April 2021, 6 days before 20 April 2021.",
      "No more than 2,500 were to remain by 15 January 2021; the last reports leave open whether that holds.",
      "For none to remain by 11 September 2021, 18 to 25 a day must leave: 2,500 to 3,500 in 144 days.",
      "In about the last 90 days, from 15 January 2021 to 14 April 2021, the number did not fall, so no date follows from it.",
    ]);
  });

  it("in Afghanistan in July 2021 is that up to April, and says so", () => {
    expect(told("afghanistan-2020-2021", "2021-07-10").slice(2)).toEqual([
      "For none to remain by 31 August 2021, 49 to 68 a day must leave: 2,500 to 3,500 in 52 days.",
      "The 2 numbers reported for the last 90 days lie too close together, so how fast they leave cannot be told.",
      "Over all, 23 to 26 a day left: from 29 February 2020 to 14 April 2021, by 3 reports.",
      "If that pace has held since 14 April 2021, the last would leave between 21 July 2021 and 13 September 2021, perhaps in time for 31 August 2021.",
    ]);
  });
});

describe("the schedule earned", () => {
  const told = (slug: string, day: string, dates: PlanDates) => {
    const { latest, publications } = publishedBy(slug, day);
    const records = milestoneRecords(publications);
    return sayEarnedSchedule(earnedSchedule(latest.timetable, records, { asOf: d(day), dates }))
      .map((one) => say(one))
      .filter((said) => !said.startsWith("SPI(t)"));
  };

  it("in Mali was done in the order of the plan", () => {
    const { latest, publications } = publishedBy("mali-minusma-2023", "2023-11-18");
    const answer = earnedSchedule(latest.timetable, milestoneRecords(publications), {
      asOf: d("2023-11-18"),
      dates: "first-published",
    });
    expect(answer).toMatchObject({ adherence: { share: 1, passedOver: [] } });
  });

  it("in Iraq is what was planned, a year before the end as on its eve: nothing but the end was due", () => {
    expect(told("iraq-2009-2011", "2010-12-05", "first-published")).toEqual([
      "By the dates first published, as much is done as was planned for 5 December 2010: 3 of 4 dated milestones met.",
    ]);
    expect(told("iraq-2009-2011", "2011-12-05", "first-published")).toEqual([
      "By the dates first published, as much is done as was planned for 5 December 2011: 3 of 4 dated milestones met.",
      "One milestone has no planned date and is not measured.",
    ]);
    expect(told("iraq-2009-2011", "2011-12-18", "first-published")[0]).toBe(
      "By the dates first published, all 4 dated milestones are met, the last on 18 December 2011, 13 days before the planned end.",
    );
  });

  it("in Mali is ahead while bases close before the day they were to", () => {
    expect(told("mali-minusma-2023", "2023-11-18", "current")).toEqual([
      "By the dates that stand now, as much is done as was planned for 30 November 2023: 12 days ahead, with 11 of 15 dated milestones met.",
      "At the speed so far the whole would be done on 18 December 2023; the planned end is 1 January 2024.",
    ]);
  });

  it("in Afghanistan depends on which dates it is measured by, and says by which", () => {
    expect(told("afghanistan-2020-2021", "2021-03-01", "first-published")).toEqual([
      "By the dates first published, as much is done as was planned for 1 March 2021: 3 of 4 dated milestones met.",
    ]);
    expect(told("afghanistan-2020-2021", "2021-07-10", "first-published")[0]).toBe(
      "By the dates first published, no more is done than was planned up to 1 May 2021: 70 days behind, with 3 of 4 dated milestones met.",
    );
    expect(told("afghanistan-2020-2021", "2021-07-10", "current")[0]).toBe(
      "By the dates that stand now, as much is done as was planned for 10 July 2021: 3 of 4 dated milestones met.",
    );
  });
});

describe("the dates kept and moved", () => {
  const summary = (slug: string, day: string) => {
    const { latest, publications } = publishedBy(slug, day);
    return slipSummary(latest.timetable, milestoneRecords(publications), { asOf: d(day) });
  };

  it("in Afghanistan end 121 days after the first date and a day before the last", () => {
    const told = summary("afghanistan-2020-2021", "2021-09-01");
    const end = told.milestones.find(({ milestoneId }) => milestoneId === "full-withdrawal");
    expect(end && saySlips(end).map((one) => say(one))).toEqual([
      "Met 30 August 2021, 121 days after the date first published, 1 May 2021.",
      "Met 30 August 2021, 1 day before the date last published, 31 August 2021.",
    ]);
    expect(saySlipSummary(told).map((one) => say(one))).toEqual([
      "Of 7 milestones with a published date, one has moved, twice in all.",
      "Political decision: one move, 133 days later.",
      "Ahead of plan: one move, 11 days earlier.",
      "Against the dates first published, 3 are late and one early, of 6: 6 met.",
      "At least half are no more than 60.5 days late.",
      "The largest slip is “Negotiations among Afghans start”, 186 days late.",
      "One more is overdue, “United States sanctions on the Taliban removed”, by 370 days: how late it will be is not known.",
    ]);
  });

  it("in Mali mostly moved forward, for security", () => {
    expect(
      saySlipSummary(summary("mali-minusma-2023", "2023-11-18"))
        .map((one) => say(one))
        .slice(0, 3),
    ).toEqual([
      "Of 16 milestones with a published date, 3 have moved, 3 times in all.",
      "Security conditions: 2 moves, 32 days earlier.",
      "Request of the host government: one move, 30 days later.",
    ]);
  });

  it("in Iraq 2009–2011 never moved", () => {
    expect(summary("iraq-2009-2011", "2011-12-18")).toMatchObject({
      dated: 4,
      moved: 0,
      slip: { n: 4, late: 0, early: 2, medianDays: -3.5, earliest: { milestoneId: "all-out", days: -13 } },
    });
  });
});

describe("the trend of the end", () => {
  const told = (slug: string, milestoneId: string, day: string) => {
    const trends = milestoneTrends(publishedBy(slug, day).publications, d(day));
    const trend = trends.find((one) => one.milestoneId === milestoneId);
    return trend && [trend.word, ...sayTrend(trend, d(day)).map((one) => say(one))];
  };

  it("in Afghanistan was level, slipped, and was brought forward a little", () => {
    expect(told("afghanistan-2020-2021", "full-withdrawal", "2021-03-01")).toEqual([
      "level",
      "“All United States and allied forces withdrawn” has kept its date, 1 May 2021, through 5 versions.",
    ]);
    expect(told("afghanistan-2020-2021", "full-withdrawal", "2021-04-20")).toEqual([
      "slipping",
      "“All United States and allied forces withdrawn” has slipped to 11 September 2021, 133 days after the date first given.",
      "It last moved on 14 April 2021, 133 days later: Political decision.",
    ]);
    expect(told("afghanistan-2020-2021", "full-withdrawal", "2021-07-10")?.[0]).toBe("recovering");
  });

  it("in Iraq 2009–2011 is level to the last, and done before its date", () => {
    expect(told("iraq-2009-2011", "all-out", "2011-12-05")).toEqual([
      "level",
      "“All United States forces out of Iraqi territory” has kept its date, 31 December 2011, through 11 versions.",
    ]);
    expect(told("iraq-2009-2011", "all-out", "2011-12-18")?.[0]).toBe("done");
  });

  it("never calls level what is past its date: the Council waited 95 days for a plan", () => {
    expect(told("mali-minusma-2023", "transfer-plan", "2023-11-18")).toEqual([
      "slipping",
      "“Plan for the transfer of tasks before the Council” was due 15 August 2023 and has not been met.",
      "That day was 95 days before 18 November 2023.",
    ]);
  });
});

describe("earlier withdrawals laid over this one", () => {
  const slugs = sampleDocuments().map(({ slug }) => slug);
  const told = (slug: string, day: string) => {
    const all = slugs.map((one) => publishedBy(one, "2199-12-31").publications);
    const own = publishedBy(slug, day).publications;
    return sayReferenceClass(referenceClass(own, all, { of: "force", asOf: d(day) })).map((one) => say(one));
  };

  it("show Mali beside Iraq, which ended early, and Afghanistan, which ended late", () => {
    expect(told("mali-minusma-2023", "2023-11-18")).toEqual([
      "On 18 November 2023, 77% of the time first announced has gone by; 64% of the 13,871 of 30 June 2023 gone by 18 November 2023.",
      "1 “United States forces out of Iraq, 2009–2011” at that part of its time: 65% of the 144,000 of 20 January 2009 gone by 24 August 2010. It ended 18 December 2011, 13 days before the day first announced.",
      "2 “United States forces out of Afghanistan, 2020–2021” at that part of its time: 81% of the 13,000 of 29 February 2020 gone by 15 January 2021. It ended 30 August 2021, 121 days after the day first announced, put off once, brought forward once.",
      "“United States drawdown and base transfers in Iraq, 2020–2021” is left out: no end was announced.",
      "2 earlier withdrawals are a comparison, not a forecast.",
    ]);
  });

  it("were none when Iraq 2009–2011 ended, and are no use where no end was announced", () => {
    expect(told("iraq-2009-2011", "2011-12-05")).toEqual([
      "On 5 December 2011, 98% of the time first announced has gone by; 93% of the 144,000 of 20 January 2009 gone by 5 December 2011.",
      "There is no earlier withdrawal to compare with.",
    ]);
    expect(told("iraq-2020-2021", "2021-01-01")).toEqual([
      "No end has been published, so it cannot be said what part of the announced time has gone by.",
    ]);
  });
});
