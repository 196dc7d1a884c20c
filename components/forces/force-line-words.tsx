"use client";

import { useWords } from "@/components/use-words";
import { sayAmount } from "@/lib/domain/forces";
import type { ForceLine } from "@/lib/domain/read-force-line";
import { formatDay, formatTarget } from "@/lib/i18n/dates";

/** What the program takes a line to mean, part by part. */
export function ForceLineWords({ line, source }: { line: ForceLine; source: string | null }) {
  const { t, say, locale } = useWords();
  const parts = line.kind === "reading" ? readingParts() : ceilingParts();
  return (
    <>
      = {parts.filter((part) => part !== "").join(", ")}
      {source && <span className="text-accent"> · {t("forces.linked", { source })}</span>}
    </>
  );

  function readingParts(): string[] {
    if (line.kind !== "reading") return [];
    const { amount, on, reportedBy } = line;
    const ground = amount.kind === "withheld" ? ` (${amount.ground || t("forces.no-ground")})` : "";
    return [
      `${say(sayAmount(amount))}${ground}`,
      t(on.precision === "day" ? "forces.on-day" : "forces.in-period", {
        on: formatTarget(on, locale, "long"),
      }),
      t(reportedBy === "" ? "forces.by-nobody" : "forces.reported-by", { name: reportedBy }),
    ];
  }
  function ceilingParts(): string[] {
    if (line.kind !== "ceiling") return [];
    const { cap, from, orderedBy, orderedOn } = line;
    return [
      t("forces.ceiling-from", { cap, from: formatTarget(from, locale, "long") }),
      orderedBy === "" ? "" : t("forces.ordered-by", { name: orderedBy }),
      orderedOn ? t("forces.ordered-on", { on: formatDay(orderedOn, locale, "long") }) : "",
    ];
  }
}
