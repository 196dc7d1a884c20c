"use client";

import { Button } from "@/components/ui/button";
import { EmptyPlace } from "@/components/ui/empty-place";
import { useWords } from "@/components/use-words";

/** Before the first milestone: what goes here, with a real one to copy. */
export function EmptyBuild({
  canEdit,
  onAddMilestone,
  onPaste,
  onExample,
}: {
  canEdit: boolean;
  onAddMilestone: () => void;
  onPaste: () => void;
  onExample: () => void;
}) {
  const { t } = useWords();
  return (
    <EmptyPlace
      title={t("build.empty-title")}
      example={t("build.empty-example")}
      actions={
        canEdit && (
          <>
            <Button look="primary" onClick={onAddMilestone}>
              {t("build.add-milestone")}
            </Button>
            <Button onClick={onPaste}>{t("build.paste")}</Button>
            <Button look="quiet" onClick={onExample}>
              {t("build.empty-copy")}
            </Button>
          </>
        )
      }
    >
      {t("build.empty")}
    </EmptyPlace>
  );
}
