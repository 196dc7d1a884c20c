"use client";

import { Combobox } from "@/components/ui/combobox";
import { useWords } from "@/components/use-words";

/** Which clock decides when a day begins for this timetable. */
export function TimeZoneField({
  value,
  disabled = false,
  onChange,
}: {
  value: string;
  disabled?: boolean;
  onChange: (timeZone: string) => void;
}) {
  const { t } = useWords();
  const known = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];
  const names = known.includes(value) ? known : [value, ...known];
  return (
    <Combobox
      label={t("timetables.time-zone")}
      value={value}
      disabled={disabled}
      choices={names.map((name) => ({ id: name, label: name.replaceAll("_", " ") }))}
      placeholder="Asia/Baghdad"
      emptyText={t("timetables.no-such-zone")}
      hint={t("timetables.time-zone-hint")}
      onChange={(name) => name && onChange(name)}
    />
  );
}
