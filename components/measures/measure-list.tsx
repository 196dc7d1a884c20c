"use client";

import Link from "next/link";
import { useAsOf } from "@/components/shell/as-of";
import { Badge } from "@/components/ui/badge";
import { classes } from "@/components/ui/classes";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { sayBeyondEnd, sayInForce, sayMeasureState } from "@/lib/domain/measures/measure-sentences";
import { measureState } from "@/lib/domain/measures/measure-state";
import { formatTarget } from "@/lib/i18n/dates";
import type { Measure } from "@/lib/schema/transition";
import { stateMarks } from "./measure-words";
import { useMeasureAddress } from "./use-measure-address";

/** The measures of one kind, a line each: what, when, how it stands, with whom. */
export function MeasureList({
  measures,
  label,
  selection,
  onSelect,
}: {
  measures: readonly Measure[];
  label: string;
  selection: string | null;
  onSelect: (id: string) => void;
}) {
  const { t } = useWords();
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{label}</caption>
      <thead className="sr-only">
        <tr>
          {["what", "in-force", "state", "parties"].map((column) => (
            <th key={column} scope="col">
              {t(`measures.list-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <MeasureLine
            key={measure.id}
            measure={measure}
            chosen={measure.id === selection}
            onSelect={onSelect}
          />
        ))}
      </tbody>
    </table>
  );
}

function MeasureLine({
  measure,
  chosen,
  onSelect,
}: {
  measure: Measure;
  chosen: boolean;
  onSelect: (id: string) => void;
}) {
  const { t, say, locale } = useWords();
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const address = useMeasureAddress();
  const state = measureState(measure, timetable.measures, asOf);
  const beyond = sayBeyondEnd(measure, timetable);
  const { terms } = measure;
  const due = terms.kind === "host-commitment" ? terms.due : null;
  const parties = measure.partyIds.flatMap((id) => {
    const party = timetable.parties.find((each) => each.id === id);
    return party ? party.shortName || party.name : [];
  });
  // What has no day says so once, in its state.
  const isDated = state.kind !== "undated" && (measure.inForceFrom || measure.inForceTo || !due);
  return (
    <tr className={classes("border-b align-top", chosen && "bg-accent-wash")}>
      <th scope="row" className="py-1.5 pe-4 text-start font-normal">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <button
            type="button"
            aria-pressed={chosen}
            onClick={() => onSelect(measure.id)}
            className="target text-start font-medium underline-offset-4 hover:underline"
          >
            {measure.title}
          </button>
          {terms.kind === "redline" && terms.rewordsId && (
            <span className="text-sm text-soft">{t("measures.is-rewording")}</span>
          )}
          <Link
            href={address.one(measure.id)}
            className="text-sm text-accent underline-offset-4 hover:underline print:hidden"
            aria-label={t("measures.open-named", { title: measure.title })}
          >
            {t(terms.kind === "redline" ? "measures.open-ledger" : "measures.open")}
          </Link>
        </span>
        {/* Where there is little width, the rest stands below. */}
        <span className="block text-sm text-soft md:hidden">
          <Badge {...stateMarks[state.kind]}>
            <span className="whitespace-normal">{say(sayMeasureState(state), "short")}</span>
          </Badge>
          {isDated && ` · ${say(sayInForce(measure, timetable.measures, asOf), "short")}`}
        </span>
      </th>
      <td className="w-52 py-1.5 pe-4 text-sm text-soft max-md:hidden">
        {isDated && say(sayInForce(measure, timetable.measures, asOf), "short")}
        {due && <span className="block">{t("measures.due", { due: formatTarget(due, locale) })}</span>}
        {beyond && <span className="block text-accent">{say(beyond)}</span>}
      </td>
      <td className="w-44 py-1.5 pe-4 text-sm max-md:hidden">
        <Badge {...stateMarks[state.kind]}>
          <span className="whitespace-normal">{say(sayMeasureState(state), "short")}</span>
        </Badge>
      </td>
      <td className="w-32 py-1.5 text-sm text-soft max-lg:hidden">{parties.join(", ")}</td>
    </tr>
  );
}
