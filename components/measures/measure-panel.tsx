"use client";

import { MoreHorizontal, X } from "lucide-react";
import Link from "next/link";
import { useAsOf } from "@/components/shell/as-of";
import { AttachedSources } from "@/components/sources/attached-sources";
import { useMayEdit } from "@/components/timetables/use-save";
import { Badge } from "@/components/ui/badge";
import { DateField } from "@/components/ui/date-field";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { isOfKind } from "@/lib/domain/measure-of-kind";
import { sayBeyondEnd, sayMeasureState } from "@/lib/domain/measures/measure-sentences";
import { measureState } from "@/lib/domain/measures/measure-state";
import type { Measure } from "@/lib/schema/transition";
import { CommitmentFields } from "./commitment-fields";
import { DiplomacyFields } from "./diplomacy-fields";
import { EconomicFields } from "./economic-fields";
import { stateMarks } from "./measure-words";
import { OutcomeField } from "./outcome-field";
import { PartiesField } from "./party-field";
import { RedlineFields } from "./redline-fields";
import { useMeasureAddress } from "./use-measure-address";
import { useMeasureSave } from "./use-measure-save";

/** Everything about one measure, each part changed where it stands. */
export function MeasurePanel({
  measure,
  onSelect,
  onClose,
  onRemove,
}: {
  measure: Measure;
  onSelect: (id: string) => void;
  onClose: () => void;
  onRemove: (measure: Measure) => void;
}) {
  const { t, say } = useWords();
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const address = useMeasureAddress();
  const disabled = !useMayEdit();
  const { set } = useMeasureSave(measure);
  const { id, terms } = measure;
  const state = measureState(measure, timetable.measures, asOf);
  const beyond = sayBeyondEnd(measure, timetable);
  return (
    <article aria-label={measure.title} className="flex flex-col gap-4 p-4">
      <header className="flex flex-col gap-1">
        <div className="flex items-center justify-between gap-2">
          <p className="text-sm text-soft">
            {t(`measures.kind-${terms.kind}`)} ·{" "}
            <Link
              href={address.one(id)}
              className="text-accent underline-offset-4 hover:underline"
              aria-label={t("measures.open-named", { title: measure.title })}
            >
              {t(terms.kind === "redline" ? "measures.open-ledger" : "measures.open")}
            </Link>
          </p>
          <span className="-my-1 -me-1.5 flex">
            {!disabled && (
              <Menu
                trigger={
                  <IconButton label={t("build.more")}>
                    <MoreHorizontal aria-hidden />
                  </IconButton>
                }
                acts={[{ id: "remove", label: t("measures.remove"), onChoose: () => onRemove(measure) }]}
              />
            )}
            {/* Where the panel lies over the page, it has its own. */}
            <IconButton label={t("ui.close")} className="max-lg:hidden" onClick={onClose}>
              <X aria-hidden />
            </IconButton>
          </span>
        </div>
        <TextField
          label={t("build.title")}
          layout="bare"
          look="in-place"
          wraps
          className="-ms-2 font-serif text-xl! font-semibold"
          value={measure.title}
          required
          disabled={disabled}
          keepAs={`${id} title`}
          onSave={(title) => set({ title })}
        />
        <p>
          <Badge {...stateMarks[state.kind]}>
            <span className="whitespace-normal">{say(sayMeasureState(state), "short")}</span>
          </Badge>
          {beyond && <span className="text-sm text-soft"> · {say(beyond)}</span>}
        </p>
      </header>
      <TextArea
        label={t("measures.statement")}
        look="in-place"
        placeholder={t("measures.statement-hint")}
        value={measure.statement}
        disabled={disabled}
        keepAs={`${id} statement`}
        onSave={(statement) => set({ statement })}
      />
      <div className="flex flex-col gap-0.5">
        <DateField
          label={t("measures.in-force-from")}
          layout="beside"
          look="in-place"
          placeholder={t("measures.no-day")}
          disabled={disabled}
          value={measure.inForceFrom}
          keepAs={`${id} from`}
          onSave={(inForceFrom) => set({ inForceFrom })}
        />
        <DateField
          label={t("measures.in-force-to")}
          layout="beside"
          look="in-place"
          placeholder={t("measures.no-end")}
          disabled={disabled}
          value={measure.inForceTo}
          keepAs={`${id} to`}
          onSave={(inForceTo) => set({ inForceTo })}
        />
      </div>
      {isOfKind(measure, "redline") && (
        <RedlineFields measure={measure} disabled={disabled} onReworded={onSelect} />
      )}
      {isOfKind(measure, "host-commitment") && <CommitmentFields measure={measure} disabled={disabled} />}
      {isOfKind(measure, "diplomatic-engagement") && (
        <DiplomacyFields measure={measure} disabled={disabled} />
      )}
      {isOfKind(measure, "economic-engagement") && <EconomicFields measure={measure} disabled={disabled} />}
      {isOfKind(measure, "force-protection") && <OutcomeField measure={measure} disabled={disabled} />}
      <hr />
      <PartiesField measureId={id} partyIds={measure.partyIds} disabled={disabled} />
      <AttachedSources
        label={t("build.sources")}
        keepAs={`sources of ${id}`}
        sources={timetable.sources}
        sourceIds={measure.sourceIds}
        disabled={disabled}
        onChange={(sourceIds, added) =>
          set({ sourceIds }, ...(added ? [{ type: "add-source", source: added } as const] : []))
        }
      />
      <hr />
      <TextArea
        label={t("build.internal-note")}
        look="in-place"
        placeholder={t("build.internal-note-hint")}
        value={measure.internalNote}
        disabled={disabled}
        keepAs={`${id} note`}
        onSave={(internalNote) => set({ internalNote })}
      />
    </article>
  );
}
