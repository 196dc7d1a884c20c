"use client";

import { useDo, useSave } from "@/components/timetables/use-save";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import type { Incident } from "@/lib/schema/transition";
import { setIncident } from "./incident-edits";

type Attribution = NonNullable<Incident["attribution"]>;

const nobody: Attribution = { to: "", by: "", confidence: null, basis: "" };
const confidences = [null, "low", "moderate", "high"] as const;

/** Who says they did it, and to whom others attribute it: two things, and the second has a confidence. */
export function AttributionFields({ incident, disabled }: { incident: Incident; disabled: boolean }) {
  const { t } = useWords();
  const save = useSave();
  const act = useDo();
  const { id, attribution, claimedBy } = incident;
  const said = attribution ?? nobody;
  const changed = (changes: Partial<Attribution>) => {
    const next = { ...said, ...changes };
    const isEmpty = next.to === "" && next.by === "" && next.basis === "" && next.confidence === null;
    return setIncident(id, { attribution: isEmpty ? null : next });
  };
  const common = { layout: "beside", look: "in-place", disabled } as const;
  return (
    <section className="flex flex-col gap-0.5">
      <h3 className="pb-1 font-semibold">{t("incidents.who")}</h3>
      <TextField
        {...common}
        label={t("incidents.claimed-by")}
        placeholder={t("incidents.claimed-by-none")}
        maxLength={300}
        value={claimedBy}
        keepAs={`${id} claimed`}
        onSave={(by) => save(setIncident(id, { claimedBy: by }))}
      />
      <TextField
        {...common}
        label={t("incidents.attributed-to")}
        placeholder={t("incidents.attributed-to-none")}
        maxLength={300}
        value={said.to}
        keepAs={`${id} attributed to`}
        onSave={(to) => save(changed({ to }))}
      />
      <TextField
        {...common}
        label={t("incidents.attributed-by")}
        placeholder={t("incidents.not-entered")}
        maxLength={300}
        value={said.by}
        keepAs={`${id} attributed by`}
        onSave={(by) => save(changed({ by }))}
      />
      <Select
        {...common}
        label={t("incidents.confidence")}
        value={said.confidence}
        options={confidences.map((value) => ({
          value,
          label: t(value === null ? "incidents.not-said" : `incidents.confidence-${value}`),
        }))}
        onChange={(confidence) => act(changed({ confidence }))}
      />
      <TextArea
        {...common}
        label={t("incidents.basis")}
        placeholder={t("incidents.basis-example")}
        rows={1}
        value={said.basis}
        keepAs={`${id} basis`}
        onSave={(basis) => save(changed({ basis }))}
      />
    </section>
  );
}
