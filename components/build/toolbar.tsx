"use client";

import { ClipboardPaste, Info, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Segments } from "@/components/ui/segments";
import { useWords } from "@/components/use-words";

const looks = ["drawing", "table"] as const;
export type Look = (typeof looks)[number];

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
      <Segments
        label={t("build.look")}
        value={look}
        options={looks.map((value) => ({ value, label: t(`build.look-${value}`) }))}
        onChange={onLook}
        className="me-2 max-sm:me-1"
      />
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
