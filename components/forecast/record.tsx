"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useMemo } from "react";
import { DrawingFrame } from "@/components/charts/drawing-frame";
import { useRecords } from "@/components/milestones/use-records";
import { useRoom } from "@/components/shell/room";
import { ProgressPicture } from "@/components/track/progress-picture";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { publicationsQuery } from "@/lib/client/queries";
import { saySlipSummary } from "@/lib/domain/baselines/baseline-sentences";
import { slipSummary } from "@/lib/domain/baselines/slip-summary";
import { earnedSchedule } from "@/lib/domain/earned-schedule/earned-schedule";
import { sayProgressInTime } from "@/lib/domain/earned-schedule/earned-schedule-sentences";
import { shareWithdrawn } from "@/lib/domain/forces";
import { asKnownOn } from "@/lib/domain/milestone-status";
import { forcePace } from "@/lib/domain/pace/pace";
import { sayPace } from "@/lib/domain/pace/pace-sentences";
import type { Sentence } from "@/lib/domain/sentence";
import { milestoneTrends } from "@/lib/domain/trend/milestone-trend";
import { drawTrends } from "@/lib/drawing/trend-chart";
import type { CalendarDate } from "@/lib/schema/calendar-date";

/** Fetched only where it is shown: the charts' library is heavy. */
const DrawdownChart = dynamic(
  () => import("@/components/charts/drawdown-chart").then((module) => module.DrawdownChart),
  { ssr: false, loading: () => <div className="h-80" aria-hidden /> },
);

/** What the record says: how fast the force leaves, how far the plan is, and how its dates have held. */
export function RecordSoFar({ asOf }: { asOf: CalendarDate }) {
  return (
    <>
      <ForcePace asOf={asOf} />
      <ProgressInTime asOf={asOf} />
      <DatesSoFar asOf={asOf} />
    </>
  );
}

function ForcePace({ asOf }: { asOf: CalendarDate }) {
  const { t } = useWords();
  const { timetable } = useEditSession();
  // What is counted as it leaves goes up; how fast those who are left become fewer is asked of the others.
  const reported = timetable.forceSeries.filter(({ id }) => {
    const share = shareWithdrawn(timetable, id, asOf);
    return share && share.share > 0;
  });
  if (reported.length === 0) return null;
  return (
    <Section title={t("forecast.forces")}>
      {reported.map(({ id, title }) => (
        <div key={id} className="flex flex-col gap-3 py-3">
          <Told sentences={sayPace(forcePace(timetable, id, asOf), title)} />
          <DrawdownChart plan={timetable} seriesId={id} asOf={asOf} />
        </div>
      ))}
    </Section>
  );
}

function ProgressInTime({ asOf }: { asOf: CalendarDate }) {
  const { t } = useWords();
  const { timetable } = useEditSession();
  const records = useRecords();
  const known = useMemo(() => asKnownOn(timetable, asOf), [timetable, asOf]);
  const told = useMemo(() => {
    const by = (dates: "first-published" | "current") => earnedSchedule(known, records, { asOf, dates });
    return sayProgressInTime(by("first-published"), by("current"));
  }, [known, records, asOf]);
  return (
    <Section title={t("forecast.progress")}>
      <div className="flex flex-col gap-3 py-3">
        <Told sentences={told} />
        <ProgressPicture milestones={known.milestones} asOf={asOf} />
      </div>
    </Section>
  );
}

function DatesSoFar({ asOf }: { asOf: CalendarDate }) {
  const words = useWords();
  const { id } = useRoom();
  const { timetable } = useEditSession();
  const records = useRecords();
  const { data } = useQuery(publicationsQuery(id));
  const known = useMemo(() => asKnownOn(timetable, asOf), [timetable, asOf]);
  const trends = useMemo(() => milestoneTrends(data?.publications ?? [], asOf), [data, asOf]);
  const published = data?.publications.some(({ publishedOn }) => publishedOn <= asOf);
  const drawn = drawTrends(trends, { asOf, words, width: 640 });
  return (
    <Section title={words.t("forecast.record")}>
      <div className="flex flex-col gap-4 py-3">
        {published ? (
          <Told sentences={saySlipSummary(slipSummary(known, records, { asOf }))} />
        ) : (
          <p className="text-soft">{words.t("forecast.nothing-published")}</p>
        )}
        {drawn ? (
          <DrawingFrame draw={(width) => drawTrends(trends, { asOf, words, width }) ?? drawn} />
        ) : (
          published && <p className="text-soft">{words.t("trend.none")}</p>
        )}
      </div>
    </Section>
  );
}

function Told({ sentences }: { sentences: readonly Sentence[] }) {
  const { say } = useWords();
  return (
    <ul className="flex max-w-prose flex-col gap-1.5">
      {sentences.map((each) => (
        <li key={JSON.stringify(each)}>{say(each)}</li>
      ))}
    </ul>
  );
}
