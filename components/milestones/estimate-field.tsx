"use client";

import { classes } from "@/components/ui/classes";
import { boxClasses, Field } from "@/components/ui/field";
import { useDraft } from "@/components/ui/use-draft";
import { useWords } from "@/components/use-words";
import { parseEstimate, writeEstimate } from "@/lib/domain/parse-estimate";
import type { Sentence } from "@/lib/domain/sentence";
import type { DurationEstimate } from "@/lib/schema/plan";

/** Three durations in one line, "20 – 30 – 65"; what they are taken to mean stands below while they are typed. */
export function EstimateField({
  value,
  disabled,
  keepAs,
  onSave,
}: {
  value: DurationEstimate | null;
  disabled: boolean;
  keepAs: string;
  onSave: (value: DurationEstimate | null) => Sentence | null;
}) {
  const { t, say } = useWords();
  const draft = useDraft<DurationEstimate | null>({
    value,
    write: writeEstimate,
    read: parseEstimate,
    save: onSave,
    keepAs,
  });
  const understood = draft.reading?.ok ? draft.reading.value : null;
  return (
    <Field
      label={t("build.estimate")}
      layout="beside"
      problem={draft.problem && say(draft.problem)}
      kept={draft.kept}
      understood={understood && t("build.estimate-read", { ...understood })}
    >
      {(control) => (
        <input
          {...control}
          disabled={disabled}
          placeholder={t("build.no-estimate")}
          autoComplete="off"
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.leave}
          onKeyDown={draft.onKeyDown}
          className={classes(boxClasses("in-place"), "h-8")}
        />
      )}
    </Field>
  );
}
