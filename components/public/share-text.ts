import { boundsOf, pointOf } from "@/lib/domain/forces";
import type { Headline } from "@/lib/domain/headline";

/**
 * What part has left, as exactly as the last report allows: "93.4", "77 to 81" for a range; "fewer than 3,300"
 * gives a share "or more".
 */
export function shareText(
  { share, baseline, latest }: NonNullable<Headline["force"]>,
  locale: string,
): { value: string; side: "" | "-or-more" | "-or-less" } {
  const percent = (of: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(Math.abs(of) * 100);
  const bounds = boundsOf(latest.amount);
  const whole = pointOf(baseline.amount);
  const { kind } = latest.amount;
  if (kind === "range" && whole && bounds && bounds.low !== null && bounds.high !== null) {
    const [least, most] = [percent(1 - bounds.high / whole, 0), percent(1 - bounds.low / whole, 0)];
    return { value: least === most ? least : `${least}–${most}`, side: "" };
  }
  return {
    value: percent(share, 1),
    side: kind === "fewer-than" ? "-or-more" : kind === "more-than" ? "-or-less" : "",
  };
}
