import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import { earlier, firstDayOf, later } from "../calendar-date";
import { pushOf } from "../consequences";
import { editsThatKeepLinks } from "./keep-links";
import { detail, foundLink, foundMilestone, inDays } from "./naming";
import type { DoesNotApply, Look, Seen } from "./review-check";
import type { ReviewContext } from "./review-context";
import { thresholds } from "./thresholds";

/** Before and after every day that a timetable can hold. */
const always = "1899-12-31" as CalendarDate;
const never = "2200-01-01" as CalendarDate;

const noLinks: DoesNotApply = { doesNotApply: "no-links" };

/** Whether anything waits for anything. Where nothing does, the two checks that follow say no more. */
export const nothingLinked: Look = ({ open, links }) => {
  if (open.length < 2) return { doesNotApply: "too-few-open" };
  const found = links.length === 0 ? open.map((milestone) => foundMilestone(milestone)) : [];
  return { among: "open-milestones", of: open.length, found };
};

/** The earliest milestones have nothing before them that they could wait for. */
export const withoutPredecessor: Look = ({ open, standing, links, linksInto }) => {
  if (links.length === 0) return noLinks;
  const first = standing.map(beginning).reduce(earlier, never);
  const asked = open.filter((milestone) => beginning(milestone) > first);
  return {
    among: "later-milestones",
    of: asked.length,
    found: asked.filter(({ id }) => !linksInto.has(id)).map((milestone) => foundMilestone(milestone)),
  };
};

/** The committed end and what comes after it need lead nowhere. */
export const withoutSuccessor: Look = ({ open, links, linksFrom, end }) => {
  if (links.length === 0) return noLinks;
  const last = end?.due.day ?? open.flatMap(({ due }) => due?.day ?? []).reduce(later, always);
  const asked = open.filter(({ id, due }) =>
    end ? id !== end.id && !(due && due.day > last) : due?.day !== last,
  );
  return {
    among: "earlier-milestones",
    of: asked.length,
    found: asked.filter(({ id }) => !linksFrom.has(id)).map((milestone) => foundMilestone(milestone)),
  };
};

/** Negative lags. */
export const leads: Look = (review) =>
  lags(
    review,
    (days) => days < 0,
    (days) => inDays("lead", -days),
  );

export const longLags: Look = (review) =>
  lags(
    review,
    (days) => days > thresholds.longLagDays,
    (days) => inDays("lag", days),
  );

/** Found only where they are many; a few are good modelling. */
export const otherLinkTypes: Look = (review) => {
  const { openLinks } = review;
  if (openLinks.length < thresholds.linksForShare) return { doesNotApply: "few-links" };
  const others = openLinks.filter(({ type }) => type !== "finish-to-start");
  const many = others.length > openLinks.length * thresholds.otherLinksShare;
  return {
    among: "open-links",
    of: openLinks.length,
    found: many ? others.map((link) => foundLink(review, link, detail(link.type))) : [],
  };
};

/** Links that the dates as set do not keep; the edits push what comes after until all of them are. */
export const linksNotKept: Look = (review) => {
  const { milestones, openLinks } = review;
  const broken = openLinks
    .map((link) => {
      const [from, to] = [milestones.get(link.fromId), milestones.get(link.toId)];
      return { link, days: from && to ? pushOf(link, from, to) : 0 };
    })
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days);
  return {
    among: "open-links",
    of: openLinks.length,
    found: broken.map(({ link, days }) => foundLink(review, link, inDays("too-early", days))),
    edits: editsThatKeepLinks(
      review,
      broken.map(({ link }) => link),
    ),
  };
};

function lags(
  review: ReviewContext,
  isFound: (days: number) => boolean,
  say: (days: number) => ReturnType<typeof detail>,
): Seen {
  return {
    among: "open-links",
    of: review.openLinks.length,
    found: review.openLinks
      .filter(({ lagDays }) => isFound(lagDays))
      .toSorted((a, b) => Math.abs(b.lagDays) - Math.abs(a.lagDays))
      .map((link) => foundLink(review, link, say(link.lagDays))),
    values: { days: thresholds.longLagDays },
  };
}

function beginning({ start, due, completion }: Milestone): CalendarDate {
  if (start) return firstDayOf(start);
  return completion?.on.day ?? due?.day ?? never;
}
