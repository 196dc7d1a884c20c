"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { ForceSeries } from "@/lib/schema/forces";

export type Unit = ForceSeries["unit"];
export const units = ForceSeries.shape.unit.options;

/** What is to be counted as it leaves. */
export function NewSeries({
  onAdd,
  onCancel,
}: {
  onAdd: (title: string, unit: Unit) => void;
  onCancel?: () => void;
}) {
  const { t } = useWords();
  const [title, setTitle] = useState("");
  const [unit, setUnit] = useState<Unit>("personnel");
  return (
    <Form onSubmit={() => title !== "" && onAdd(title, unit)}>
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-80 max-w-full">
          <TextField
            label={t("forces.series-title")}
            placeholder={t("forces.series-example")}
            value={title}
            required
            onSave={(text) => {
              setTitle(text);
              return null;
            }}
          />
        </div>
        <div className="w-44">
          <Select
            label={t("forces.unit")}
            value={unit}
            options={units.map((value) => ({ value, label: t(`forces.unit-${value}`) }))}
            onChange={setUnit}
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
