"use client";

import { useAsOf } from "@/components/shell/as-of";
import { useDo } from "@/components/timetables/use-save";
import { Badge } from "@/components/ui/badge";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { exactly } from "@/lib/domain/calendar-date";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import { sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import { HalfTyped } from "@/lib/schema/half-typed";
import type { TargetDate } from "@/lib/schema/target-date";
import { Meeting } from "@/lib/schema/transition";
import { EntryForm } from "./entry-form";
import { EntryList } from "./entry-list";
import { SourceNames } from "./source-names";
import { useMeasureSave } from "./use-measure-save";

type Draft = Omit<Meeting, "on"> & { on: TargetDate | null };
const shape = {
  ...Meeting.shape,
  on: Meeting.shape.on.nullable(),
  format: HalfTyped,
  outcome: HalfTyped,
};

/** Meetings that were held, and those to come. */
export function MeetingEntries({
  measure,
  disabled,
}: {
  measure: MeasureOf<"diplomatic-engagement">;
  disabled: boolean;
}) {
  const { t, locale } = useWords();
  const { asOf } = useAsOf();
  const act = useDo();
  const { setTerms } = useMeasureSave(measure);
  const { meetings } = measure.terms;
  const held = meetings.filter(({ on }) => on.day <= asOf).length;
  return (
    <EntryList
      title={t("measures.meetings")}
      emptyText={t("measures.meetings-none")}
      addLabel={t("measures.meeting-add")}
      newAt={`meeting of ${measure.id}/new`}
      disabled={disabled}
      entries={meetings
        .map((entry, at) => ({ entry, at }))
        .toSorted((a, b) => (a.entry.on.day < b.entry.on.day ? 1 : a.entry.on.day > b.entry.on.day ? -1 : 0))}
      summary={
        meetings.length > 0 && (
          <p className="text-sm">{t("measures.meetings-count", { held, toCome: meetings.length - held })}</p>
        )
      }
      nameOf={({ on }) => formatTarget(on, locale)}
      line={({ on, format, outcome, sourceIds }) => (
        <>
          <p>
            <Badge shape={on.day <= asOf ? "●" : "◇"}>
              {t(on.day <= asOf ? "measures.meeting-held" : "measures.meeting-to-come")}
            </Badge>
            <span className="text-sm text-soft">
              {" "}
              · {formatTarget(on, locale)}
              {format && ` · ${format}`}
            </span>
          </p>
          {outcome && <p className="text-sm">{outcome}</p>}
          <SourceNames ids={sourceIds} />
        </>
      )}
      onRemove={(at) =>
        act({
          type: "set-measure",
          measureId: measure.id,
          changes: { terms: { ...measure.terms, meetings: meetings.filter((_, i) => i !== at) } },
        })
      }
      form={(edited, close) => (
        <EntryForm<Draft>
          keepAs={`meeting of ${measure.id}/${edited ? `${edited.at} ${edited.entry.on.day}` : "new"}`}
          shape={shape}
          initial={edited?.entry ?? { on: exactly(asOf), format: "", outcome: "", sourceIds: [] }}
          isNew={edited === null}
          missing={({ on }) => (on ? null : sentence("measures.entry-day-missing"))}
          onClose={close}
          onSave={({ on, ...rest }, first) =>
            on === null
              ? null
              : setTerms(
                  {
                    meetings: edited
                      ? meetings.map((each, i) => (i === edited.at ? { ...rest, on } : each))
                      : [...meetings, { ...rest, on }],
                  },
                  ...first,
                )
          }
          fields={(entry, put, at) => (
            <>
              <DateField
                label={t("measures.entry-day")}
                hint={t("measures.date-hint")}
                value={entry.on}
                keepAs={at("on")}
                required
                onSave={(on) => put({ on })}
              />
              <TextField
                label={t("measures.field-format")}
                maxLength={300}
                placeholder={t("measures.hint-format")}
                value={entry.format}
                keepAs={at("format")}
                onSave={(format) => put({ format })}
              />
              <TextArea
                label={t("measures.outcome")}
                rows={1}
                value={entry.outcome}
                keepAs={at("outcome")}
                onSave={(outcome) => put({ outcome })}
              />
            </>
          )}
        />
      )}
    />
  );
}
