"use client";

import { useRouter } from "next/navigation";
import { parseAsArrayOf, parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { DrawingFrame } from "@/components/charts/drawing-frame";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { useViewAddress } from "@/components/shell/view-address";
import { useDo, useMayEdit } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { EmptyPlace } from "@/components/ui/empty-place";
import { TextEntry } from "@/components/ui/entry";
import { Form } from "@/components/ui/form";
import { Page, Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import { differingCeilings, differingDates, withScenario } from "@/lib/domain/scenario";
import { drawScenarios, letterOf } from "@/lib/drawing/scenario-chart";
import { drawScenarioForces } from "@/lib/drawing/scenario-forces";
import { formatDay } from "@/lib/i18n/dates";
import { ComparisonTable } from "./comparison-table";
import { ScenarioRow } from "./scenario-row";

const mostCompared = 4;

/** What if? Scenarios beside what is planned: up to four in one table and one picture. */
export function ScenariosView() {
  const words = useWords();
  const { t, locale } = words;
  const { today } = useRoom();
  const { asOf } = useAsOf();
  const { timetable } = useEditSession();
  const mayEdit = useMayEdit();
  const [asked, setAsked] = useQueryState("compare", parseAsArrayOf(parseAsString));
  const { scenarios } = timetable;
  const chosen = scenarios.filter(({ id }) => asked?.includes(id) ?? true).slice(0, mostCompared);
  const compared = chosen.flatMap((scenario) => {
    const tried = withScenario(timetable, scenario, today);
    return tried.ok ? [{ scenario, timetable: tried.value }] : [];
  });
  const choose = (id: string, wanted: boolean) => {
    const ids = chosen.map((scenario) => scenario.id).filter((each) => each !== id);
    void setAsked(wanted ? [...ids, id] : ids);
  };
  if (scenarios.length === 0)
    return (
      <EmptyPlace title={t("scenarios.empty")} example={t("scenarios.empty-example")}>
        <p className="pb-4">{t("scenarios.empty-long")}</p>
        {mayEdit && <NewScenario />}
      </EmptyPlace>
    );
  const timetables = [timetable, ...compared.map((each) => each.timetable)];
  const titles = compared.map(({ scenario }) => scenario.title);
  const rows = differingDates(timetables);
  return (
    <Page title={t("scenarios.title")} lead={t("scenarios.lead", { asOf: formatDay(asOf, locale, "long") })}>
      <Section title={t("scenarios.all")} count={scenarios.length}>
        <ul>
          {scenarios.map((scenario) => (
            <ScenarioRow
              key={scenario.id}
              scenario={scenario}
              letter={letterOf(compared.findIndex((each) => each.scenario === scenario))}
              compared={chosen.includes(scenario)}
              mayCompare={chosen.includes(scenario) || chosen.length < mostCompared}
              onCompare={(wanted) => choose(scenario.id, wanted)}
            />
          ))}
        </ul>
        {mayEdit && (
          <div className="pt-4 print:hidden">
            <NewScenario />
          </div>
        )}
      </Section>
      {compared.length > 0 && (
        <>
          <ComparisonTable planned={timetable} compared={compared} asOf={asOf} />
          {rows.length > 0 && (
            <DrawingFrame draw={(width) => drawScenarios(rows, { titles, words, width, asOf })} />
          )}
          {differingCeilings(timetables).map((series) => (
            <DrawingFrame
              key={series.seriesId}
              draw={(width) => drawScenarioForces(series, timetables, { titles, words, width, asOf })}
            />
          ))}
        </>
      )}
    </Page>
  );
}

function NewScenario() {
  const { t } = useWords();
  const address = useViewAddress();
  const act = useDo();
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [asked, setAsked] = useState(false);
  const add = () => {
    setAsked(true);
    if (title.trim() === "") return;
    const scenarioId = newId();
    if (act({ type: "add-scenario", scenario: { id: scenarioId, title: title.trim(), note: "", edits: [] } }))
      router.push(address("", { scenario: scenarioId }));
  };
  return (
    <Form onSubmit={add}>
      <div className="flex flex-wrap items-end gap-2">
        <div className="w-80 max-w-full">
          <TextEntry
            label={t("scenarios.new-name")}
            placeholder={t("scenarios.new-example")}
            value={title}
            problem={asked && title.trim() === "" ? t("problems.name-missing") : null}
            onChange={setTitle}
          />
        </div>
        <Button type="submit">{t("scenarios.new")}</Button>
      </div>
    </Form>
  );
}
