import { classes } from "@/components/ui/classes";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { type ImportField, importFields, withMeaning } from "@/lib/domain/incident-import/columns";
import type { ReadingChoices } from "@/lib/domain/incident-import/read-rows";
import type { OpenedTable } from "./import-worker";

/** Every column with what stands in its first rows and what it means, to be changed. */
export function MappingTable({
  table: { headings, sample },
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
  const options = [
    { value: "", label: t("incident-import.not-used") },
    ...importFields.map((field) => ({ value: field as string, label: t(`incident-import.field-${field}`) })),
  ];
  return (
    <>
      {!choices.columns.includes("date") && (
        <p role="alert" className="pb-2 text-late">
          {t("incident-import.no-date")}
        </p>
      )}
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="text-soft">
            <th scope="col" className="w-40 py-1.5 pe-2 text-start font-normal">
              {t("incident-import.column")}
            </th>
            <th scope="col" className="w-48 px-2 py-1.5 text-start font-normal">
              {t("incident-import.meaning")}
            </th>
            <th scope="col" className="px-2 py-1.5 text-start font-normal max-sm:hidden">
              {t("incident-import.first-rows")}
            </th>
          </tr>
        </thead>
        <tbody>
          {headings.map((heading, column) => {
            const meaning = choices.columns[column] ?? null;
            const name = heading || String(column + 1);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same heading
              <tr key={column} className={classes("border-t", meaning === null && "text-soft")}>
                <th scope="row" className="py-1 pe-2 text-start font-normal wrap-anywhere">
                  {name}
                </th>
                <td className="px-2 py-1">
                  <Select
                    label={t("incident-import.meaning-of", { column: name })}
                    layout="bare"
                    className="h-7! text-sm!"
                    value={meaning ?? ""}
                    options={options}
                    disabled={disabled}
                    onChange={(next) => {
                      const field = (next || null) as ImportField | null;
                      onChoices({ ...choices, columns: withMeaning(choices.columns, column, field) });
                    }}
                  />
                </td>
                <td className="max-w-0 truncate px-2 py-1 max-sm:hidden">
                  {sample
                    .map(({ cells }) => cells[column]?.trim() ?? "")
                    .filter(Boolean)
                    .join(" · ")}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
