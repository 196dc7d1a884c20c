"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { useWords } from "@/components/use-words";
import { targetDateAround } from "@/lib/domain/calendar-date";
import { parseDay, parseTargetDate } from "@/lib/domain/parse-date";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DatePrecision, TargetDate } from "@/lib/schema/target-date";
import { classes } from "./classes";
import { type BoxLook, boxClasses, Field, type FieldLayout } from "./field";
import { Menu } from "./menu";
import { useDraft } from "./use-draft";

interface DateBoxProps {
  label: string;
  required?: boolean;
  hint?: ReactNode;
  placeholder?: string;
  layout?: FieldLayout;
  look?: BoxLook;
  className?: string;
  disabled?: boolean;
  keepAs?: string;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

const precisions: readonly DatePrecision[] = ["day", "month", "quarter", "year"];

/**
 * A date as exact as it is known, typed as people write it: "31 Dec 2011", "Dec 2011", "Q3 2025", "2025". While
 * typing it says what it understands; how exact it is can also be chosen. Nothing is guessed.
 */
export function DateField({
  value,
  onSave,
  required,
  ...box
}: DateBoxProps & {
  value: TargetDate | null;
  onSave: (value: TargetDate | null) => Sentence | null;
}) {
  const { t, locale } = useWords();
  return (
    <DateBox
      {...box}
      required={required ?? false}
      value={value}
      write={(date) => (date ? formatTarget(date, locale) : "")}
      read={parseTargetDate}
      onSave={onSave}
      beside={
        value &&
        !box.disabled &&
        box.layout !== "bare" && (
          <Menu
            align="end"
            trigger={
              <button
                type="button"
                aria-label={`${t("dates.precision")}: ${t(`dates.precision-${value.precision}`)}`}
                className="target flex h-8 shrink-0 items-center gap-0.5 rounded-md px-1 text-sm text-soft hover:bg-wash hover:text-ink"
              >
                {t(`dates.precision-${value.precision}`)}
                <ChevronDown className="size-3" aria-hidden />
              </button>
            }
            acts={precisions.map((precision) => {
              const date = targetDateAround(value.day, precision);
              return {
                id: precision,
                label: `${t(`dates.precision-${precision}`)}: ${formatTarget(date, locale)}`,
                onChoose: () => void onSave(date),
              };
            })}
          />
        )
      }
    />
  );
}

/** The same where only an exact day will do: the day something was completed, the data date. */
export function DayField({
  value,
  onSave,
  ...box
}: DateBoxProps & {
  value: CalendarDate | null;
  onSave: (value: CalendarDate | null) => Sentence | null;
}) {
  const { locale } = useWords();
  return (
    <DateBox
      {...box}
      value={value && { day: value, precision: "day" as const }}
      write={(date) => (date ? formatTarget(date, locale) : "")}
      read={(text) => {
        const day = parseDay(text);
        return day.ok ? parseTargetDate(text) : day;
      }}
      onSave={(date) => onSave(date?.day ?? null)}
    />
  );
}

function DateBox({
  label,
  value,
  write,
  read,
  onSave,
  required,
  hint,
  placeholder,
  layout,
  look,
  className,
  keepAs,
  inputRef,
  beside,
  ...rest
}: DateBoxProps & {
  value: TargetDate | null;
  write: (value: TargetDate | null) => string;
  read: typeof parseTargetDate;
  onSave: (value: TargetDate | null) => Sentence | null;
  beside?: ReactNode;
}) {
  const { t, say, locale } = useWords();
  const draft = useDraft<TargetDate | null>({
    value,
    write,
    read: (text) => {
      const result = read(text);
      if (result.ok && result.value === null && required)
        return { ok: false, sentence: sentence("dates.missing") };
      return result;
    },
    save: onSave,
    keepAs,
  });
  const understood = draft.reading?.ok ? draft.reading.value : null;
  return (
    <Field
      label={label}
      hint={hint}
      layout={layout}
      problem={draft.problem && say(draft.problem)}
      kept={draft.kept}
      understood={
        understood &&
        `= ${t(`dates.understood-${understood.precision}`, { date: formatTarget(understood, locale, "long") })}`
      }
    >
      {(control) => (
        <span className="flex items-center gap-1">
          <input
            {...control}
            {...rest}
            ref={inputRef}
            required={required}
            autoComplete="off"
            placeholder={placeholder ?? (look === "in-place" || look === "cell" ? "" : "31 Dec 2011")}
            value={draft.text}
            onChange={(event) => draft.type(event.target.value)}
            onBlur={draft.leave}
            onKeyDown={draft.onKeyDown}
            className={classes(boxClasses(look), "h-8", layout !== "bare" && "max-w-44", className)}
          />
          {beside}
        </span>
      )}
    </Field>
  );
}
