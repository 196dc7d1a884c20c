"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useState } from "react";
import { useMeasureAddress } from "@/components/measures/use-measure-address";
import { Consequences } from "@/components/milestones/consequences";
import { MilestonePanel } from "@/components/milestones/milestone-panel";
import { MilestoneTable } from "@/components/milestones/milestone-table";
import { useRecords } from "@/components/milestones/use-records";
import { PasteDialog } from "@/components/paste/paste-dialog";
import { PhasePanel } from "@/components/phases/phase-panel";
import { useAsOf } from "@/components/shell/as-of";
import { useSelection } from "@/components/shell/selection";
import { useVerbs } from "@/components/shell/verbs";
import { useViewAddress } from "@/components/shell/view-address";
import { ForcesBelow } from "@/components/timeline/forces-below";
import { MeasuresBelow } from "@/components/timeline/measures-below";
import type { Preview } from "@/components/timeline/preview";
import { Timeline } from "@/components/timeline/timeline";
import { TimetablePanel } from "@/components/timetables/timetable-panel";
import { useDo, useMayEdit, useSave } from "@/components/timetables/use-save";
import { toast } from "@/components/ui/toaster";
import { usePrinting } from "@/components/use-printing";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { AddMilestoneDialog, AddPhaseDialog } from "./add-dialog";
import { EmptyBuild } from "./empty-build";
import { PrintedPlan } from "./printed-plan";
import { SidePanel } from "./side-panel";
import { Toolbar } from "./toolbar";
import { useBuildVerbs } from "./use-build-verbs";
import { useRange } from "./use-range";

/** In the address, to open what the timetable says of itself on a phone. */
const factsId = "facts";

type Over = { kind: "milestone" } | { kind: "phase" } | { kind: "paste"; text: string } | null;

/** Where a timetable is built: the drawing or the table, and beside it what is selected. */
export function BuildView() {
  const { t } = useWords();
  const { timetable, undo } = useEditSession();
  const { asOf } = useAsOf();
  const records = useRecords();
  const save = useSave();
  const act = useDo();
  const canEdit = useMayEdit();
  const [selection, select] = useSelection();
  const [look, setLook] = useQueryState(
    "view",
    parseAsStringLiteral(["drawing", "table"]).withDefault("drawing"),
  );
  const [range, setRange] = useRange();
  const [forces, setForces] = useQueryState(
    "forces",
    parseAsStringLiteral(["shown", "folded"]).withDefault("shown"),
  );
  const [measures, setMeasures] = useQueryState(
    "measures",
    parseAsStringLiteral(["shown", "folded"]).withDefault("shown"),
  );
  const address = useMeasureAddress();
  const to = useViewAddress();
  const [over, setOver] = useState<Over>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const verbs = useBuildVerbs(select);

  const milestone = timetable.milestones.find(({ id }) => id === selection) ?? null;
  const phase = timetable.phases.find(({ id }) => id === selection) ?? null;
  const addMilestone = () => setOver({ kind: "milestone" });
  const addPhase = () => setOver({ kind: "phase" });
  const paste = () => setOver({ kind: "paste", text: "" });
  const remove = (id: string) => {
    const [m, p] = [
      timetable.milestones.find((each) => each.id === id),
      timetable.phases.find((each) => each.id === id),
    ];
    if (m) verbs.removeMilestone(m);
    else if (p) verbs.removePhase(p);
  };
  useVerbs([
    {
      id: "add-milestone",
      label: t("build.add-milestone"),
      keys: "n",
      run: addMilestone,
      disabled: !canEdit,
    },
    { id: "add-phase", label: t("build.add-phase"), keys: "shift+n", run: addPhase, disabled: !canEdit },
    { id: "paste", label: t("build.paste"), run: paste, disabled: !canEdit },
    {
      id: "look",
      label: t(look === "table" ? "build.show-drawing" : "build.show-table"),
      keys: "t",
      run: () => void setLook(look === "table" ? "drawing" : "table"),
    },
    {
      id: "duplicate",
      label: t("build.duplicate"),
      keys: "mod+shift+d",
      run: milestone ? () => verbs.duplicateMilestone(milestone) : undefined,
      disabled: !canEdit || !milestone,
    },
    {
      id: "list-up",
      label: t("build.list-up"),
      keys: "alt+up",
      run: milestone ? () => verbs.moveInList(milestone, -1) : undefined,
      disabled: !canEdit || !milestone,
    },
    {
      id: "list-down",
      label: t("build.list-down"),
      keys: "alt+down",
      run: milestone ? () => verbs.moveInList(milestone, 1) : undefined,
      disabled: !canEdit || !milestone,
    },
    ...(look === "table"
      ? [
          { id: "table-arrows", label: t("build.keys-arrows"), keys: "arrows" },
          { id: "table-edit", label: t("build.keys-edit"), keys: "enter" },
          { id: "table-fill", label: t("build.keys-fill"), keys: "mod+d" },
          { id: "table-delete", label: t("build.keys-delete"), keys: "delete" },
        ]
      : [
          { id: "drawing-arrows", label: t("build.keys-drawing"), keys: "arrows" },
          { id: "drawing-move", label: t("build.keys-drawing-move"), keys: "alt+sideways" },
          { id: "drawing-end", label: t("build.keys-drawing-end"), keys: "shift+sideways" },
          { id: "drawing-connect", label: t("build.keys-drawing-connect"), keys: "c" },
          { id: "drawing-delete", label: t("build.keys-delete"), keys: "delete" },
        ]),
  ]);

  const printing = usePrinting();
  const isEmpty = timetable.milestones.length === 0 && timetable.phases.length === 0;
  if (printing && !isEmpty) return <PrintedPlan timetable={timetable} records={records} asOf={asOf} />;
  return (
    <div className="flex h-full">
      <div className="flex min-w-0 flex-1 flex-col">
        <Toolbar
          look={look}
          onLook={(next) => void setLook(next)}
          canEdit={canEdit}
          onAddMilestone={addMilestone}
          onAddPhase={addPhase}
          onPaste={paste}
          onFacts={() => select(selection === factsId ? null : factsId)}
        />
        <div className="min-h-0 flex-1">
          {isEmpty ? (
            <EmptyBuild
              canEdit={canEdit}
              onAddMilestone={addMilestone}
              onPaste={paste}
              onExample={() => setOver({ kind: "paste", text: t("paste.example") })}
            />
          ) : look === "table" ? (
            <MilestoneTable
              timetable={timetable}
              asOf={asOf}
              canEdit={canEdit}
              selection={selection}
              onSelect={select}
              onRemove={verbs.removeMilestone}
              onPaste={(text) => setOver({ kind: "paste", text })}
              save={(edits) => save(...edits)}
            />
          ) : (
            <Timeline
              timetable={timetable}
              records={records}
              asOf={asOf}
              selection={selection}
              onSelect={select}
              onDelete={remove}
              onEdit={(edits) => void act(...edits)}
              onPutBack={(steps) => {
                for (let i = 0; i < steps; i++) undo();
              }}
              canEdit={canEdit}
              range={range}
              onRange={setRange}
              onPreview={setPreview}
              below={(place) => (
                <>
                  <MeasuresBelow
                    timetable={timetable}
                    asOf={asOf}
                    place={place}
                    open={measures === "shown"}
                    onOpen={(open) => void setMeasures(open ? "shown" : "folded")}
                    href={address.all}
                    hrefOf={address.of}
                  />
                  <ForcesBelow
                    timetable={timetable}
                    asOf={asOf}
                    place={place}
                    open={forces === "shown"}
                    onOpen={(open) => void setForces(open ? "shown" : "folded")}
                    href={to("/forces")}
                  />
                </>
              )}
            />
          )}
        </div>
      </div>
      <SidePanel wanted={Boolean(milestone || phase || selection === factsId)} onClose={() => select(null)}>
        {preview?.kind === "dates" && (
          <div className="sticky top-0 z-2 bg-panel p-4 pb-0">
            <Consequences milestone={preview.milestone} proposed={preview.dates} />
          </div>
        )}
        {milestone ? (
          <MilestonePanel milestone={milestone} onSelect={select} onRemove={verbs.removeMilestone} />
        ) : phase ? (
          <PhasePanel phase={phase} onSelect={select} onRemove={verbs.removePhase} />
        ) : (
          <TimetablePanel />
        )}
      </SidePanel>
      {over?.kind === "milestone" && (
        <AddMilestoneDialog
          after={milestone}
          initialPhaseId={milestone?.phaseId ?? phase?.id ?? null}
          onClose={() => setOver(null)}
          onAdded={select}
        />
      )}
      {over?.kind === "phase" && <AddPhaseDialog onClose={() => setOver(null)} onAdded={select} />}
      {over?.kind === "paste" && (
        <PasteDialog
          initialText={over.text}
          timetable={timetable}
          onClose={() => setOver(null)}
          onAdd={(edits, count) => {
            const refused = save(...edits);
            if (!refused) toast(t("paste.added", { count }));
            return refused;
          }}
        />
      )}
    </div>
  );
}
