"use client";

import { useQuery } from "@tanstack/react-query";
import { DrawingFrame } from "@/components/charts/drawing-frame";
import { useRoom } from "@/components/shell/room";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { analysisQuery } from "@/lib/client/queries";
import { morePlainly } from "@/lib/domain/reference-class/reference-class";
import { drawReferenceClass } from "@/lib/drawing/reference-chart";
import type { CalendarDate } from "@/lib/schema/calendar-date";

/** How far others had come when as much of their announced time had gone by; by the force, else by milestones. */
export function EarlierWithdrawals({ asOf }: { asOf: CalendarDate }) {
  const words = useWords();
  const { id } = useRoom();
  const { version } = useEditSession();
  const { data } = useQuery(analysisQuery(id, version, asOf));
  if (!data) return null;
  const { force, milestones } = data.referenceClass;
  const answer = morePlainly(force, milestones);
  return (
    <Section title={words.t("reference-class.title")}>
      <div className="flex flex-col gap-4 py-3">
        <ul className="flex max-w-prose flex-col gap-1.5">
          {answer.sentences.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        {answer.kind === "told" && answer.earlier.length > 0 && (
          <DrawingFrame draw={(width) => drawReferenceClass(answer, { words, width })} />
        )}
      </div>
    </Section>
  );
}
