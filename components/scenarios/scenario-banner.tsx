"use client";

import Link from "next/link";
import { useRoom } from "@/components/shell/room";
import { useViewAddress } from "@/components/shell/view-address";
import { useDo, useMayEdit } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { sameTarget } from "@/lib/domain/calendar-date";
import { adoptScenario, withScenario } from "@/lib/domain/scenario";
import { formatTarget } from "@/lib/i18n/dates";
import type { Timetable } from "@/lib/schema/timetable";
import { useScenarioInAddress } from "./scenario-in-address";

/** Over everything that shows a scenario: which it is, that it changes nothing, and the ways out of it. Stands on the plan. */
export function ScenarioBanner() {
  const { t, say } = useWords();
  const { today } = useRoom();
  const { timetable } = useEditSession();
  const { scenarioId, readOnly, leave } = useScenarioInAddress();
  const act = useDo();
  const mayEdit = useMayEdit();
  const address = useViewAddress();
  const scenario = timetable.scenarios.find((each) => each.id === scenarioId);
  if (!scenario) return null;
  const tried = withScenario(timetable, scenario, today);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-accent bg-accent-wash px-4 py-1.5 text-base"
    >
      <p>
        <b className="font-semibold">{t("scenarios.banner", { title: scenario.title })}</b>{" "}
        <span className="text-soft">{t(readOnly ? "scenarios.banner-read" : "scenarios.banner-edit")}</span>
      </p>
      <span className="text-soft">{t("scenarios.edits", { count: scenario.edits.length })}</span>
      {tried.ok && <EndMoved planned={timetable} tried={tried.value} />}
      {!tried.ok && (
        <span className="text-late">
          ▲ {t("scenarios.no-longer")} {tried.problems[0] && say(tried.problems[0].sentence)}
        </span>
      )}
      <span className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
        <Link className="text-accent underline-offset-4 hover:underline" href={address("/scenarios")}>
          {t("scenarios.to-comparison")}
        </Link>
        <Button size="small" onClick={leave}>
          {t("scenarios.leave")}
        </Button>
        {mayEdit && (
          <Button
            size="small"
            disabled={!tried.ok || scenario.edits.length === 0}
            onClick={() => act(...adoptScenario(scenario)) && leave()}
          >
            {t("scenarios.adopt")}
          </Button>
        )}
      </span>
    </div>
  );
}

/** A scenario whose end holds may hold another end than the one that is planned. */
function EndMoved({ planned, tried }: { planned: Timetable; tried: Timetable }) {
  const { t, locale } = useWords();
  const [from, to] = [planned, tried].map(
    ({ milestones, endMilestoneId }) => milestones.find(({ id }) => id === endMilestoneId)?.due ?? null,
  );
  if (!from || !to || sameTarget(from, to)) return null;
  return (
    <span>
      {t("scenarios.end-moved", { from: formatTarget(from, locale), to: formatTarget(to, locale) })}
    </span>
  );
}
