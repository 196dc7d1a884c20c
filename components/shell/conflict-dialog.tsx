"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { Change } from "@/lib/domain/compare";
import { describeChange } from "@/lib/domain/describe-change";

/** Two people changed the same field: both versions, side by side. Nothing is decided until a person does. */
export function ConflictDialog() {
  const { t } = useWords();
  const { save, keepMine, takeTheirs } = useEditSession();
  if (save.kind !== "conflict") return null;
  return (
    <Dialog
      open
      onClose={() => {}}
      title={t("shell.conflict-title")}
      description={t("shell.conflict-long")}
      width="wide"
    >
      <div className="grid gap-6 sm:grid-cols-2">
        <Side title={t("shell.conflict-mine")} changes={save.mine}>
          <Button look="primary" onClick={keepMine}>
            {t("shell.keep-mine")}
          </Button>
        </Side>
        <Side title={t("shell.conflict-theirs")} changes={save.theirs}>
          <Button onClick={takeTheirs}>{t("shell.take-theirs")}</Button>
        </Side>
      </div>
    </Dialog>
  );
}

function Side({
  title,
  changes,
  children,
}: {
  title: string;
  changes: readonly Change[];
  children: React.ReactNode;
}) {
  const { say } = useWords();
  const { timetable } = useEditSession();
  const sentences = changes.flatMap((change) => describeChange(change, timetable)).map((told) => say(told));
  return (
    <section className="flex flex-col items-start gap-3 border-t pt-3">
      <h3 className="font-semibold">{title}</h3>
      <ul className="flex-1 list-disc ps-4">
        {sentences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}
