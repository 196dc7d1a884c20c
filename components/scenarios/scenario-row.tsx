"use client";

import { Trash2 } from "lucide-react";
import Link from "next/link";
import { useRoom } from "@/components/shell/room";
import { useViewAddress } from "@/components/shell/view-address";
import { useDo, useMayEdit } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { adoptScenario, withScenario } from "@/lib/domain/scenario";
import type { Scenario } from "@/lib/schema/scenario";

/** A scenario in the list: whether it is compared, opened, adopted or taken away. */
export function ScenarioRow({
  scenario,
  letter,
  compared,
  mayCompare,
  onCompare,
}: {
  scenario: Scenario;
  letter: string;
  compared: boolean;
  mayCompare: boolean;
  onCompare: (wanted: boolean) => void;
}) {
  const { t, say } = useWords();
  const { today } = useRoom();
  const address = useViewAddress();
  const { timetable } = useEditSession();
  const act = useDo();
  const mayEdit = useMayEdit();
  const tried = withScenario(timetable, scenario, today);
  const [problem] = tried.ok ? [] : tried.problems;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <Checkbox checked={compared} disabled={!mayCompare} onChange={onCompare}>
        <span className="sr-only">{t("scenarios.compare", { title: scenario.title })}</span>
        <b aria-hidden className="inline-block w-4 font-semibold text-accent">
          {letter}
        </b>
      </Checkbox>
      <Link
        href={address("", { scenario: scenario.id })}
        className="min-w-0 font-medium underline-offset-4 hover:underline"
      >
        {scenario.title}
      </Link>
      <span className="text-soft">{t("scenarios.edits", { count: scenario.edits.length })}</span>
      {problem && (
        <span className="basis-full text-late">
          {t("scenarios.no-longer")} {say(problem.sentence)}
        </span>
      )}
      {mayEdit && (
        <span className="ms-auto flex items-center gap-1 print:hidden">
          <Button
            size="small"
            disabled={!tried.ok || scenario.edits.length === 0}
            onClick={() => act(...adoptScenario(scenario))}
          >
            {t("scenarios.adopt")}
          </Button>
          <IconButton
            label={t("scenarios.remove", { title: scenario.title })}
            onClick={() => act({ type: "remove-scenario", scenarioId: scenario.id })}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </span>
      )}
    </li>
  );
}
