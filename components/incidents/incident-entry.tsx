"use client";

import { type RefObject, useEffect, useState } from "react";
import { useRoom } from "@/components/shell/room";
import { useSave } from "@/components/timetables/use-save";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { useKeptLine } from "@/lib/client/kept-drafts-provider";
import type { IncidentLine } from "@/lib/domain/read-incident-line";
import { incidentFromLine, siteNamedIn } from "./incident-edits";
import { IncidentLineEntry } from "./incident-line-entry";

/** What was entered by the line last; the line goes on from there. */
export interface Noted {
  id: string;
  title: string;
}

/** The line for the next incident, and the way from the last one to what is asked of it. */
export function IncidentEntry({
  inputRef,
  proposed,
  noted,
  onNoted,
  onAsk,
}: {
  inputRef: RefObject<HTMLInputElement | null>;
  /** An example that somebody asked for, put into the line to be changed or kept. */
  proposed: { line: string } | null;
  noted: Noted | null;
  onNoted: (noted: Noted) => void;
  /** Leads to the question which line it crossed. */
  onAsk: (incidentId: string) => void;
}) {
  const { t } = useWords();
  const { today } = useRoom();
  const { timetable } = useEditSession();
  const save = useSave();
  // Held here, so that a letter typed draws the line anew and not thousands of incidents.
  const [text, setText] = useKeptLine("new incident");
  useEffect(() => {
    if (!proposed || noted) return;
    setText(proposed.line);
    inputRef.current?.focus();
  }, [proposed, noted, inputRef, setText]);
  // With the first incident the line moves to another place; the next is typed into it all the same.
  const [came] = useState(noted);
  useEffect(() => {
    if (came) inputRef.current?.focus();
  }, [came, inputRef]);
  const add = (line: IncidentLine) => {
    const incident = incidentFromLine(line, timetable.sites);
    const refused = save({ type: "add-incident", incident });
    if (!refused) onNoted({ id: incident.id, title: incident.title });
    return refused;
  };
  const isThere = noted !== null && timetable.incidents.some(({ id }) => id === noted.id);
  return (
    <div className="flex flex-col gap-1 print:hidden">
      <IncidentLineEntry
        today={today}
        siteFor={(place) => siteNamedIn(place, timetable.sites)?.name ?? null}
        text={text}
        onText={setText}
        onSave={add}
        inputRef={inputRef}
      />
      <p role="status" className="text-sm">
        {isThere && text === "" && (
          <>
            <span aria-hidden className="text-met">
              ●
            </span>{" "}
            {t("incidents.noted", { title: noted.title })}{" "}
            <button
              type="button"
              className="target text-accent underline-offset-4 hover:underline"
              onClick={() => onAsk(noted.id)}
            >
              {t("incidents.which-line")}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
