"use client";

import { ClipboardPaste, Info, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { useWords } from "@/components/use-words";

export type Look = "drawing" | "table";

/** On a phone all of it has to fit in one line. */
const tight = "max-sm:px-1.5!";

/** How it is looked at, and what can be added. */
export function Toolbar({
  look,
  onLook,
  canEdit,
  onAddMilestone,
  onAddPhase,
  onPaste,
  onFacts,
}: {
  look: Look;
  onLook: (look: Look) => void;
  canEdit: boolean;
  onAddMilestone: () => void;
  onAddPhase: () => void;
  onPaste: () => void;
  onFacts: () => void;
}) {
  const { t } = useWords();
  return (
    <div
      role="toolbar"
      aria-label={t("build.toolbar")}
      className="flex items-center gap-1.5 overflow-x-auto border-b px-3 py-1.5 max-sm:gap-0 print:hidden"
    >
      <fieldset aria-label={t("build.look")} className="me-2 flex rounded-md border p-0.5 max-sm:me-1">
        {(["drawing", "table"] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={look === each}
            onClick={() => onLook(each)}
            className={classes(
              "h-6 rounded px-2.5 text-sm max-sm:px-1.5",
              look === each ? "bg-accent-wash font-medium text-accent" : "text-soft hover:text-ink",
            )}
          >
            {t(`build.look-${each}`)}
          </button>
        ))}
      </fieldset>
      {canEdit && (
        <>
          <Button size="small" look="quiet" className={tight} onClick={onAddMilestone}>
            <Plus className="size-4" aria-hidden /> {t("build.milestone")}
          </Button>
          <Button size="small" look="quiet" className={tight} onClick={onAddPhase}>
            <Plus className="size-4" aria-hidden /> {t("build.phase")}
          </Button>
          <Button size="small" look="quiet" className={tight} onClick={onPaste}>
            <ClipboardPaste className="size-4" aria-hidden />{" "}
            <span className="max-sm:sr-only">{t("build.paste")}</span>
          </Button>
        </>
      )}
      <Button size="small" look="quiet" className={`ms-auto ${tight}`} onClick={onFacts}>
        <Info className="size-4" aria-hidden /> <span className="max-sm:sr-only">{t("build.facts")}</span>
      </Button>
    </div>
  );
}
