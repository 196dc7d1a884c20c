"use client";

import { MoreHorizontal } from "lucide-react";
import { Fragment, useEffect, useRef, useState } from "react";
import { useRoom } from "@/components/shell/room";
import { useSave } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import {
  type CasualtyCount,
  countsBySide,
  revisionsOf,
  type SideCounts,
  withCount,
} from "@/lib/domain/casualty-counts";
import { sayAmount } from "@/lib/domain/forces";
import { formatDay } from "@/lib/i18n/dates";
import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Source } from "@/lib/schema/plan";
import type { Casualties, Incident } from "@/lib/schema/transition";
import { CountForm } from "./count-form";
import { setIncident } from "./incident-edits";
import { sourceTitles } from "./line-findings";

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
  const form = { sources, today, onCancel: () => setOpen(null) };
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
        </div>
      )}
    </section>
  );
}

function SideRow({
  side,
  sources,
  disabled,
  asOf,
  place,
  onLater,
  onCorrect,
  onRemove,
}: {
  side: SideCounts;
  sources: readonly Source[];
  disabled: boolean;
  asOf: CalendarDate;
  /** Tells its row from the others. */
  place: string;
  onLater: () => void;
  onCorrect: (count: CasualtyCount) => void;
  onRemove: (count: CasualtyCount) => void;
}) {
  const { t, say, locale } = useWords();
  const name = side.side || t("incidents.side-unnamed");
  const last = side.counts.at(-1) as CasualtyCount;
  const several = side.counts.length > 1;
  const number = (amount: Amount | null) =>
    amount ? (
      say(sayAmount(amount))
    ) : (
      <span className="whitespace-nowrap text-soft">{t("incidents.not-said-short")}</span>
    );
  const which = (count: CasualtyCount) =>
    several
      ? t("incidents.count-nth", { n: side.counts.indexOf(count) + 1, summary: summaryOf(count) })
      : name;
  const summaryOf = ({ killed, wounded, reportedOn }: CasualtyCount) =>
    [
      killed && t("incidents.killed-count", { amount: say(sayAmount(killed)) }),
      wounded && t("incidents.wounded-count", { amount: say(sayAmount(wounded)) }),
      reportedOn && formatDay(reportedOn, locale),
    ]
      .filter(Boolean)
      .join(", ");
  const titles = sourceTitles([...new Set(side.counts.flatMap(({ sourceIds }) => sourceIds))], sources);
  return (
    <>
      <tr>
        <th scope="row" className="py-1.5 text-start font-medium">
          {name}
        </th>
        <td className="py-1.5 ps-2 text-end">{number(side.killed)}</td>
        <td className="py-1.5 ps-2 text-end">{number(side.wounded)}</td>
        <td className="py-1.5 ps-3 text-sm">
          {last.reportedOn ? (
            <span className="whitespace-nowrap">{formatDay(last.reportedOn, locale)}</span>
          ) : (
            <span className="whitespace-nowrap text-soft">{t("incidents.not-said-short")}</span>
          )}
        </td>
      </tr>
      <tr className="border-b">
        <td colSpan={4} className="pb-1 text-sm text-soft">
          <Revisions side={side} harm="killed" asOf={asOf} />
          <Revisions side={side} harm="wounded" asOf={asOf} />
          <div className="flex items-center gap-x-2 pt-0.5">
            {!disabled && (
              <span className="-ms-1.5 flex shrink-0 items-center">
                <Button
                  size="small"
                  look="quiet"
                  className="px-1.5! text-accent!"
                  data-back={place}
                  aria-label={t("incidents.count-later-of", { side: name })}
                  onClick={onLater}
                >
                  {t("incidents.count-later")}
                </Button>
                <Menu
                  trigger={
                    <IconButton label={t("incidents.count-more", { side: name })}>
                      <MoreHorizontal aria-hidden />
                    </IconButton>
                  }
                  acts={[
                    ...side.counts.map((count) => ({
                      id: `correct ${count.index}`,
                      label: t("incidents.count-correct-named", { count: which(count) }),
                      onChoose: () => onCorrect(count),
                    })),
                    ...side.counts.map((count, at) => ({
                      id: `remove ${count.index}`,
                      label: t("incidents.count-remove-named", { count: which(count) }),
                      apart: at === 0,
                      onChoose: () => onRemove(count),
                    })),
                  ]}
                />
              </span>
            )}
            <span className="line-clamp-2 min-w-0 flex-1 text-xs" title={titles}>
              {titles || t("incidents.no-source")}
            </span>
          </div>
        </td>
      </tr>
    </>
  );
}

/** "Wounded: 0 → 11 → 34 (24 Jan 2020) → …", where a number was given more than once. */
function Revisions({
  side,
  harm,
  asOf,
}: {
  side: SideCounts;
  harm: "killed" | "wounded";
  asOf: CalendarDate;
}) {
  const { t, say, locale } = useWords();
  const revisions = revisionsOf(side, harm);
  if (revisions.length < 2) return null;
  const later = revisions.filter(({ on }) => on !== null && on > asOf).length;
  return (
    <p>
      {t(`incidents.${harm}`)}:{" "}
      {revisions.map(({ amount, on }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: counts stand in order and are never rearranged.
        <span key={i}>
          {i > 0 && " → "}
          <span className="text-ink">{say(sayAmount(amount))}</span>
          {on && <span className="whitespace-nowrap"> ({formatDay(on, locale)})</span>}
        </span>
      ))}
      {later > 0 && <> · {t("incidents.counts-later", { count: later, asOf: formatDay(asOf, locale) })}</>}
    </p>
  );
}
