"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { useDo, useSave } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { IconButton } from "@/components/ui/icon-button";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import { pushOf } from "@/lib/domain/consequences";
import { lagTimeBefore } from "@/lib/domain/schedule/plan-index";
import type { Sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { Dependency, Milestone } from "@/lib/schema/plan";

const types = ["finish-to-start", "start-to-start", "finish-to-finish", "start-to-finish"] as const;

/** What it waits for, with how and how long; and what waits for it. */
export function MilestoneDependencies({
  milestone,
  disabled,
  onSelect,
}: {
  milestone: Milestone;
  disabled: boolean;
  onSelect: (id: string) => void;
}) {
  const { t, say } = useWords();
  const { timetable } = useEditSession();
  const save = useSave();
  const [adding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const before = timetable.dependencies.filter(({ toId }) => toId === milestone.id);
  const after = timetable.dependencies.filter(({ fromId }) => fromId === milestone.id);
  const titleOf = (id: string) => timetable.milestones.find((each) => each.id === id)?.title ?? id;
  const locale = useWords().locale;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-sm text-soft">{t("build.after")}</h2>
      {before.length === 0 && !adding && <p className="text-soft">{t("build.after-none")}</p>}
      <ul className="flex flex-col gap-2">
        {before.map((link) => (
          <LinkRow
            key={link.id}
            link={link}
            title={titleOf(link.fromId)}
            disabled={disabled}
            onOpen={() => onSelect(link.fromId)}
          />
        ))}
      </ul>
      {adding && (
        <Combobox
          label={t("build.after-choose")}
          layout="bare"
          autoFocus
          placeholder={t("build.after-choose")}
          emptyText={t("ui.nothing-found")}
          value={null}
          problem={refusal && say(refusal)}
          choices={timetable.milestones
            .filter(({ id }) => id !== milestone.id)
            .map(({ id, title, due }) => ({
              id,
              label: title,
              detail: due ? formatTarget(due, locale) : undefined,
            }))}
          onChange={(fromId) => {
            if (!fromId) return;
            const dependency = { id: newId(), fromId, toId: milestone.id, type: types[0], lagDays: 0 };
            const refused = save({ type: "add-dependency", dependency });
            setRefusal(refused);
            if (!refused) setAdding(false);
          }}
        />
      )}
      {!disabled && (
        <div>
          <Button
            size="small"
            look="quiet"
            className="-ms-2.5"
            onClick={() => {
              setRefusal(null);
              setAdding(!adding);
            }}
          >
            {adding ? t("ui.cancel") : t("build.after-add")}
          </Button>
        </div>
      )}
      {after.length > 0 && (
        <>
          <h2 className="text-sm text-soft">{t("build.before")}</h2>
          <ul>
            {after.map(({ id, toId }) => (
              <li key={id}>
                <button
                  type="button"
                  className="text-start underline-offset-4 hover:underline"
                  onClick={() => onSelect(toId)}
                >
                  {titleOf(toId)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function LinkRow({
  link,
  title,
  disabled,
  onOpen,
}: {
  link: Dependency;
  title: string;
  disabled: boolean;
  onOpen: () => void;
}) {
  const { t } = useWords();
  const save = useSave();
  const act = useDo();
  const { timetable } = useEditSession();
  const [from, to] = [link.fromId, link.toId].map((id) =>
    timetable.milestones.find((each) => each.id === id),
  );
  const tooEarly =
    from && to && !to.completion && !to.cancellation
      ? pushOf(link, from, to, lagTimeBefore(timetable, to))
      : 0;
  return (
    <li className="border-s-2 ps-2">
      <div className="flex items-start gap-1">
        <button
          type="button"
          className="min-w-0 flex-1 text-start underline-offset-4 hover:underline"
          onClick={onOpen}
        >
          {title}
        </button>
        {!disabled && (
          <IconButton
            label={t("build.after-remove", { title })}
            className="-my-0.5"
            onClick={() => act({ type: "remove-dependency", dependencyId: link.id })}
          >
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      <div className="flex items-center gap-1">
        <Select
          label={t("build.link-type")}
          layout="bare"
          look="in-place"
          className="-ms-2 w-auto! text-sm text-soft"
          value={link.type}
          disabled={disabled}
          options={types.map((type) => ({ value: type, label: t(`build.link-${type}`) }))}
          onChange={(type) => act({ type: "set-dependency", dependencyId: link.id, changes: { type } })}
        />
        <NumberField
          label={t("build.lag")}
          layout="bare"
          look="in-place"
          className="max-w-14"
          unit={t("build.lag-unit", { days: Math.abs(link.lagDays) })}
          value={link.lagDays}
          min={-3650}
          max={3650}
          whole
          disabled={disabled}
          onSave={(lagDays) => save({ type: "set-dependency", dependencyId: link.id, changes: { lagDays } })}
        />
      </div>
      {tooEarly > 0 && <p className="text-sm text-late">▲ {t("build.too-early", { days: tooEarly })}</p>}
    </li>
  );
}
