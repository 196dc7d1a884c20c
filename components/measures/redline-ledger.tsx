"use client";

import { useMemo } from "react";
import { DrawingFrame } from "@/components/charts/drawing-frame";
import { useAsOf } from "@/components/shell/as-of";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import { followThroughSummary } from "@/lib/domain/redlines/redline-cases";
import { redlineHistory } from "@/lib/domain/redlines/redline-history";
import { sayFollowThrough } from "@/lib/domain/redlines/redline-sentences";
import { drawRedlineLedger } from "@/lib/drawing/redline-ledger";
import { FollowedLinks } from "./followed-links";
import { LedgerEvents } from "./ledger-events";
import { RedlineWordings } from "./redline-wordings";
import { useMeasureAddress } from "./use-measure-address";

/** One redline from its declaration over every rewording to crossings and responses: in time, in words, as a table. */
export function RedlineLedger({ redline }: { redline: MeasureOf<"redline"> }) {
  const words = useWords();
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const address = useMeasureAddress();
  const history = useMemo(() => redlineHistory(timetable, redline.id, asOf), [timetable, redline.id, asOf]);
  if (!history) return null;
  const draw = (width: number) =>
    drawRedlineLedger(history, { asOf, words, width, hrefOf: address.incident });
  const first = draw(640);
  return (
    <>
      {first && (
        <FollowedLinks>
          <DrawingFrame draw={(width) => draw(width) ?? first} />
        </FollowedLinks>
      )}
      <ul className="flex max-w-prose flex-col gap-1">
        {sayFollowThrough(followThroughSummary(history.cases), asOf).map((said) => (
          <li key={said.key}>{words.say(said)}</li>
        ))}
      </ul>
      <Section title={words.t("measures.ledger-wordings")} count={history.wordings.length}>
        <RedlineWordings wordings={history.wordings} chosenId={redline.id} />
      </Section>
      <Section title={words.t("measures.ledger-events")} count={history.events.length}>
        <LedgerEvents events={history.events} />
      </Section>
    </>
  );
}
