"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { useWords } from "@/components/use-words";
import { sayAmount } from "@/lib/domain/forces";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { Incident } from "@/lib/schema/transition";

/** An incident that was chosen on the map: what, when, where and how exactly that is known. */
export function IncidentGlance({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { t, say, locale } = useWords();
  const { title, on, place, placePrecision, description, casualties } = incident;
  return (
    <article aria-label={title} className="flex flex-col gap-3 p-4">
      <div className="flex items-center">
        <p className="flex-1 text-sm text-soft">{t("sites.incident")}</p>
        <IconButton label={t("ui.close")} className="max-lg:hidden" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      <p>
        {[formatTarget(on, locale, "long"), place].filter(Boolean).join(", ")}
        <span className="block text-sm text-soft">{t(`sites.precision-${placePrecision}`)}</span>
      </p>
      {casualties.length === 0 && <p className="text-soft">{t("sites.no-death")}</p>}
      <ul>
        {casualties.map(({ side, killed, wounded, reportedOn }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: counts have no id and keep their order
          <li key={i}>
            {[
              side,
              killed && t("sites.killed", { amount: say(sayAmount(killed)) }),
              wounded && t("sites.wounded", { amount: say(sayAmount(wounded)) }),
              reportedOn && t("sites.reported", { on: formatDay(reportedOn, locale) }),
            ]
              .filter(Boolean)
              .join(", ")}
          </li>
        ))}
      </ul>
      {description && <p className="text-soft">{description}</p>}
    </article>
  );
}
