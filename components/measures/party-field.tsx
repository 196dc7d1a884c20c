"use client";

import { X } from "lucide-react";
import { useDo } from "@/components/timetables/use-save";
import { Combobox } from "@/components/ui/combobox";
import { IconButton } from "@/components/ui/icon-button";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import type { Edit } from "@/lib/schema/edit";

/** One party, chosen or added by its name. `onChoose` answers with the edit that names it. */
export function PartyField({
  label,
  value,
  disabled,
  onChoose,
}: {
  label: string;
  value: string | null;
  disabled: boolean;
  onChoose: (partyId: string | null) => Edit;
}) {
  const { t } = useWords();
  const { timetable } = useEditSession();
  const act = useDo();
  return (
    <Combobox
      label={label}
      layout="beside"
      look="in-place"
      disabled={disabled}
      placeholder={t("ui.none")}
      emptyText={t("build.owner-hint")}
      value={value}
      choices={timetable.parties.map(({ id, name, shortName }) => ({
        id,
        label: shortName || name,
        detail: shortName ? name : undefined,
      }))}
      addLabel={(name) => t("build.add-named-party", { name })}
      onChange={(id) => act(onChoose(id))}
      onAdd={(name) => {
        const id = newId();
        act({ type: "add-party", party: newParty(id, name) }, onChoose(id));
      }}
    />
  );
}

/** The parties of a measure: each can be taken off, others are chosen or added by name. */
export function PartiesField({
  measureId,
  partyIds,
  disabled,
}: {
  measureId: string;
  partyIds: readonly string[];
  disabled: boolean;
}) {
  const { t } = useWords();
  const { timetable } = useEditSession();
  const act = useDo();
  const set = (ids: string[]): Edit => ({ type: "set-measure", measureId, changes: { partyIds: ids } });
  const named = partyIds.flatMap((id) => timetable.parties.find((party) => party.id === id) ?? []);
  const others = timetable.parties.filter(({ id }) => !partyIds.includes(id));
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-sm text-soft">{t("measures.parties")}</h3>
      {named.length === 0 && disabled && <p className="text-soft">{t("measures.parties-none")}</p>}
      <ul className="flex flex-wrap gap-x-3">
        {named.map(({ id, name, shortName }) => (
          <li key={id} className="flex items-center gap-0.5">
            {shortName || name}
            {!disabled && (
              <IconButton
                label={t("measures.party-remove", { name: shortName || name })}
                className="size-6"
                onClick={() => act(set(partyIds.filter((other) => other !== id)))}
              >
                <X aria-hidden className="size-3!" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <Combobox
          // A choice is taken over above, and the field is free for the next.
          key={partyIds.join(" ")}
          label={t("measures.party-add")}
          layout="bare"
          placeholder={t("measures.party-add")}
          emptyText={t("ui.nothing-found")}
          value={null}
          choices={others.map(({ id, name, shortName }) => ({
            id,
            label: shortName || name,
            detail: shortName ? name : undefined,
          }))}
          addLabel={(name) => t("build.add-named-party", { name })}
          onChange={(id) => id && act(set([...partyIds, id]))}
          onAdd={(name) => {
            const id = newId();
            act({ type: "add-party", party: newParty(id, name) }, set([...partyIds, id]));
          }}
        />
      )}
    </section>
  );
}

function newParty(id: string, name: string) {
  return { id, name, shortName: "", role: "other", workingCalendarId: null } as const;
}
