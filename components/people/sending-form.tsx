"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useWords } from "@/components/use-words";
import type { Answer, Refusal } from "@/lib/client/api";
import { useRefusalWords } from "./use-refusal-words";

/** What a form sends: each field's text by its name. */
export type Entries = Readonly<Record<string, string>>;

/**
 * A form that is sent whole and answered by the server, which alone knows what is right: what is wrong is said at
 * the field concerned, the first of them gets the focus, and everything typed stays.
 */
export function SendingForm<T>({
  act,
  look = "primary",
  special,
  send,
  onDone,
  children,
}: {
  act: string;
  look?: "primary" | "plain";
  /** Words for refusals that this form can say better than the general ones. */
  special?: Partial<Record<Refusal["kind"], string>>;
  send: (entries: Entries) => Promise<Answer<T>>;
  onDone: (value: T, form: HTMLFormElement) => void;
  /** The fields; `problemOf` says what is wrong with one. */
  children: (problemOf: (name: string) => string | undefined) => ReactNode;
}) {
  const { t } = useWords();
  const sayRefusal = useRefusalWords(special);
  const form = useRef<HTMLFormElement>(null);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [refusal]);

  const errors = refusal?.kind === "problems" ? refusal.errors : [];
  const problemOf = (name: string) => errors.find(({ path }) => path.at(-1) === name)?.sentence;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const sent = event.currentTarget;
    const entries = Object.fromEntries(
      [...new FormData(sent)].map(([name, value]) => [name, typeof value === "string" ? value : ""]),
    );
    setSending(true);
    const answer = await send(entries);
    setSending(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) onDone(answer.value, sent);
  }

  return (
    // method="post": were it sent before the script is there, a password would still not stand in the address.
    <form ref={form} method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      {children(problemOf)}
      <div aria-live="assertive" className="empty:hidden">
        {refusal && !errors.some(({ path }) => problemIsShown(form.current, path.at(-1))) && (
          <p className="border-s-2 border-late ps-3 text-base text-late">{sayRefusal(refusal)}</p>
        )}
      </div>
      <div>
        <Button type="submit" look={look} aria-disabled={isSending} className="h-10 min-w-32 px-4">
          {isSending ? t("people.sending") : act}
        </Button>
      </div>
    </form>
  );
}

/** Whether a problem has its field here; if none has, the form says it. */
function problemIsShown(form: HTMLFormElement | null, name: string | number | undefined): boolean {
  return form?.elements.namedItem(String(name)) != null;
}
