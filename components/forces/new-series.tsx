"use client";

import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { KeptForm } from "@/components/ui/kept-note";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { ForceSeries } from "@/lib/schema/forces";
import { HalfTyped } from "@/lib/schema/half-typed";

export type Unit = ForceSeries["unit"];
export const units = ForceSeries.shape.unit.options;

const keepAs = "new series";
const blank: { title: string; unit: Unit } = { title: "", unit: "personnel" };
const shape = { title: HalfTyped, unit: ForceSeries.shape.unit };

/** What is to be counted as it leaves. */
export function NewSeries({
  onAdd,
  onCancel,
}: {
  /** Whether it was added. */
  onAdd: (title: string, unit: Unit) => boolean;
  onCancel?: () => void;
}) {
  const { t } = useWords();
  const { draft, isFromBefore, put, drop } = useKeptDraft(keepAs, blank, shape);
  const { title, unit } = draft;
  return (
    <Form onSubmit={() => title !== "" && onAdd(title, unit) && drop()}>
      {/* Where it alone stands on the page, it is plain that it was not added. */}
      {isFromBefore && onCancel && <KeptForm onDiscard={drop} />}
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-80 max-w-full">
          <TextField
            label={t("forces.series-title")}
            placeholder={t("forces.series-example")}
            value={title}
            keepAs={`${keepAs}/title`}
            required
            onSave={(text) => {
              put({ title: text });
              return null;
            }}
          />
        </div>
        <div className="w-44">
          <Select
            label={t("forces.unit")}
            value={unit}
            options={units.map((value) => ({ value, label: t(`forces.unit-${value}`) }))}
            onChange={(chosen) => put({ unit: chosen })}
          />
        </div>
        <Button type="submit" look="primary">
          {t("forces.add-series")}
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t("ui.cancel")}
          </Button>
        )}
      </div>
    </Form>
  );
}
