"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { TextEntry } from "@/components/ui/entry";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { Basis } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import { TimeZoneField } from "./time-zone-field";

export interface BlankFacts {
  title: string;
  withdrawingForce: string;
  from: string;
  basis: Basis;
  timeZone: string;
  end: TargetDate | null;
}

/** The four facts that a timetable begins with. */
export function NewBlank({ sending, onCreate }: { sending: boolean; onCreate: (facts: BlankFacts) => void }) {
  const { t } = useWords();
  const [title, setTitle] = useState("");
  const [withdrawingForce, setForce] = useState("");
  const [from, setFrom] = useState("");
  const [basis, setBasis] = useState<Basis>("calendar");
  const [timeZone, setTimeZone] = useState("UTC");
  const [end, setEnd] = useState<TargetDate | null>(null);
  const [asked, setAsked] = useState(false);
  // Known to the browser alone, so only after the page has come alive.
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC"), []);

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        const wrong = event.currentTarget.querySelector<HTMLElement>("[aria-invalid='true']");
        if (title.trim() !== "" && !wrong) onCreate({ title, withdrawingForce, from, basis, timeZone, end });
        else (wrong ?? event.currentTarget.querySelector<HTMLElement>("input"))?.focus();
      }}
    >
      <TextEntry
        label={t("timetables.name")}
        placeholder={t("timetables.name-example")}
        autoFocus
        value={title}
        problem={asked && title.trim() === "" ? t("timetables.name-missing") : null}
        onChange={setTitle}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextEntry
          label={t("timetables.force")}
          placeholder={t("timetables.force-example")}
          value={withdrawingForce}
          onChange={setForce}
        />
        <TextEntry
          label={t("timetables.from")}
          placeholder={t("timetables.from-example")}
          value={from}
          onChange={setFrom}
        />
        <DateField
          label={t("timetables.complete-by")}
          // One line, as is what a typed date is taken to mean: nothing moves when the field is left.
          hint={t("timetables.complete-by-hint")}
          value={end}
          onSave={(date) => {
            setEnd(date);
            return null;
          }}
        />
        <Select
          label={t("timetables.basis")}
          value={basis}
          options={Basis.options.map((value) => ({ value, label: t(`timetables.basis-${value}`) }))}
          hint={t(`timetables.basis-${basis}-means`)}
          onChange={setBasis}
        />
        <TimeZoneField value={timeZone} onChange={setTimeZone} />
      </div>
      <Button type="submit" look="primary" className="self-start" disabled={sending}>
        {t(sending ? "timetables.creating" : "timetables.create")}
      </Button>
    </form>
  );
}
