"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DateField, DayField } from "@/components/ui/date-field";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import type { Sentence } from "@/lib/domain/sentence";
import type { Site, SiteStep } from "@/lib/schema/forces";

const kinds: readonly SiteStep["kind"][] = [
  "inventory",
  "environmental-clearance",
  "removal",
  "agreement",
  "ceremony",
  "other",
];

/** What has to be done before the site can be given up, each with its day and the day it was done. */
export function SiteSteps({
  site,
  disabled,
  onChange,
}: {
  site: Site;
  disabled: boolean;
  onChange: (steps: SiteStep[]) => Sentence | null;
}) {
  const { t } = useWords();
  const { steps } = site;
  const set = (at: number, changes: Partial<SiteStep>) =>
    onChange(steps.map((step, i) => (i === at ? { ...step, ...changes } : step)));
  /** The first kind that is not on the list yet: the order in which they are usually done. */
  const next = kinds.find((kind) => !steps.some((step) => step.kind === kind)) ?? "other";
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-sm text-soft">
        {t("sites.steps", { done: steps.filter(({ doneOn }) => doneOn).length, count: steps.length })}
      </h3>
      {steps.length === 0 && <p className="text-soft">{t("sites.steps-none")}</p>}
      <ol className="flex flex-col">
        {steps.map((step, i) => {
          const name = step.title || t(`sites.step-${step.kind}`);
          const common = { layout: "beside", look: "in-place", disabled } as const;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id, and keep their places
            <li key={i} className="flex flex-col gap-0.5 border-t py-1.5" aria-label={name}>
              <div className="flex items-center gap-1">
                <span aria-hidden className={step.doneOn ? "text-met" : "text-soft"}>
                  {step.doneOn ? "●" : "○"}
                </span>
                <div className="min-w-0 flex-1">
                  <Select
                    label={t("sites.step-kind")}
                    layout="bare"
                    look="in-place"
                    disabled={disabled}
                    value={step.kind}
                    options={kinds.map((kind) => ({ value: kind, label: t(`sites.step-${kind}`) }))}
                    onChange={(kind) => void set(i, { kind })}
                  />
                </div>
                {!disabled && (
                  <IconButton
                    label={t("sites.step-remove", { step: name })}
                    onClick={() => void onChange(steps.filter((_, at) => at !== i))}
                  >
                    <X aria-hidden />
                  </IconButton>
                )}
              </div>
              <TextField
                {...common}
                label={t("sites.step-title")}
                maxLength={300}
                placeholder={t("sites.step-title-example")}
                value={step.title}
                keepAs={`${site.id} step ${i} title`}
                onSave={(title) => set(i, { title })}
              />
              <DateField
                {...common}
                label={t("sites.step-due")}
                value={step.due}
                placeholder={t("sites.no-date")}
                keepAs={`${site.id} step ${i} due`}
                onSave={(due) => set(i, { due })}
              />
              <DayField
                {...common}
                label={t("sites.step-done")}
                value={step.doneOn}
                placeholder={t("sites.step-not-done")}
                keepAs={`${site.id} step ${i} done`}
                onSave={(doneOn) => set(i, { doneOn })}
              />
            </li>
          );
        })}
      </ol>
      {!disabled && steps.length < 50 && (
        <div className="-ms-2.5">
          <Button
            size="small"
            look="quiet"
            onClick={() => void onChange([...steps, { kind: next, title: "", due: null, doneOn: null }])}
          >
            {t("sites.step-add", { step: t(`sites.step-${next}`) })}
          </Button>
        </div>
      )}
    </section>
  );
}
