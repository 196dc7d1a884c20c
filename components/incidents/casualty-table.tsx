"use client";

import { Fragment, useEffect, useRef, useState } from "react";
import { useRoom } from "@/components/shell/room";
import { useSave } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { Begun } from "@/components/ui/kept-note";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { type CasualtyCount, countsBySide, withCount } from "@/lib/domain/casualty-counts";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Casualties, Incident } from "@/lib/schema/transition";
import { CountForm } from "./count-form";
import { setIncident } from "./incident-edits";
import { SideRow } from "./side-row";

type Open = { kind: "new" } | { kind: "later"; side: string } | { kind: "correct"; index: number } | null;

/** Who was hurt, side by side: the last count, and every one before it. A new count never takes an old one's place. */
export function CasualtyTable({
  incident,
  asOf,
  disabled,
}: {
  incident: Incident;
  asOf: CalendarDate;
  disabled: boolean;
}) {
  const { t, say } = useWords();
  const { today } = useRoom();
  const { timetable, undo } = useEditSession();
  const save = useSave();
  const [open, setOpen] = useState<Open>(null);
  const section = useRef<HTMLElement>(null);
  /** Where the focus goes back to when a form closes. */
  const back = useRef<string | null>(null);
  const openForm = (form: NonNullable<Open>, from: string) => {
    back.current = from;
    setOpen(form);
  };
  useEffect(() => {
    if (open || back.current === null) return;
    section.current?.querySelector<HTMLElement>(`[data-back="${back.current}"]`)?.focus();
    back.current = null;
  }, [open]);
  const { casualties, id } = incident;
  const sides = countsBySide(casualties);
  const { sources } = timetable;
  const numbers = new Map(
    [...new Set(casualties.flatMap(({ sourceIds }) => sourceIds))].map((source, i) => [source, i + 1]),
  );

  const put = (next: Casualties[], before: Parameters<typeof save> = []) => {
    const refused = save(...before, setIncident(id, { casualties: next }));
    if (!refused) setOpen(null);
    return refused;
  };
  const remove = ({ index }: CasualtyCount) => {
    const refused = put(casualties.filter((_, at) => at !== index));
    if (refused) return toast(say(refused));
    toast(t("incidents.count-removed"), { label: t("shell.undo"), onChoose: () => undo() });
  };
  const form = { sides, sources, today, onClose: () => setOpen(null) };
  return (
    <section ref={section} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t("incidents.hurt")}</h3>
      {sides.length === 0 ? (
        <p className="text-soft">{t("incidents.hurt-none")}</p>
      ) : (
        <table className="w-full border-collapse text-base">
          <caption className="sr-only">{t("incidents.hurt")}</caption>
          <thead>
            <tr className="border-b border-line-strong text-sm text-soft [&_th]:py-1 [&_th]:font-normal">
              <th scope="col" className="text-start">
                {t("incidents.side")}
              </th>
              <th scope="col" className="ps-2 text-end">
                {t("incidents.killed")}
              </th>
              <th scope="col" className="ps-2 text-end">
                {t("incidents.wounded")}
              </th>
              <th scope="col" className="ps-3 text-start">
                {t("incidents.reported-on")}
              </th>
            </tr>
          </thead>
          <tbody>
            {sides.map((side, at) => (
              <Fragment key={side.side.toLowerCase()}>
                <SideRow
                  side={side}
                  sources={sources}
                  disabled={disabled}
                  asOf={asOf}
                  numbers={numbers}
                  place={String(at)}
                  onLater={() => openForm({ kind: "later", side: side.side }, String(at))}
                  onCorrect={({ index }) => openForm({ kind: "correct", index }, String(at))}
                  onRemove={remove}
                />
                {open?.kind === "later" && open.side === side.side && (
                  <tr className="border-b">
                    <td colSpan={4} className="py-2">
                      <CountForm
                        {...form}
                        keepAs={`count of ${id}/later ${side.side}`}
                        isNew
                        label={t("incidents.count-later-of", {
                          side: side.side || t("incidents.side-unnamed"),
                        })}
                        initial={{
                          side: side.side,
                          killed: null,
                          wounded: null,
                          reportedOn: null,
                          sourceIds: [],
                        }}
                        sideIsGiven
                        saveLabel={t("incidents.count-add")}
                        onSave={(count, before) => put(withCount(casualties, count), before)}
                      />
                    </td>
                  </tr>
                )}
                {side.counts.map(
                  (count) =>
                    open?.kind === "correct" &&
                    open.index === count.index && (
                      <tr key={count.index} className="border-b">
                        <td colSpan={4} className="py-2">
                          <CountForm
                            {...form}
                            keepAs={`count of ${id}/${count.index} ${side.side}`}
                            isNew={false}
                            label={t("incidents.count-correct")}
                            initial={casualties[count.index] as Casualties}
                            sideIsGiven={false}
                            saveLabel={t("incidents.save")}
                            onSave={(corrected, before) =>
                              put(
                                casualties.map((one, at) => (at === count.index ? corrected : one)),
                                before,
                              )
                            }
                          />
                        </td>
                      </tr>
                    ),
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {open?.kind === "new" && (
        <CountForm
          {...form}
          keepAs={`count of ${id}/new`}
          isNew
          label={t("incidents.side-add")}
          sideIsGiven={false}
          saveLabel={t("ui.add")}
          onSave={(count, before) => put(withCount(casualties, count), before)}
        />
      )}
      {!disabled && open?.kind !== "new" && (
        <div className="-ms-2.5">
          <Button size="small" look="quiet" data-back="new" onClick={() => openForm({ kind: "new" }, "new")}>
            {t("incidents.side-add")}
          </Button>
          <Begun at={`count of ${id}/new`} />
        </div>
      )}
    </section>
  );
}
