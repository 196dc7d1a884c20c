import { useWords } from "@/components/use-words";
import { type SideCounts, sideKey } from "@/lib/domain/casualty-counts";
import { sayAmount } from "@/lib/domain/forces";
import type { Casualties } from "@/lib/schema/transition";

/** Said while a side is typed that is counted already: the two will stand as counts of one side, and neither is lost. */
export function CountedAlready({
  count,
  initial,
  sides,
}: {
  count: Casualties;
  initial: Casualties;
  sides: readonly SideCounts[];
}) {
  const { t, say } = useWords();
  const known = sides.find(({ side }) => sideKey(side) === sideKey(count.side));
  // One that is put right is of its own side, and a side that is not typed yet is none.
  const isOwn = initial.side !== "" && sideKey(initial.side) === sideKey(count.side);
  if (!known || isOwn || count.side.trim() === "") return null;
  const numbers = [
    known.killed && t("incidents.killed-count", { amount: say(sayAmount(known.killed)) }),
    known.wounded && t("incidents.wounded-count", { amount: say(sayAmount(known.wounded)) }),
  ].filter(Boolean);
  return t("incidents.side-counted", { side: known.side, counted: numbers.join(", ") });
}
