"use client";

import { SlidersHorizontal } from "lucide-react";
import { type Ref, useState } from "react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { DateField } from "@/components/ui/date-field";
import { boxClasses, Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { exactly, firstDayOf } from "@/lib/domain/calendar-date";
import type { IncidentFilter } from "@/lib/domain/incident-list";
import { incidentKinds } from "./incident-words";
import { isFiltered, noFilter } from "./use-incident-filter";

const questions = [null, "any", "finding", "response"] as const;

/** Words, place, kind, open questions and period; on a phone all but the words are folded away. */
export function IncidentFilters({
  filter,
  onFilter,
  inputRef,
}: {
  filter: IncidentFilter;
  onFilter: (changes: Partial<IncidentFilter>) => void;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const { t } = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const folded = !unfolded && "max-sm:hidden";
  const box = `${boxClasses()} h-8`;
  return (
    <search className="flex flex-wrap items-end gap-x-3 gap-y-2 print:hidden">
      <div className="w-48 grow sm:max-w-72">
        <Field label={t("incidents.find")}>
          {(control) => (
            <input
              {...control}
              ref={inputRef}
              type="search"
              placeholder={t("incidents.find-example")}
              value={filter.words}
              onChange={(event) => onFilter({ words: event.target.value })}
              className={box}
            />
          )}
        </Field>
      </div>
      <Button
        look="quiet"
        className="sm:hidden"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        <SlidersHorizontal className="size-4" aria-hidden /> {t("incidents.filter")}
      </Button>
      <div className={classes("w-36", folded)}>
        <Field label={t("incidents.place")}>
          {(control) => (
            <input
              {...control}
              placeholder={t("incidents.place-find")}
              value={filter.place}
              onChange={(event) => onFilter({ place: event.target.value })}
              className={box}
            />
          )}
        </Field>
      </div>
      <div className={classes("w-40", folded)}>
        <Select<IncidentFilter["kind"]>
          label={t("incidents.kind")}
          value={filter.kind}
          options={[
            { value: null, label: t("incidents.any-kind") },
            ...incidentKinds.map((value) => ({ value, label: t(`incidents.kind-${value}`) })),
          ]}
          onChange={(kind) => onFilter({ kind })}
        />
      </div>
      <div className={classes("w-44", folded)}>
        <Select<IncidentFilter["open"]>
          label={t("incidents.questions")}
          value={filter.open}
          options={questions.map((value) => ({ value, label: t(`incidents.questions-${value ?? "all"}`) }))}
          onChange={(open) => onFilter({ open })}
        />
      </div>
      <div className={classes("w-28", folded)}>
        <DateField
          label={t("incidents.from")}
          placeholder={t("incidents.from-example")}
          value={filter.from && exactly(filter.from)}
          layout="stacked"
          onSave={(from) => {
            onFilter({ from: from && firstDayOf(from) });
            return null;
          }}
        />
      </div>
      <div className={classes("w-28", folded)}>
        <DateField
          label={t("incidents.to")}
          placeholder={t("incidents.to-example")}
          value={filter.to && exactly(filter.to)}
          onSave={(to) => {
            onFilter({ to: to?.day ?? null });
            return null;
          }}
        />
      </div>
      {isFiltered(filter) && (
        <Button look="quiet" onClick={() => onFilter(noFilter)}>
          {t("incidents.show-all")}
        </Button>
      )}
    </search>
  );
}
