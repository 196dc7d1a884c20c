"use client";

import { useState } from "react";
import { SidePanel } from "@/components/build/side-panel";
import { useAsOf } from "@/components/shell/as-of";
import { useSelection } from "@/components/shell/selection";
import { useVerbs } from "@/components/shell/verbs";
import { useDo, useMayEdit } from "@/components/timetables/use-save";
import { Page, Section } from "@/components/ui/page";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { formatDay } from "@/lib/i18n/dates";
import type { Measure } from "@/lib/schema/transition";
import { AddMeasure } from "./add-measure";
import { LanesPicture } from "./lanes-picture";
import { MeasureList } from "./measure-list";
import { MeasurePanel } from "./measure-panel";
import { type MeasureKind, measureKindsInOrder } from "./measure-words";

/** What holds the transition together: the picture over the whole, then every measure by its kind. */
export function MeasuresView() {
  const { t, locale } = useWords();
  const { timetable, undo } = useEditSession();
  const { asOf } = useAsOf();
  const mayEdit = useMayEdit();
  const act = useDo();
  const [selection, select] = useSelection();
  /** How often the line of a kind was asked for from elsewhere: each asking opens it. */
  const [asked, setAsked] = useState<Partial<Record<MeasureKind, number>>>({});
  const chosen = timetable.measures.find(({ id }) => id === selection) ?? null;
  const isEmpty = timetable.measures.length === 0;
  useVerbs(
    measureKindsInOrder.map((kind) => ({
      id: `add-${kind}`,
      label: t(`measures.add-${kind}`),
      run: () => setAsked((before) => ({ ...before, [kind]: (before[kind] ?? 0) + 1 })),
      disabled: !mayEdit,
    })),
  );
  const remove = (measure: Measure) => {
    if (!act({ type: "remove-measure", measureId: measure.id })) return;
    select(null);
    toast(t("measures.removed", { title: measure.title }), {
      label: t("shell.undo"),
      onChoose: () => undo(),
    });
  };
  return (
    <div className="flex h-full print:block">
      <div className="min-w-0 flex-1 overflow-y-auto print:overflow-visible">
        <Page
          title={t("measures.title")}
          lead={isEmpty ? t("measures.empty") : t("measures.lead", { asOf: formatDay(asOf, locale, "long") })}
        >
          <LanesPicture timetable={timetable} asOf={asOf} />
          {measureKindsInOrder.map((kind) => {
            const inside = timetable.measures.filter(({ terms }) => terms.kind === kind);
            if (inside.length === 0 && !mayEdit) return null;
            return (
              <Section
                key={kind}
                title={t(`measures.kinds-${kind}`)}
                count={inside.length}
                note={t(`measures.note-${kind}`)}
              >
                {inside.length > 0 && (
                  <MeasureList
                    measures={inside}
                    label={t(`measures.kinds-${kind}`)}
                    selection={selection}
                    onSelect={(id) => select(id === selection ? null : id)}
                  />
                )}
                {mayEdit && <AddMeasure kind={kind} asked={asked[kind] ?? 0} onAdded={select} />}
              </Section>
            );
          })}
        </Page>
      </div>
      {chosen && (
        <SidePanel wanted onClose={() => select(null)}>
          <MeasurePanel
            key={chosen.id}
            measure={chosen}
            onSelect={select}
            onClose={() => select(null)}
            onRemove={remove}
          />
        </SidePanel>
      )}
    </div>
  );
}
