"use client";

import "./timeline-told.css";
import { Kbd } from "@/components/ui/kbd";
import { useWords } from "@/components/use-words";

/**
 * What would happen, while something is held; and what did, once it was let go: then it can be put back. Otherwise
 * seen by nobody, and read out to those who listen.
 */
export function TimelineTold({
  said,
  hint,
  done,
}: {
  said: string;
  /** How to go on; only while something is held. */
  hint: string | null;
  /** A move that is done and can be put back. */
  done: { onKeep: () => void; onPutBack: () => void } | null;
}) {
  const { t } = useWords();
  return (
    <div className={hint || done ? "timeline-told" : "timeline-hidden"}>
      <div role="status" aria-live="polite">
        {said}
        {hint && <span className="timeline-hint">{hint}</span>}
      </div>
      {done && (
        <p className="timeline-done">
          <button type="button" onClick={done.onKeep}>
            {t("timeline.keep")}
          </button>
          <button type="button" onClick={done.onPutBack}>
            {t("timeline.put-back")}
          </button>
          <Kbd keys="escape" />
        </p>
      )}
    </div>
  );
}
