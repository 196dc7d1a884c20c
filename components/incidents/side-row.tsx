"use client";

import { MoreHorizontal } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { useWords } from "@/components/use-words";
import { type CasualtyCount, revisionsOf, type SideCounts } from "@/lib/domain/casualty-counts";
import { sayAmount } from "@/lib/domain/forces";
import { formatDay } from "@/lib/i18n/dates";
import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Source } from "@/lib/schema/plan";
import { sourceTitles } from "./line-findings";

/** One side: its last count, under it every one that was given, and what they rest on. */
export function SideRow({
  side,
  sources,
  disabled,
  asOf,
  place,
  numbers,
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
  /** Under which number each source is told in this table. */
  numbers: ReadonlyMap<string, number>;
  onLater: () => void;
  onCorrect: (count: CasualtyCount) => void;
  onRemove: (count: CasualtyCount) => void;
}) {
  const { t, say, locale } = useWords();
  const name = side.side || t("incidents.side-unnamed");
  const last = side.counts.at(-1) as CasualtyCount;
  const several = side.counts.length > 1;
  const number = (amount: Amount | null, harm: "killed" | "wounded") =>
    amount ? (
      <>
        {say(sayAmount(amount))}
        <SourceNumbers
          ids={side.counts.findLast((count) => count[harm] !== null)?.sourceIds ?? []}
          numbers={numbers}
        />
      </>
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
  const rest = [...new Set(side.counts.flatMap(({ sourceIds }) => sourceIds))];
  const titles = rest.map((id) => `${numbers.get(id) ?? ""} ${sourceTitles([id], sources)}`).join("; ");
  return (
    <>
      <tr>
        <th scope="row" className="py-1.5 text-start font-medium">
          {name}
        </th>
        <td className="py-1.5 ps-2 text-end">{number(side.killed, "killed")}</td>
        <td className="py-1.5 ps-2 text-end">{number(side.wounded, "wounded")}</td>
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
          <Revisions side={side} harm="killed" asOf={asOf} numbers={numbers} />
          <Revisions side={side} harm="wounded" asOf={asOf} numbers={numbers} />
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
            <span className="min-w-0 flex-1 text-xs wrap-anywhere">{titles || t("incidents.no-source")}</span>
          </div>
        </td>
      </tr>
    </>
  );
}

/** Raised beside a number: where it comes from. */
function SourceNumbers({ ids, numbers }: { ids: readonly string[]; numbers: ReadonlyMap<string, number> }) {
  const { t } = useWords();
  const told = [...new Set(ids)].flatMap((id) => numbers.get(id) ?? []);
  if (told.length === 0) return null;
  return (
    <sup className="ms-0.5 text-[0.7em] text-soft">
      <span className="sr-only">{t("incidents.source-of-count")} </span>
      {told.join(", ")}
    </sup>
  );
}

/** "Wounded: 0 → 11 → 34 (24 Jan 2020) → …", where a number was given more than once. */
function Revisions({
  side,
  harm,
  asOf,
  numbers,
}: {
  side: SideCounts;
  harm: "killed" | "wounded";
  asOf: CalendarDate;
  numbers: ReadonlyMap<string, number>;
}) {
  const { t, say, locale } = useWords();
  const revisions = revisionsOf(side, harm);
  if (revisions.length < 2) return null;
  const later = revisions.filter(({ on }) => on !== null && on > asOf).length;
  return (
    <p>
      {t(`incidents.${harm}`)}:{" "}
      {revisions.map(({ amount, on, sourceIds }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: counts stand in order and are never rearranged.
        <span key={i}>
          {i > 0 && " → "}
          <span className="text-ink">{say(sayAmount(amount))}</span>
          <SourceNumbers ids={sourceIds} numbers={numbers} />
          {on && <span className="whitespace-nowrap"> ({formatDay(on, locale)})</span>}
        </span>
      ))}
      {later > 0 && <> · {t("incidents.counts-later", { count: later, asOf: formatDay(asOf, locale) })}</>}
    </p>
  );
}
