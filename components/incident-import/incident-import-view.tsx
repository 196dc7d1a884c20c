"use client";

import { useRoom } from "@/components/shell/room";
import { Page } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { may } from "@/lib/domain/access";
import { DryRun } from "./dry-run";
import { FileButton, FilePlace } from "./file-place";
import { Running } from "./running";
import { useAdding } from "./use-adding";
import { useImportReading } from "./use-import-reading";

/** A table of incidents that somebody else keeps: read, looked at, corrected, and only then added. */
export function IncidentImportView() {
  const { t, say } = useWords();
  const { role, today } = useRoom();
  const { timetable } = useEditSession();
  const { reading, open, choose, stop } = useImportReading(today);
  const { adding, add, stop: stopAdding, takeBack, forget } = useAdding();
  const mayEdit = may(role, "edit:timetable");
  const isBusy = adding.kind === "running" || adding.kind === "taking-back";
  const onFile = (file: File) => {
    forget();
    open(file);
  };
  return (
    <Page
      title={t("incident-import.title")}
      lead={mayEdit ? t("incident-import.lead") : t("incident-import.read-only")}
      actions={
        mayEdit &&
        reading.kind === "open" &&
        !isBusy && <FileButton label={t("incident-import.choose-other")} onFile={onFile} />
      }
    >
      {reading.kind === "unreadable" && (
        <div role="alert">
          <p className="font-semibold">{t("incident-import.unreadable", { file: reading.fileName })}</p>
          <p className="text-late">{say(reading.sentence)}</p>
        </div>
      )}
      {reading.kind === "stopped" && (
        <p role="status">{t("incident-import.stopped", { file: reading.fileName })}</p>
      )}
      {mayEdit &&
        (reading.kind === "none" || reading.kind === "unreadable" || reading.kind === "stopped") && (
          <FilePlace onFile={onFile} />
        )}
      {reading.kind === "opening" && (
        <Running
          text={t("incident-import.opening", { file: reading.fileName })}
          done={reading.done}
          onStop={stop}
        />
      )}
      {reading.kind === "open" && (
        <DryRun
          key={reading.fileName}
          reading={reading}
          timetable={timetable}
          adding={adding}
          onChoices={choose}
          onStopReading={stop}
          onAdd={add}
          onStopAdding={stopAdding}
          onTakeBack={takeBack}
        />
      )}
    </Page>
  );
}
