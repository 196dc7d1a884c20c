/**
 * When work is done. Moments and amounts of work are whole numbers in the calendar's own unit: days counted from
 * 1 January 1970, or minutes of a plan that has hours. Pure; nothing here knows dates or time zones.
 *
 * The forward pass asks for what is earliest (`begin`, `reach`, `end`, `beginFor`, `after`), the backward pass for
 * what is latest (`latestBegin`, `before`).
 */
export interface WorkingTime {
  /** The first moment at or after that one at which work can begin. */
  begin(moment: number): number;
  /** The first moment at or after that one at which something that takes no time can be reached. */
  reach(moment: number): number;
  /** Where so much work ends that begins there or as soon after as it can. */
  end(begin: number, work: number): number;
  /** Where so much work must begin so that it does not end before that moment. */
  beginFor(finish: number, work: number): number;
  /** The last moment at which so much work can begin and still end by the limit. */
  latestBegin(limit: number, work: number): number;
  /** So much working time later; negative: earlier. */
  after(moment: number, lag: number): number;
  /** The last moment from which `after(moment, lag)` still lies within the limit. */
  before(limit: number, lag: number): number;
  /** The work that can be done between two moments; negative where the second comes first. */
  between(from: number, to: number): number;
}

/** Work is done all the time: plain arithmetic. */
export const always: WorkingTime = {
  begin: (moment) => moment,
  reach: (moment) => moment,
  end: (begin, work) => begin + work,
  beginFor: (finish, work) => finish - work,
  latestBegin: (limit, work) => limit - work,
  after: (moment, lag) => moment + lag,
  before: (limit, lag) => limit - lag,
  between: (from, to) => to - from,
};
