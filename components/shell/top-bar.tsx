"use client";

import { useQuery } from "@tanstack/react-query";
import { Menu as MenuIcon, Redo2, Search, Undo2 } from "lucide-react";
import Link from "next/link";
import { AccountLink } from "@/components/people/account-link";
import { useSteps } from "@/components/scenarios/use-steps";
import { buttonClasses } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { publicationsQuery } from "@/lib/client/queries";
import { may } from "@/lib/domain/access";
import { formatDay } from "@/lib/i18n/dates";
import { useAsOf } from "./as-of";
import { AsOfControl } from "./as-of-control";
import { changesSince } from "./changes-since";
import { useRoom } from "./room";
import { SaveState } from "./save-state";
import { ThemeMenu } from "./theme-menu";
import { publishPath } from "./views";
import { Wordmark } from "./wordmark";

/** Which timetable, in what state, as of when; and what can always be done. */
export function TopBar({ onMenu, onPalette }: { onMenu: () => void; onPalette: () => void }) {
  const { t } = useWords();
  const { id, role } = useRoom();
  const { timetable } = useEditSession();
  const { undo, redo, canUndo, canRedo } = useSteps();
  const mayEdit = may(role, "edit:timetable");
  return (
    <header className="flex min-h-13 items-center gap-x-2 border-b bg-panel px-3 max-sm:flex-wrap max-sm:pb-1.5 sm:px-4">
      <IconButton label={t("ui.menu")} onClick={onMenu} className="md:hidden print:hidden">
        <MenuIcon aria-hidden />
      </IconButton>
      <Wordmark />
      <span aria-hidden className="px-1 text-faint max-md:hidden">
        /
      </span>
      <h1
        // On a phone it has a line of its own: beside the buttons there is no room for it.
        className="min-w-0 truncate font-serif text-lg font-semibold max-sm:order-last max-sm:basis-full max-sm:text-base print:whitespace-normal"
        title={timetable.title}
      >
        {timetable.title}
      </h1>
      <CopyState />
      <PrintedAsOf />
      <div className="ms-auto flex items-center gap-1 max-sm:min-h-11 sm:gap-2 print:hidden">
        <SaveState />
        <AsOfControl />
        {mayEdit && (
          <span className="flex">
            <IconButton label={t("shell.undo")} keys="mod+z" disabled={!canUndo} onClick={() => undo()}>
              <Undo2 aria-hidden />
            </IconButton>
            <IconButton
              label={t("shell.redo")}
              keys="mod+shift+z"
              disabled={!canRedo}
              onClick={() => redo()}
              className="max-sm:hidden"
            >
              <Redo2 aria-hidden />
            </IconButton>
          </span>
        )}
        <IconButton label={t("shell.find")} keys="mod+k" onClick={onPalette}>
          <Search aria-hidden />
        </IconButton>
        <span className="max-sm:hidden">
          <ThemeMenu />
        </span>
        <AccountLink />
        {publishPath && may(role, "publish:timetable") && (
          <Link
            href={`/timetables/${id}${publishPath}`}
            className={`${buttonClasses("primary")} max-sm:hidden`}
          >
            {t("shell.publish")}
          </Link>
        )}
      </div>
    </header>
  );
}

/** On paper: no buttons, but the day up to which facts are told. */
function PrintedAsOf() {
  const { t, locale } = useWords();
  const { asOf } = useAsOf();
  return (
    <p className="ms-auto hidden whitespace-nowrap text-soft print:block">
      {t("shell.facts-to")} {formatDay(asOf, locale)}
    </p>
  );
}

/** "Working copy · 3 changes since version 4". */
function CopyState() {
  const { t } = useWords();
  const { id, role } = useRoom();
  const { timetable } = useEditSession();
  const { data } = useQuery(publicationsQuery(id));
  if (!data) return null;
  const latest = data.publications.at(-1) ?? null;
  const reading = may(role, "edit:timetable") ? "" : ` · ${t("shell.read-only")}`;
  return (
    <p className="ms-2 text-sm whitespace-nowrap text-soft max-xl:hidden">
      {latest
        ? t("shell.changes-since", { count: changesSince(latest, timetable), version: latest.version })
        : t("shell.never-published")}
      {reading}
    </p>
  );
}
