import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useWords } from "@/components/use-words";
import { Running } from "./running";
import type { Adding } from "./use-adding";

/** The button that adds, and what became of it. */
export function AddingState({
  adding,
  count,
  onAdd,
  onStop,
  onTakeBack,
}: {
  adding: Adding;
  count: number;
  onAdd: () => void;
  onStop: () => void;
  onTakeBack: () => void;
}): ReactNode {
  const { t, say } = useWords();
  const button = count > 0 && (
    <Button look="primary" className="self-start" onClick={onAdd}>
      {t("incident-import.add", { count })}
    </Button>
  );
  switch (adding.kind) {
    case "not-begun":
      return button;
    case "running": {
      const { added, of } = adding;
      return <Running text={t("incident-import.adding", { added, of })} done={added / of} onStop={onStop} />;
    }
    case "done":
    case "stopped": {
      const { added, of, batches } = adding;
      return (
        <>
          <p role="status">
            {adding.kind === "stopped" && `${t("incident-import.added-part", { added, of })} `}
            {batches > 0 && <span className="text-soft">{t("incident-import.undo-steps", { batches })}</span>}
          </p>
          <div className="flex flex-wrap gap-2">
            {button}
            {batches > 0 && (
              <Button onClick={onTakeBack}>{t("incident-import.take-back", { batches })}</Button>
            )}
          </div>
        </>
      );
    }
    case "refused":
      return (
        <>
          <p role="alert" className="text-late">
            ▲ {say(adding.sentence)}{" "}
            {t("incident-import.refused-by-server", { added: adding.added, of: adding.of })}
          </p>
          {button}
        </>
      );
    case "taking-back":
      return (
        <Running
          text={t("incident-import.taking-back", { left: adding.left })}
          done={1 / (adding.left + 1)}
        />
      );
    case "taken-back":
      return (
        <>
          <p role="status">{t("incident-import.taken-back", { count: adding.count })}</p>
          {button}
        </>
      );
  }
}
