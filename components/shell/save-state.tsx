"use client";

import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";

/** Whether what is on the screen is saved: "Saved 14:02", or what stands in the way and what was kept. */
export function SaveState() {
  const { t, locale } = useWords();
  const { save, unsaved, retry, acknowledge } = useEditSession();
  const time = (at: Date) =>
    at.toLocaleTimeString(locale === "en" ? "en-GB" : locale, { hour: "2-digit", minute: "2-digit" });
  switch (save.kind) {
    case "saved":
      return (
        <span role="status" className="text-sm whitespace-nowrap text-soft">
          {save.at && unsaved === 0 ? t("shell.saved-at", { time: time(save.at) }) : ""}
        </span>
      );
    case "saving":
      return (
        <span role="status" className="text-sm whitespace-nowrap text-soft">
          {t("shell.saving")}
        </span>
      );
    case "waiting":
      return (
        <Trouble word={t(`shell.waiting-${save.why}`)}>
          <p>{t(`shell.waiting-${save.why}-long`, { count: unsaved })}</p>
          {save.why === "signed-out" ? (
            <a
              className="font-medium text-accent underline underline-offset-2"
              href="/sign-in"
              target="_blank"
              rel="noreferrer"
            >
              {t("shell.sign-in-again")}
            </a>
          ) : null}
          <Button size="small" onClick={retry}>
            {t("shell.try-now")}
          </Button>
        </Trouble>
      );
    case "refused":
      return (
        <Trouble word={t("shell.refused")}>
          <p>{t("shell.refused-long")}</p>
          <ul className="list-disc ps-4">
            {save.errors.map(({ path, sentence }) => (
              <li key={path.join(".") + sentence}>{sentence}</li>
            ))}
          </ul>
          <Button size="small" onClick={acknowledge}>
            {t("shell.understood")}
          </Button>
        </Trouble>
      );
    case "conflict":
      return (
        <span role="status" className="text-sm whitespace-nowrap text-late">
          ▲ {t("shell.conflict")}
        </span>
      );
  }
}

function Trouble({ word, children }: { word: string; children: React.ReactNode }) {
  return (
    <Popover
      label={word}
      className="w-80"
      trigger={
        <button
          type="button"
          className="target text-sm whitespace-nowrap text-late underline decoration-dotted underline-offset-4"
        >
          ▲ {word}
        </button>
      }
    >
      <div role="alert" className="flex flex-col items-start gap-3 text-base">
        {children}
      </div>
    </Popover>
  );
}
