import type { Finding } from "@/lib/schema/transition";
import { groupBy } from "../items";

/**
 * Of findings on one redline and one incident, those that stand: the last of each who judged it. A finding is never
 * written over; who finds otherwise later adds another, which is counted in the place of the first, and both stay to be
 * read. Whoever is not named may be anybody, so that each such finding stands by itself.
 */
export function standingFindings(findings: readonly Finding[]): Finding[] {
  const standing = new Set(
    [...groupBy(findings, finderOf)].map(([, own]) =>
      own.reduce((before, next) => (isOlder(next, before) ? before : next)),
    ),
  );
  return findings.filter((finding) => standing.has(finding));
}

/** The later finding of the same assessor that is counted in the place of this one; `null`: it stands itself. */
export function supersededBy(finding: Finding, findings: readonly Finding[]): Finding | null {
  const own = findings.filter((other) => finderOf(other) === finderOf(finding));
  const [stands = finding] = standingFindings(own);
  return stands.id === finding.id ? null : stands;
}

/** What somebody has found already of the same redline and incident, the finding that stands; `null`: nothing. */
export function foundBefore(finding: Finding, findings: readonly Finding[]): Finding | null {
  const own = findings.filter((other) => other.id !== finding.id && finderOf(other) === finderOf(finding));
  return standingFindings(own)[0] ?? null;
}

/**
 * What was entered later is the later finding, but for one that is itself dated before the other: history that somebody
 * enters afterwards. Where one of them has no day, the order in which they were entered is all that is known.
 */
function isOlder(next: Finding, before: Finding): boolean {
  return next.on !== null && before.on !== null && next.on < before.on;
}

function finderOf({ id, foundBy }: Finding): string {
  const name = foundBy.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  return name === "" ? `\u0000${id}` : name;
}
