import { publicView } from "@/lib/domain/public-view";
import { reviewTimetable } from "@/lib/domain/review/review-timetable";
import { computeSchedule } from "@/lib/domain/schedule/compute-schedule";
import type { CalendarDate, Instant } from "@/lib/schema/calendar-date";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { largeTimetable } from "../worlds/large-timetable";
import { type Figures, percentile } from "./figures";

const rounds = 40;
const warmUp = 10;
const asOf = "2015-01-01" as CalendarDate;

/** A review of timetables of three sizes that were published once, the schedule given. Processor time too: other work on the machine counts for nothing in it. */
export async function measure(figures: Figures): Promise<void> {
  const medians = new Map<number, number>();
  for (const size of [100, 1_000, 10_000]) {
    const timetable = largeTimetable(size);
    const input = {
      asOf,
      today: asOf,
      publications: [publicationOf(timetable)],
      schedule: computeSchedule(timetable, { asOf }),
    };
    const times: number[] = [];
    const processor: number[] = [];
    for (let round = 0; round < warmUp + rounds; round++) {
      const [began, used] = [performance.now(), process.cpuUsage()];
      reviewTimetable(timetable, input);
      const { user, system } = process.cpuUsage(used);
      if (round < warmUp) continue;
      times.push(performance.now() - began);
      processor.push((user + system) / 1_000);
    }
    const aim = size === 10_000 ? "at most 100 ms" : undefined;
    figures.add(`review of ${size} milestones, p50`, percentile(times, 0.5), "ms", aim);
    figures.add(`review of ${size} milestones, processor time, p50`, percentile(processor, 0.5), "ms");
    medians.set(size, percentile(processor, 0.5));
  }
  figures.add(
    "review, 10,000 against 1,000 milestones",
    (medians.get(10_000) ?? 0) / (medians.get(1_000) ?? 1),
    "×",
    "about 10 ×",
  );
}

function publicationOf(timetable: Timetable): Publication {
  return {
    slug: "large",
    version: 1,
    publishedAt: "2014-12-01T12:00:00.000Z" as Instant,
    publishedOn: "2014-12-01" as CalendarDate,
    asOf: "2014-12-01" as CalendarDate,
    publisher: "",
    note: "",
    reasons: {},
    timetable: publicView(timetable),
  };
}
