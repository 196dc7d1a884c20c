"use client";

import { type ReactNode, useState } from "react";
import { ScenarioBanner } from "@/components/scenarios/scenario-banner";
import { InScenario, ScenarioRoom } from "@/components/scenarios/scenario-room";
import { useSteps } from "@/components/scenarios/use-steps";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { may } from "@/lib/domain/access";
import { formatDay } from "@/lib/i18n/dates";
import { ConflictDialog } from "./conflict-dialog";
import { KeysDialog } from "./keys-dialog";
import { Palette } from "./palette";
import { useRoom } from "./room";
import { SideNav } from "./side-nav";
import { StatusBar } from "./status-bar";
import { TopBar } from "./top-bar";
import { useVerbs, VerbsProvider } from "./verbs";

/** What stands around every view of one timetable. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <VerbsProvider>
      <Frame>{children}</Frame>
    </VerbsProvider>
  );
}

type Over = "menu" | "palette" | "keys" | null;

function Frame({ children }: { children: ReactNode }) {
  const { t, say, locale } = useWords();
  const { today, todayIsFixed, role } = useRoom();
  const { undo, redo, canUndo, canRedo } = useSteps();
  const [over, setOver] = useState<Over>(null);
  const mayEdit = may(role, "edit:timetable");
  const step = (done: ReturnType<typeof undo>) => {
    if (done && !done.ok) toast(done.problems.map(({ sentence }) => say(sentence)).join(" "));
  };
  useVerbs([
    { id: "palette", label: t("shell.find"), keys: "mod+k", inFields: true, run: () => setOver("palette") },
    {
      id: "undo",
      label: t("shell.undo"),
      keys: "mod+z",
      run: () => step(undo()),
      disabled: !mayEdit || !canUndo,
    },
    {
      id: "redo",
      label: t("shell.redo"),
      keys: "mod+shift+z",
      run: () => step(redo()),
      disabled: !mayEdit || !canRedo,
    },
    { id: "keys", label: t("shell.key-all"), keys: "?", run: () => setOver("keys") },
  ]);
  const close = () => setOver(null);
  return (
    <div className="flex h-dvh flex-col print:h-auto">
      <a
        href="#view"
        className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:m-2 focus:rounded-md focus:bg-panel focus:p-2"
      >
        {t("shell.skip")}
      </a>
      {todayIsFixed && (
        <output className="block bg-accent-wash px-4 py-0.5 text-center text-xs text-accent">
          {t("shell.fixed-clock", { today: formatDay(today, locale, "long") })}
        </output>
      )}
      <TopBar onMenu={() => setOver("menu")} onPalette={() => setOver("palette")} />
      <ScenarioBanner />
      <ScenarioRoom>
        <div className="flex min-h-0 flex-1">
          <aside className="w-50 shrink-0 overflow-y-auto border-e bg-paper p-2.5 max-md:hidden print:hidden">
            <SideNav />
          </aside>
          <main
            id="view"
            tabIndex={-1}
            className="relative min-w-0 flex-1 overflow-auto outline-none print:overflow-visible"
          >
            <InScenario>{children}</InScenario>
          </main>
        </div>
        <StatusBar />
        <Dialog open={over === "menu"} onClose={close} title={t("shell.views")} width="narrow">
          <SideNav onLeave={close} />
        </Dialog>
        <Palette open={over === "palette"} onClose={close} />
      </ScenarioRoom>
      <KeysDialog open={over === "keys"} onClose={close} />
      <ConflictDialog />
    </div>
  );
}
