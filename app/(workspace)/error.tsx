"use client";

import { Button } from "@/components/ui/button";
import { EmptyPlace } from "@/components/ui/empty-place";
import { useWords } from "@/components/use-words";

export default function Surprise({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const { t } = useWords();
  return (
    <main>
      <EmptyPlace
        title={t("workspace.surprise-title")}
        actions={
          <Button look="primary" onClick={reset}>
            {t("workspace.try-again")}
          </Button>
        }
      >
        <p>{t("workspace.surprise")}</p>
        {error.digest && (
          <p className="pt-2 text-sm">{t("workspace.surprise-number", { digest: error.digest })}</p>
        )}
      </EmptyPlace>
    </main>
  );
}
