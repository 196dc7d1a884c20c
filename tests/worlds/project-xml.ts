import type { Activity, Link, ScheduleProblem } from "@/lib/domain/schedule/schedule-network";
import { type Shift, workingHours } from "@/lib/domain/schedule/working-hours";

/** A plan read from MS Project's XML, as far as checking a schedule against the dates stored in it needs. */
export interface ProjectPlan {
  problem: ScheduleProblem;
  /** The leaf tasks, in the order of `problem.activities`, with the dates stored in the file. */
  tasks: { name: string; start: number; finish: number }[];
  finish: number;
}

/** MS Project numbers its link types otherwise: 0 finish-to-finish, 1 finish-to-start, 2 start-to-finish, 3 start-to-start. */
const ourType = [2, 0, 3, 1];

/** Only what the files tried here need: one calendar by week, automatic tasks, links of leaf and summary tasks. */
export function readProjectXml(xml: string): ProjectPlan {
  const calendarUid = text(xml.slice(0, xml.indexOf("<Calendars>")), "CalendarUID");
  const calendar = elements(xml, "Calendar").find((each) => text(each, "UID") === calendarUid) ?? "";
  const time = workingHours(weekOf(calendar));
  const all = elements(xml, "Task").map((task) => ({
    uid: text(task, "UID"),
    name: text(task, "Name"),
    outline: text(task, "OutlineNumber"),
    work: minutesOf(text(task, "Duration")),
    start: instant(text(task, "Start")),
    finish: instant(text(task, "Finish")),
    links: elements(task, "PredecessorLink").map((link) => ({
      uid: text(link, "PredecessorUID"),
      type: ourType[Number(text(link, "Type"))] ?? 0,
      lag: Number(text(link, "LinkLag") || 0) / 10,
    })),
  }));
  const leavesOf = (uid: string) => {
    const parent = all.find((task) => task.uid === uid);
    const below = leaves.filter(({ outline }) => outline.startsWith(`${parent?.outline}.`));
    return below.length > 0 ? below : leaves.filter((task) => task.uid === uid);
  };
  const leaves = all.filter(
    ({ uid, outline }) =>
      uid !== "0" && !all.some((other) => other.outline.startsWith(`${outline}.`) && other.uid !== uid),
  );
  const indexOf = new Map(leaves.map(({ uid }, i) => [uid, i]));
  // A summary task's link holds for each task below it.
  const links = all.flatMap((task) =>
    task.links.flatMap(({ uid, type, lag }) =>
      leavesOf(uid).flatMap((from) =>
        leavesOf(task.uid).map(
          (to): Link => ({ from: indexOf.get(from.uid) ?? -1, to: indexOf.get(to.uid) ?? -1, type, lag }),
        ),
      ),
    ),
  );
  const activities = leaves.map(({ work }): Activity => ({ work, time }));
  return {
    problem: { activities, links, start: instant(text(xml, "StartDate")) },
    tasks: leaves.map(({ name, start, finish }) => ({ name, start, finish })),
    finish: instant(text(xml, "FinishDate")),
  };
}

/** Minutes since 1970, of no time zone, as the file writes them. */
function instant(local: string): number {
  return Date.parse(`${local}Z`) / 60_000;
}

function weekOf(calendar: string): Shift[][] {
  const week: Shift[][] = [[], [], [], [], [], [], []];
  for (const day of elements(calendar, "WeekDay")) {
    const weekday = Number(text(day, "DayType")) - 1;
    if (weekday < 0) continue;
    week[weekday] = elements(day, "WorkingTime").map(
      (time): Shift => [minuteOf(text(time, "FromTime")), minuteOf(text(time, "ToTime")) || 1_440],
    );
  }
  return week;
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** `PT8H30M0S` in minutes. */
function minutesOf(duration: string): number {
  const parts = /^PT(?<hours>\d+)H(?<minutes>\d+)M\d+S$/.exec(duration)?.groups;
  return Number(parts?.hours ?? 0) * 60 + Number(parts?.minutes ?? 0);
}

function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}>[\\s\\S]*?</${name}>`, "g")) ?? [];
}

function text(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";
}
