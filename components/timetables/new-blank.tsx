"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { TextEntry } from "@/components/ui/entry";
import { InDraft } from "@/components/ui/in-draft";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { HalfTyped } from "@/lib/schema/half-typed";
import { Basis } from "@/lib/schema/plan";
import { TargetDate } from "@/lib/schema/target-date";
import { TimetableFacts } from "@/lib/schema/timetable";
import { TimeZoneField } from "./time-zone-field";

export interface BlankFacts {
  title: string;
  withdrawingForce: string;
  from: string;
  basis: Basis;
  timeZone: string;
  end: TargetDate | null;
}

const keepAs = "new timetable";
const shape = {
  title: HalfTyped,
  withdrawingForce: HalfTyped,
  from: HalfTyped,
  basis: Basis,
  timeZone: TimetableFacts.shape.timeZone,
  end: TargetDate.nullable(),
};

/** The four facts that a timetable begins with. */
export function NewBlank({
  sending,
  onCreate,
}: {
  sending: boolean;
  /** Answers whether it was made. */
  onCreate: (facts: BlankFacts) => Promise<boolean>;
}) {
  const { t } = useWords();
  const [zoneHere, setZoneHere] = useState("UTC");
  const { draft, put, drop } = useKeptDraft<BlankFacts>(
    keepAs,
    { title: "", withdrawingForce: "", from: "", basis: "calendar", timeZone: zoneHere, end: null },
    shape,
  );
  const { title, withdrawingForce, from, basis, timeZone, end } = draft;
  const [asked, setAsked] = useState(false);
  // Known to the browser alone, so only after the page has come alive.
  useEffect(() => setZoneHere(Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC"), []);

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        const wrong = event.currentTarget.querySelector<HTMLElement>("[aria-invalid='true']");
        if (title.trim() !== "" && !wrong) void onCreate(draft).then((made) => made && drop());
        else (wrong ?? event.currentTarget.querySelector<HTMLElement>("input"))?.focus();
      }}
    >
      <InDraft>
        <TextEntry
          label={t("timetables.name")}
          placeholder={t("timetables.name-example")}
          autoFocus
          value={title}
          problem={asked && title.trim() === "" ? t("timetables.name-missing") : null}
          maxLength={200}
          onChange={(text) => put({ title: text })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextEntry
            label={t("timetables.force")}
            placeholder={t("timetables.force-example")}
            value={withdrawingForce}
            maxLength={300}
            onChange={(text) => put({ withdrawingForce: text })}
          />
          <TextEntry
            label={t("timetables.from")}
            placeholder={t("timetables.from-example")}
            value={from}
            maxLength={300}
            onChange={(text) => put({ from: text })}
          />
          <DateField
            label={t("timetables.complete-by")}
            // One line, as is what a typed date is taken to mean: nothing moves when the field is left.
            hint={t("timetables.complete-by-hint")}
            value={end}
            keepAs={`${keepAs}/end`}
            onSave={(date) => {
              put({ end: date });
              return null;
            }}
          />
          <Select
            label={t("timetables.basis")}
            value={basis}
            options={Basis.options.map((value) => ({ value, label: t(`timetables.basis-${value}`) }))}
            hint={t(`timetables.basis-${basis}-means`)}
            onChange={(chosen) => put({ basis: chosen })}
          />
          <TimeZoneField value={timeZone} onChange={(chosen) => put({ timeZone: chosen })} />
        </div>
        <Button type="submit" look="primary" className="self-start" disabled={sending}>
          {t(sending ? "timetables.creating" : "timetables.create")}
        </Button>
      </InDraft>
    </form>
  );
}
