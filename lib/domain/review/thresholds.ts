/**
 * From where on a check finds something. Those of the DCMA 14-Point Assessment are its own; the others are ours,
 * and say so.
 */
export const thresholds = {
  /** Working days of total float above which logic is probably missing (DCMA, check 6). */
  highFloatDays: 44,
  /** Working days of work above which a milestone should be cut in two (DCMA, check 8). */
  highDurationDays: 44,
  /** The share of links that may be other than finish-to-start (DCMA, check 4). */
  otherLinksShare: 0.1,
  /** Links below which a share of them says nothing. Ours. */
  linksForShare: 10,
  /** The least critical path length index and baseline execution index (DCMA, checks 13 and 14). */
  leastIndex: 0.95,
  /** Calendar days by which the critical path test delays one milestone (DCMA, check 12). */
  testDelayDays: 600,
  /** Days of lag above which something is probably hidden in it. Ours: DCMA's check 3 counts every lag. */
  longLagDays: 30,
  /** Days after which a data date is old. Ours: GAO asks for regular updates; most timetables report monthly. */
  oldDataDateDays: 31,
  /** By so much may "about 3,500" exceed a ceiling before it is above it. Ours. */
  aboutMargin: 0.05,
} as const;

/** How many items a sentence names before "and n more". */
export const namedAtMost = 3;
