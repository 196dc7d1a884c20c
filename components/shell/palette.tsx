"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { itemClasses } from "@/components/ui/popup";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { timetablesQuery } from "@/lib/client/queries";
import { formatTarget } from "@/lib/i18n/dates";
import { useRoom } from "./room";
import { useSelection } from "./selection";
import { useAllVerbs } from "./verbs";
import { useViewAddress } from "./view-address";
import { views } from "./views";

const mostShown = 12;

/** Finds anything by typing: what can be done, milestones, phases, measures, incidents, views, other timetables. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 bg-shade" />
        <Base.Popup
          aria-label={t("shell.palette")}
          className="fixed inset-x-3 top-[10vh] z-10 mx-auto max-w-xl overflow-hidden rounded-lg border border-line bg-panel shadow-float outline-none"
        >
          <PaletteList onClose={onClose} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function PaletteList({ onClose }: { onClose: () => void }) {
  const { t, locale } = useWords();
  const { id, today } = useRoom();
  const { timetable } = useEditSession();
  const verbs = useAllVerbs().filter(({ run, disabled, id: verb }) => run && !disabled && verb !== "palette");
  const { data } = useQuery(timetablesQuery());
  const [, select] = useSelection();
  const address = useViewAddress();
  const router = useRouter();
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const fits = (label: string) =>
    wanted === "" || wanted.split(/\s+/).every((w) => label.toLowerCase().includes(w));
  const found = <T extends { title: string }>(items: readonly T[]) => {
    const hits: T[] = [];
    for (const item of items) {
      if (fits(item.title)) hits.push(item);
      if (hits.length === mostShown) break;
    }
    return hits;
  };
  const choose = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    // The words are matched here and not by cmdk, which would have to be handed every milestone.
    <Command shouldFilter={false} label={t("shell.palette")} loop>
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder={t("shell.palette-hint")}
        autoFocus
        className="h-12 w-full border-b bg-transparent px-4 text-lg outline-none"
      />
      <Command.List className="max-h-[60vh] overflow-y-auto p-1.5">
        <Command.Empty className="px-3 py-4 text-soft">{t("shell.palette-nothing", { text })}</Command.Empty>
        <Group heading={t("shell.palette-verbs")}>
          {verbs
            .filter(({ label }) => fits(label))
            .map(({ id: verb, label, keys, run }) => (
              <Item
                key={verb}
                value={`verb ${verb}`}
                onSelect={choose(() => run?.())}
                label={label}
                keys={keys}
              />
            ))}
        </Group>
        <Group heading={t("shell.milestones")}>
          {found(timetable.milestones).map((milestone) => (
            <Item
              key={milestone.id}
              value={`milestone ${milestone.id}`}
              label={milestone.title}
              detail={milestone.due ? formatTarget(milestone.due, locale) : ""}
              onSelect={choose(() => select(milestone.id))}
            />
          ))}
        </Group>
        <Group heading={t("shell.phases")}>
          {found(timetable.phases).map((phase) => (
            <Item
              key={phase.id}
              value={`phase ${phase.id}`}
              label={phase.title}
              onSelect={choose(() => select(phase.id))}
            />
          ))}
        </Group>
        <Group heading={t("shell.incidents")}>
          {found(wanted === "" ? [] : timetable.incidents).map((incident) => (
            <Item
              key={incident.id}
              value={`incident ${incident.id}`}
              label={incident.title}
              detail={[incident.place, formatTarget(incident.on, locale)].filter(Boolean).join(" · ")}
              onSelect={choose(() => router.push(address("/incidents", { item: incident.id })))}
            />
          ))}
        </Group>
        <Group heading={t("shell.measures")}>
          {found(timetable.measures).map((measure) => (
            <Item
              key={measure.id}
              value={`measure ${measure.id}`}
              label={measure.title}
              detail={t(`measures.kind-${measure.terms.kind}`)}
              onSelect={choose(() => router.push(address(`/measures/${measure.id}`)))}
            />
          ))}
        </Group>
        <Group heading={t("shell.views")}>
          {views
            .map((view) => ({ ...view, title: t(`shell.view-${view.label}`) }))
            .filter(({ title }) => fits(title))
            .map(({ path, title }) => (
              <Item
                key={path}
                value={`view ${path}`}
                label={title}
                onSelect={choose(() => router.push(address(path)))}
              />
            ))}
        </Group>
        <Group heading={t("shell.timetables")}>
          {found((data?.timetables ?? []).filter((entry) => entry.id !== id)).map((entry) => (
            <Item
              key={entry.id}
              value={`timetable ${entry.id}`}
              label={entry.title}
              onSelect={choose(() => router.push(`/timetables/${entry.id}`))}
            />
          ))}
        </Group>
      </Command.List>
      <p className="border-t px-4 py-1.5 text-xs text-soft">
        {t("shell.palette-as-of", { today: formatTarget({ day: today, precision: "day" }, locale) })}
      </p>
    </Command>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <Command.Group
      heading={heading}
      className="pb-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-soft"
    >
      {children}
    </Command.Group>
  );
}

function Item({
  value,
  label,
  detail,
  keys,
  onSelect,
}: {
  value: string;
  label: string;
  detail?: string;
  keys?: string | undefined;
  onSelect: () => void;
}) {
  return (
    <Command.Item value={value} onSelect={onSelect} className={`${itemClasses} aria-selected:bg-accent-wash`}>
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {detail && <span className="text-sm text-soft">{detail}</span>}
      {keys && <Kbd keys={keys} />}
    </Command.Item>
  );
}
