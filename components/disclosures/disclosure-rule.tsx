"use client";

import { useMayEdit, useSave } from "@/components/timetables/use-save";
import { DayField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { newId } from "@/lib/client/new-id";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { formatDay } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Disclosure, DisclosureRule as Rule } from "@/lib/schema/disclosure";
import { HalfAskedRule } from "@/lib/schema/half-typed";

const kinds = ["exact", "rounded", "range", "delayed", "withheld"] as const;

/** What the public is told of some numbers: chosen where they are entered, obeyed whenever a version goes out. */
export function DisclosureRule({ of, label }: { of: Disclosure["of"]; label: string }) {
  const { t, locale } = useWords();
  const { timetable } = useEditSession();
  const save = useSave();
  const disabled = !useMayEdit();
  const kept = timetable.disclosures.findLast((each) => sameSubject(each.of, of));
  // A kind that needs a day or a ground is asked for it before it is kept.
  const keepAs = `disclosure of ${of.kind === "series" ? of.seriesId : of.field}`;
  const { draft, put, drop } = useKeptDraft(keepAs, nothingAsked, shape);
  const { asked } = draft;
  const rule = asked ?? kept?.rule ?? { kind: "exact" };
  const keep = (next: Rule): Sentence | null => {
    if (next.kind === "exact")
      return kept ? save({ type: "remove-disclosure", disclosureId: kept.id }) : null;
    const refused = kept
      ? save({ type: "set-disclosure", disclosureId: kept.id, changes: { rule: next } })
      : save({ type: "add-disclosure", disclosure: { id: newId(), of, rule: next, decidedBy: "" } });
    if (!refused) drop();
    return refused;
  };
  const choose = (kind: Rule["kind"]) => {
    const next = startOf(kind);
    const whole = next.kind === "exact" || next.kind === "rounded" || next.kind === "range";
    if (!whole) return put({ asked: next });
    put({ asked: null });
    keep(next);
  };
  return (
    <div className="grid items-start gap-3 sm:grid-cols-[18rem_minmax(0,1fr)]">
      <Select
        label={label}
        value={rule.kind}
        disabled={disabled}
        options={kinds.map((kind) => ({ value: kind, label: t(`disclosures.${kind}`) }))}
        onChange={choose}
      />
      {(rule.kind === "rounded" || rule.kind === "range") && (
        <NumberField
          label={t(`disclosures.${rule.kind}-step`)}
          hint={t(`disclosures.${rule.kind}-example`)}
          className="max-w-40"
          value={rule.kind === "rounded" ? rule.to : rule.step}
          min={2}
          max={100_000_000}
          disabled={disabled}
          onSave={(step) =>
            keep(rule.kind === "rounded" ? { kind: "rounded", to: step } : { kind: "range", step })
          }
        />
      )}
      {(rule.kind === "delayed" || rule.kind === "withheld") && (
        <div className="grid gap-3 sm:grid-cols-2">
          {rule.kind === "delayed" && (
            <DayField
              label={t("disclosures.until")}
              value={rule.until === undated ? null : rule.until}
              disabled={disabled}
              keepAs={`${keepAs}/until`}
              hint={rule.until === undated ? t("disclosures.not-kept-yet") : undefined}
              onSave={(until) =>
                until === null
                  ? sentence("disclosures.until-missing")
                  : keepOrAsk({ ...rule, until }, keep, (next) => put({ asked: next }))
              }
            />
          )}
          <TextField
            label={t("disclosures.ground")}
            placeholder={t("disclosures.ground-example")}
            value={rule.ground}
            maxLength={500}
            required
            disabled={disabled}
            keepAs={`${keepAs}/ground`}
            hint={kept && !asked ? t("disclosures.ground-public") : t("disclosures.not-kept-yet")}
            onSave={(ground) => keepOrAsk({ ...rule, ground }, keep, (next) => put({ asked: next }))}
          />
        </div>
      )}
      {rule.kind === "delayed" && rule.until !== undated && kept && !asked && (
        <p className="text-sm text-soft sm:col-span-2">
          {t("disclosures.delayed-note", { until: formatDay(rule.until, locale, "long") })}
        </p>
      )}
    </div>
  );
}

/** Stands where no day has been given yet; it is never kept. */
const undated = "" as CalendarDate;

const nothingAsked = { asked: null as Rule | null };
const shape = { asked: HalfAskedRule };

function startOf(kind: Rule["kind"]): Rule {
  switch (kind) {
    case "exact":
      return { kind };
    case "rounded":
      return { kind, to: 100 };
    case "range":
      return { kind, step: 500 };
    case "delayed":
      return { kind, until: undated, ground: "" };
    case "withheld":
      return { kind, ground: "" };
  }
}

/** Keeps the rule once nothing is missing; until then it stays on the screen. */
function keepOrAsk(
  rule: Extract<Rule, { ground: string }>,
  keep: (rule: Rule) => Sentence | null,
  ask: (rule: Rule) => void,
): Sentence | null {
  const whole = rule.ground.trim() !== "" && (rule.kind !== "delayed" || rule.until !== undated);
  if (whole) return keep(rule);
  ask(rule);
  return null;
}

function sameSubject(a: Disclosure["of"], b: Disclosure["of"]): boolean {
  return a.kind === "series"
    ? b.kind === "series" && a.seriesId === b.seriesId
    : b.kind === "field" && a.field === b.field;
}
