"use client";

import { useWords } from "@/components/use-words";
import { sayAmount } from "@/lib/domain/forces";
import type { IncidentLine, LineCasualties } from "@/lib/domain/read-incident-line";
import { formatDay, formatTarget } from "@/lib/i18n/dates";

/** What the program takes a line to mean, part by part, and what it could not read. */
export function IncidentLineWords({ line, site }: { line: IncidentLine; site: string | null }) {
  const { t, say, locale } = useWords();
  const { on, until, title, place, kind, kindFrom, casualties, claimedBy, attributedTo, attributedBy } = line;
  const date = formatTarget(on, locale, "long");
  const hurt = ({ side, killed, wounded }: LineCasualties) => {
    const numbers = [
      killed && t("incidents.killed-count", { amount: say(sayAmount(killed)) }),
      wounded && t("incidents.wounded-count", { amount: say(sayAmount(wounded)) }),
    ].filter(Boolean);
    return `${side || t("incidents.side-unnamed")}: ${numbers.join(", ")}`;
  };
  const parts = [
    until ? t("incidents.from-to", { from: date, to: formatDay(until, locale, "long") }) : date,
    place && t("incidents.line-place", { place }),
    t("incidents.line-title", { title }),
    kindFrom === null
      ? t("incidents.line-kind-untold")
      : t("incidents.line-kind", { kind: t(`incidents.kind-${kind}`), word: kindFrom }),
    ...casualties.map(hurt),
    claimedBy && t("incidents.line-claimed", { by: claimedBy }),
    attributedTo &&
      (attributedBy
        ? t("incidents.line-attributed-by", { to: attributedTo, by: attributedBy })
        : t("incidents.line-attributed", { to: attributedTo })),
  ];
  return (
    <>
      = {parts.filter(Boolean).join(" · ")}
      {site && <span className="text-accent"> · {t("incidents.line-site", { site })}</span>}
      {line.unread.map((text) => (
        <span key={text} className="block text-warn">
          ? {t("incidents.line-unread", { text })}
        </span>
      ))}
    </>
  );
}
