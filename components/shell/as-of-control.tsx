"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { DayField } from "@/components/ui/date-field";
import { Popover } from "@/components/ui/popover";
import { useWords } from "@/components/use-words";
import { sentence } from "@/lib/domain/sentence";
import { formatDay } from "@/lib/i18n/dates";
import { useAsOf } from "./as-of";
import { useRoom } from "./room";

/** "Facts to 20 Jul 2020": the day up to which facts are counted, on every screen, in the address. */
export function AsOfControl() {
  const { t, locale } = useWords();
  const { today } = useRoom();
  const { asOf, isToday, setAsOf } = useAsOf();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("shell.as-of")}
      className="w-72"
      trigger={
        <button
          type="button"
          className={classes(
            "target inline-flex h-8 items-center gap-1 rounded-md border px-2.5 text-base whitespace-nowrap hover:bg-wash",
            isToday ? "border-line bg-panel" : "border-accent bg-accent-wash",
          )}
        >
          <span className="text-soft max-sm:sr-only">{t("shell.facts-to")}</span>{" "}
          <b className="font-medium">{formatDay(asOf, locale)}</b>
        </button>
      }
    >
      <div className="flex flex-col gap-3">
        <DayField
          label={t("shell.as-of")}
          hint={t("shell.as-of-hint")}
          value={asOf}
          autoFocus
          onSave={(day) => {
            if (day && day > today) return sentence("shell.as-of-future", { today: { day: today } });
            setAsOf(day);
            setOpen(false);
            return null;
          }}
        />
        {!isToday && (
          <Button
            size="small"
            onClick={() => {
              setAsOf(null);
              setOpen(false);
            }}
          >
            {t("shell.back-to-today", { today: formatDay(today, locale) })}
          </Button>
        )}
      </div>
    </Popover>
  );
}
