"use client";

import { useAsOf } from "@/components/shell/as-of";
import { useDo } from "@/components/timetables/use-save";
import { Badge } from "@/components/ui/badge";
import { DayField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import { implementationNow, statedImplementation } from "@/lib/domain/measures/implementation-now";
import { sentence } from "@/lib/domain/sentence";
import { formatDay } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { HalfTyped } from "@/lib/schema/half-typed";
import { ImplementationFinding } from "@/lib/schema/transition";
import { EntryForm } from "./entry-form";
import { EntryList } from "./entry-list";
import { ImplementationSteps } from "./implementation-steps";
import { levelShapes, levels } from "./measure-words";
import { SourceNames } from "./source-names";
import { useMeasureSave } from "./use-measure-save";

type Judged = "host-commitment" | "diplomatic-engagement" | "economic-engagement";
/** While it is being entered its day may still be missing. */
type Draft = Omit<ImplementationFinding, "on"> & { on: CalendarDate | null };
const shape = {
  ...ImplementationFinding.shape,
  on: ImplementationFinding.shape.on.nullable(),
  assessedBy: HalfTyped,
  note: HalfTyped,
};

/** How far it was carried out, as each assessor judged over time; nobody's judgement is merged with another's. */
export function ImplementationEntries({
  measure,
  disabled,
}: {
  measure: MeasureOf<Judged>;
  disabled: boolean;
}) {
  const { t, locale } = useWords();
  const { asOf } = useAsOf();
  const act = useDo();
  const { set } = useMeasureSave(measure);
  const { terms } = measure;
  const withEntries = (implementations: ImplementationFinding[]) => ({
    terms: { ...terms, implementations },
  });
  const now = implementationNow(terms, asOf);
  const stated = statedImplementation(terms);
  const word = (level: number) => `${levelShapes[level]} ${t(`measures.level-${level}`)}`;
  return (
    <EntryList
      title={t("measures.implementation")}
      emptyText={
        stated === null
          ? t("measures.implementation-none")
          : t("measures.implementation-stated", { level: t(`measures.level-${stated}`) })
      }
      addLabel={t("measures.implementation-add")}
      newAt={`judgement of ${measure.id}/new`}
      disabled={disabled}
      entries={terms.implementations
        .map((entry, at) => ({ entry, at }))
        .toSorted((a, b) => (a.entry.on < b.entry.on ? 1 : a.entry.on > b.entry.on ? -1 : b.at - a.at))}
      summary={now.length > 0 && <ImplementationSteps assessed={now} asOf={asOf} />}
      nameOf={({ on, assessedBy }) => `${formatDay(on, locale)}, ${assessedBy}`}
      line={({ on, level, assessedBy, note, sourceIds }) => (
        <>
          <p>
            <Badge shape={levelShapes[level]}>{t(`measures.level-${level}`)}</Badge>
            <span className="text-sm text-soft">
              {" "}
              · {formatDay(on, locale)} · {assessedBy || t("measures.assessor-unnamed")}
              {on > asOf && ` · ${t("measures.not-counted-yet")}`}
            </span>
          </p>
          {note && <p className="text-sm">{note}</p>}
          <SourceNames ids={sourceIds} />
        </>
      )}
      onRemove={(at) =>
        act({
          type: "set-measure",
          measureId: measure.id,
          changes: withEntries(terms.implementations.filter((_, i) => i !== at)),
        })
      }
      form={(edited, close) => (
        <EntryForm<Draft>
          keepAs={`judgement of ${measure.id}/${edited ? `${edited.at} ${edited.entry.on}` : "new"}`}
          shape={shape}
          initial={edited?.entry ?? { on: asOf, level: 0, assessedBy: "", note: "", sourceIds: [] }}
          isNew={edited === null}
          missing={({ on }) => (on ? null : sentence("measures.entry-day-missing"))}
          onClose={close}
          onSave={({ on, ...rest }, first) =>
            on === null
              ? null
              : set(
                  withEntries(
                    edited
                      ? terms.implementations.map((each, i) => (i === edited.at ? { ...rest, on } : each))
                      : [...terms.implementations, { ...rest, on }],
                  ),
                  ...first,
                )
          }
          fields={(entry, put, at) => (
            <>
              <DayField
                label={t("measures.entry-day")}
                hint={t("measures.day-hint")}
                value={entry.on}
                keepAs={at("on")}
                required
                onSave={(on) => put({ on })}
              />
              <Select
                label={t("measures.implementation-level")}
                value={String(entry.level)}
                options={levels.map((level) => ({ value: String(level), label: word(level) }))}
                onChange={(level) => put({ level: Number(level) as ImplementationFinding["level"] })}
              />
              <TextField
                label={t("measures.implementation-by")}
                maxLength={300}
                placeholder={t("measures.implementation-by-hint")}
                value={entry.assessedBy}
                keepAs={at("assessedBy")}
                onSave={(assessedBy) => put({ assessedBy })}
              />
              <TextArea
                label={t("build.note")}
                rows={1}
                value={entry.note}
                keepAs={at("note")}
                onSave={(note) => put({ note })}
              />
            </>
          )}
        />
      )}
    />
  );
}
