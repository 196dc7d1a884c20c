import { Section } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import type { Layout } from "@/lib/domain/incident-import/columns";
import type { ReadingChoices } from "@/lib/domain/incident-import/read-rows";
import type { DayOrder } from "@/lib/domain/incident-import/written-date";
import type { OpenedTable } from "./import-worker";
import { MappingTable } from "./mapping-table";

const dayOrders: readonly DayOrder[] = ["undecided", "day-first", "month-first"];
const gedRules = ["when", "where", "killed", "who", "kind", "reference"] as const;

/** The layout, and what follows from it; every choice reads the file anew. */
export function HowRead({
  table,
  choices,
  disabled,
  onChoices,
}: {
  table: OpenedTable;
  choices: ReadingChoices;
  disabled: boolean;
  onChoices: (choices: ReadingChoices) => void;
}) {
  const { t } = useWords();
  // What a file has not the headings for, it cannot be read as.
  const layouts: Layout[] = table.layout === "own" ? ["own"] : [table.layout, "own"];
  return (
    <Section title={t("incident-import.how")}>
      <div className="grid gap-4 py-3 sm:grid-cols-3">
        {layouts.length > 1 && (
          <Select
            label={t("incident-import.layout")}
            value={choices.layout}
            options={layouts.map((value) => ({ value, label: t(`incident-import.layout-${value}`) }))}
            disabled={disabled}
            onChange={(layout) =>
              onChoices({ ...choices, layout, tableName: layout === "acled" ? "ACLED" : "" })
            }
          />
        )}
        {choices.layout !== "ucdp-ged" && (
          <Select
            label={t("incident-import.day-order")}
            value={choices.dayOrder}
            options={dayOrders.map((value) => ({ value, label: t(`incident-import.day-order-${value}`) }))}
            disabled={disabled}
            onChange={(dayOrder) => onChoices({ ...choices, dayOrder })}
          />
        )}
        {choices.layout === "own" && (
          <TextField
            label={t("incident-import.table-name")}
            hint={t("incident-import.table-name-hint")}
            placeholder={t("incident-import.table-name-example")}
            value={choices.tableName}
            disabled={disabled}
            onSave={(tableName) => {
              onChoices({ ...choices, tableName });
              return null;
            }}
          />
        )}
      </div>
      {choices.layout === "ucdp-ged" ? (
        <dl className="grid gap-x-6 gap-y-1.5 border-t pt-3 sm:grid-cols-[7rem_1fr]">
          {gedRules.map((rule) => (
            <div key={rule} className="contents">
              <dt className="text-soft">{t(`incident-import.ged-${rule}`)}</dt>
              <dd className="max-w-prose max-sm:pb-1.5">{t(`incident-import.ged-${rule}-long`)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <MappingTable table={table} choices={choices} disabled={disabled} onChoices={onChoices} />
      )}
    </Section>
  );
}
