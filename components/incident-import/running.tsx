import { Button } from "@/components/ui/button";
import { useWords } from "@/components/use-words";

/** Long work: how far it is, in words too, and a way to stop it. */
export function Running({ text, done, onStop }: { text: string; done: number; onStop?: () => void }) {
  const { t } = useWords();
  return (
    <p className="flex flex-wrap items-center gap-3 text-sm text-soft print:hidden" role="status">
      <progress className="h-1.5 w-40 accent-accent" value={done} max={1} aria-label={text} />
      {text}
      {onStop && (
        <Button size="small" onClick={onStop}>
          {t("incident-import.stop")}
        </Button>
      )}
    </p>
  );
}
