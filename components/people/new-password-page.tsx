"use client";

import { useWords } from "@/components/use-words";
import { askApi } from "@/lib/client/api";
import { EntryField } from "./entry-field";
import { FrontPage } from "./front-page";
import { SendingForm } from "./sending-form";
import { useLinkToken } from "./use-link-token";

/** Sets a password by a one-time link. */
export function NewPasswordPage() {
  const { t } = useWords();
  const token = useLinkToken();
  if (token === "") {
    return <FrontPage title={t("people.link-incomplete")} lead={<p>{t("people.link-incomplete-lead")}</p>} />;
  }
  return (
    <FrontPage title={t("people.new-password-title")} lead={<p>{t("people.new-password-lead")}</p>}>
      <SendingForm
        act={t("people.new-password-act")}
        special={{ "not-found": t("refusals.link-over") }}
        send={({ password }) =>
          askApi("/new-password", { method: "POST", body: { token: token ?? "", password } })
        }
        onDone={() => window.location.assign("/timetables")}
      >
        {(problemOf) => (
          <EntryField
            name="password"
            type="password"
            label={t("people.new-password")}
            hint={t("people.password-hint")}
            autoComplete="new-password"
            problem={problemOf("password")}
            autoFocus
          />
        )}
      </SendingForm>
    </FrontPage>
  );
}
