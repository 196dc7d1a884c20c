"use client";

import { useEffect } from "react";
import { useWords } from "@/components/use-words";
import { askApi } from "@/lib/client/api";
import { NewAccountFields } from "./new-account-fields";
import { SendingForm } from "./sending-form";

/** Makes the first owner. The one-time token leaves the address bar and the history at once. */
export function SetupForm({ token }: { token: string }) {
  const { t } = useWords();
  useEffect(() => window.history.replaceState(null, "", "/setup"), []);
  return (
    <SendingForm
      act={t("people.setup-act")}
      special={{ "not-found": t("refusals.setup-over") }}
      send={(entries) => askApi("/setup", { method: "POST", body: { ...entries, token } })}
      onDone={() => window.location.assign("/timetables")}
    >
      {(problemOf) => <NewAccountFields problemOf={problemOf} />}
    </SendingForm>
  );
}
