"use client";

import { useWords } from "@/components/use-words";
import { askApi } from "@/lib/client/api";
import { pathHere } from "@/lib/client/path-here";
import { EntryField } from "./entry-field";
import { SendingForm } from "./sending-form";

/** Signs in, and then goes to `next` with a fresh page, so that nothing of who was here before is left in it. */
export function SignInForm({ next }: { next: string }) {
  const { t } = useWords();
  return (
    <SendingForm
      act={t("people.sign-in")}
      special={{ "signed-out": t("refusals.sign-in-wrong") }}
      send={({ email, password }) => askApi("/session", { method: "POST", body: { email, password } })}
      onDone={() => window.location.assign(pathAfterHash() ?? next)}
    >
      {(problemOf) => (
        <>
          <EntryField
            name="email"
            type="email"
            label={t("people.email")}
            autoComplete="username"
            problem={problemOf("email")}
            autoFocus
          />
          <EntryField
            name="password"
            type="password"
            label={t("people.password")}
            autoComplete="current-password"
            problem={problemOf("password")}
          />
        </>
      )}
    </SendingForm>
  );
}

/** Who comes from an invitation goes back to it; its token stands after the #, which no server sees. */
function pathAfterHash(): string | null {
  const hash = window.location.hash.slice(1);
  return hash.startsWith("%2F") ? pathHere(decodeURIComponent(hash)) : null;
}
