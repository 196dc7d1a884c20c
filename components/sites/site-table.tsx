"use client";

import { classes } from "@/components/ui/classes";
import { useWords } from "@/components/use-words";
import { byId, groupBy } from "@/lib/domain/items";
import { inOrderOfNeed, siteSlip, siteStateOn } from "@/lib/domain/sites";
import { formatTarget } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Site } from "@/lib/schema/forces";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { SiteStateBadge } from "./site-state-badge";

/** Columns that give way, the first of them first, where there is less width. */
const columns: readonly { name: string; className?: string }[] = [
  { name: "state", className: "@max-md:hidden" },
  { name: "name" },
  { name: "kind", className: "@max-4xl:hidden" },
  { name: "place", className: "@max-3xl:hidden" },
  { name: "planned", className: "@max-lg:hidden" },
  { name: "actual", className: "@max-lg:hidden" },
  { name: "slip", className: "pe-5 text-end @max-2xl:pe-0" },
  { name: "to", className: "@max-2xl:hidden" },
  { name: "milestone", className: "@max-4xl:hidden" },
];
/** Takes its share of the width and gives way to what may not break: the table is never wider than its place. */
const cut = "max-w-0 truncate py-1";
const classOf = (column: string) => columns.find(({ name }) => name === column)?.className;

/** Every site, what presses first; a row leads to all that is known of it. */
export function SiteTable({
  timetable,
  asOf,
  chosen,
  onChoose,
}: {
  /** As known on the data date. */
  timetable: Pick<Timetable, "sites" | "parties" | "milestones">;
  asOf: CalendarDate;
  chosen: string | null;
  onChoose: (siteId: string) => void;
}) {
  const { t } = useWords();
  const parties = byId(timetable.parties);
  const milestones = groupBy(timetable.milestones, ({ siteId }) => siteId);
  return (
    <div className="@container">
      <table className="w-full border-collapse">
        <caption className="sr-only">{t("sites.table")}</caption>
        <thead>
          <tr className="border-b border-line-strong text-sm text-soft">
            {columns.map(({ name, className }) => (
              <th
                key={name}
                scope="col"
                className={classes(
                  "py-1.5 font-normal whitespace-nowrap",
                  className,
                  name !== "slip" && "pe-3 text-start",
                )}
              >
                {t(`sites.column-${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrderOfNeed(timetable.sites, asOf).map((site) => {
            const party = site.toPartyId === null ? undefined : parties.get(site.toPartyId);
            return (
              <SiteRow
                key={site.id}
                site={site}
                asOf={asOf}
                to={party ? party.shortName || party.name : ""}
                milestones={(milestones.get(site.id) ?? []).map(({ title }) => title).join("; ")}
                isChosen={chosen === site.id}
                onChoose={() => onChoose(site.id)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function SiteRow({
  site,
  asOf,
  to,
  milestones,
  isChosen,
  onChoose,
}: {
  site: Site;
  asOf: CalendarDate;
  to: string;
  milestones: string;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { t, locale } = useWords();
  const slip = siteSlip(site, asOf);
  const date = (target: TargetDate | null) => (target ? formatTarget(target, locale) : "–");
  const state = <SiteStateBadge state={siteStateOn(site, asOf)} />;
  return (
    <tr
      data-site={site.id}
      className={classes("h-9 cursor-pointer border-b hover:bg-wash", isChosen && "bg-accent-wash")}
      onClick={onChoose}
    >
      <td className={classes("py-1 pe-3 whitespace-nowrap", classOf("state"))}>{state}</td>
      <th scope="row" className="py-1 pe-3 text-start font-normal">
        <button
          type="button"
          aria-pressed={isChosen}
          className="target text-start font-medium underline-offset-4 hover:underline"
          onClick={(event) => {
            event.stopPropagation();
            onChoose();
          }}
        >
          {site.name}
        </button>
        {/* What has no column of its own where there is little width. */}
        <span className="hidden @max-md:block">{state}</span>
        <span className="hidden text-sm text-soft @max-lg:block">
          {site.plannedHandover && (
            <span className="me-3 whitespace-nowrap">
              {t("sites.planned-on", { on: date(site.plannedHandover) })}
            </span>
          )}
          {site.actualHandover && (
            <span className="whitespace-nowrap">
              {t("sites.actual-on", { on: date(site.actualHandover) })}
            </span>
          )}
        </span>
      </th>
      <td className={classes("py-1 pe-3 text-soft", classOf("kind"))}>{t(`sites.kind-${site.kind}`)}</td>
      <td className={classes(cut, "w-[14%] pe-3 text-soft", classOf("place"))} title={site.place}>
        {site.place || "–"}
      </td>
      <td className={classes("py-1 pe-3 whitespace-nowrap tabular-nums", classOf("planned"))}>
        {date(site.plannedHandover)}
      </td>
      <td className={classes("py-1 pe-3 whitespace-nowrap tabular-nums", classOf("actual"))}>
        {date(site.actualHandover)}
      </td>
      <td
        className={classes(
          "py-1 pe-5 text-end whitespace-nowrap tabular-nums @max-2xl:pe-0",
          slip && slip.days > 0 && "text-late",
          slip && slip.days < 0 && "text-met",
        )}
      >
        {slip ? t(slip.final ? "sites.slip" : "sites.slip-so-far", { days: slip.days }) : "–"}
      </td>
      <td className={classes(cut, "w-[13%] pe-3", classOf("to"))} title={to}>
        {to || "–"}
      </td>
      <td className={classes(cut, "w-[15%]", classOf("milestone"))} title={milestones}>
        {milestones || "–"}
      </td>
    </tr>
  );
}
