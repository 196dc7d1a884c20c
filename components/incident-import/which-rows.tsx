import { Checkbox } from "@/components/ui/checkbox";
import { Section } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import type { ImportFilter } from "@/lib/domain/incident-import/choose-rows";

/** The years and countries that are wanted. */
export function WhichRows({
  filter,
  years,
  countries,
  disabled,
  onFilter,
}: {
  filter: ImportFilter;
  years: readonly number[];
  countries: readonly string[];
  disabled: boolean;
  onFilter: (filter: ImportFilter) => void;
}) {
  const { t } = useWords();
  if (years.length < 2 && countries.length < 2) return null;
  const options = [
    { value: "", label: t("incident-import.any-year") },
    ...years.map((year) => ({ value: String(year), label: String(year) })),
  ];
  const yearOf = (text: string) => (text === "" ? null : Number(text));
  const isChosen = (country: string) => filter.countries === null || filter.countries.has(country);
  return (
    <Section title={t("incident-import.which")}>
      <div className="flex flex-wrap gap-x-8 gap-y-3 pt-3">
        {years.length > 1 && (
          <div className="flex gap-3">
            <Select
              className="w-28!"
              label={t("incident-import.from-year")}
              value={String(filter.firstYear ?? "")}
              options={options}
              disabled={disabled}
              onChange={(text) => onFilter({ ...filter, firstYear: yearOf(text) })}
            />
            <Select
              className="w-28!"
              label={t("incident-import.to-year")}
              value={String(filter.lastYear ?? "")}
              options={options}
              disabled={disabled}
              onChange={(text) => onFilter({ ...filter, lastYear: yearOf(text) })}
            />
          </div>
        )}
        {countries.length > 1 && (
          <fieldset className="min-w-0">
            <legend className="text-sm text-soft">{t("incident-import.countries")}</legend>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
            <div tabIndex={0} className="flex max-h-32 flex-wrap gap-x-5 gap-y-1 overflow-y-auto pt-1">
              <Checkbox
                checked={filter.countries === null}
                disabled={disabled}
                onChange={(all) => onFilter({ ...filter, countries: all ? null : new Set() })}
              >
                {t("incident-import.all-countries")}
              </Checkbox>
              {countries.map((country) => (
                <Checkbox
                  key={country}
                  checked={isChosen(country)}
                  disabled={disabled}
                  onChange={(wanted) => {
                    const chosen = new Set(countries.filter(isChosen));
                    if (wanted) chosen.add(country);
                    else chosen.delete(country);
                    onFilter({ ...filter, countries: chosen.size === countries.length ? null : chosen });
                  }}
                >
                  {country}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        )}
      </div>
    </Section>
  );
}
