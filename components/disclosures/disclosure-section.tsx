"use client";

import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { SensitiveField } from "@/lib/schema/disclosure";
import { DisclosureRule } from "./disclosure-rule";

const fields: readonly SensitiveField[] = [
  "site-strength",
  "site-value",
  "site-position",
  "incident-position",
  "incident-casualties",
];

/** Every number that may say more than should be public, with what the public is told of it. */
export function DisclosureSection() {
  const { t } = useWords();
  const { timetable } = useEditSession();
  return (
    <Section title={t("disclosures.title")} note={t("disclosures.lead")}>
      <div className="flex flex-col divide-y divide-line">
        {timetable.forceSeries.map(({ id, title }) => (
          <div key={id} className="py-3">
            <DisclosureRule of={{ kind: "series", seriesId: id }} label={title} />
          </div>
        ))}
        {fields.map((field) => (
          <div key={field} className="py-3">
            <DisclosureRule of={{ kind: "field", field }} label={t(`disclosures.${field}`)} />
          </div>
        ))}
      </div>
    </Section>
  );
}
