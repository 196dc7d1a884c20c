"use client";

import { useQuery } from "@tanstack/react-query";
import { Button, buttonClasses } from "@/components/ui/button";
import { useWords } from "@/components/use-words";
import { askApi } from "@/lib/client/api";
import { RefusedError } from "@/lib/client/queries";
import type { Role } from "@/lib/domain/access";
import { formatDay } from "@/lib/i18n/dates";
import { dayOf } from "./day-of";
import { FrontPage } from "./front-page";
import { NewAccountFields } from "./new-account-fields";
import { SendingForm } from "./sending-form";
import { useLinkToken } from "./use-link-token";
import { useRefusalWords } from "./use-refusal-words";

interface Offer {
  timetableTitle: string;
  role: Role;
  email: string | null;
  createdBy: string;
  expiresAt: string;
}

interface Me {
  name: string;
  email: string;
}

/** What an invitation offers, and the ways to accept it. */
export function InvitationPage({ me }: { me: Me | null }) {
  const { t, locale } = useWords();
  const sayRefusal = useRefusalWords();
  const token = useLinkToken();
  const { data, error } = useQuery({
    queryKey: ["invitation", token],
    enabled: Boolean(token),
    retry: false,
    queryFn: async () => {
      const answer = await askApi<{ offer: Offer }>("/invitations/open", { method: "POST", body: { token } });
      if (answer.ok) return answer.value.offer;
      throw new RefusedError(answer.refusal);
    },
  });

  if (token === "") {
    return <FrontPage title={t("people.link-incomplete")} lead={<p>{t("people.link-incomplete-lead")}</p>} />;
  }
  if (error) {
    const refusal = error instanceof RefusedError ? error.refusal : null;
    const isOver = refusal?.kind === "not-found";
    return (
      <FrontPage
        title={isOver ? t("people.link-over") : t("people.invitation")}
        lead={<p>{isOver || !refusal ? t("people.link-over-lead") : sayRefusal(refusal)}</p>}
      />
    );
  }
  if (!data || !token)
    return <FrontPage title={t("people.invitation")} lead={<p>{t("people.opening")}</p>} />;

  const lead = (
    <>
      <p>
        {t("people.invitation-lead", {
          by: data.createdBy,
          role: data.role,
          does: t(`people.does-${data.role}`),
          until: formatDay(dayOf(data.expiresAt), locale, "long"),
        })}
      </p>
      {data.email && <p>{t("people.invitation-for", { email: data.email })}</p>}
    </>
  );
  return (
    <FrontPage title={t("people.invitation-title", { title: data.timetableTitle })} lead={lead}>
      {me ? <AcceptAsMe me={me} token={token} /> : <AcceptAsNew token={token} email={data.email} />}
    </FrontPage>
  );
}

const enter = ({ timetableId }: { timetableId: string }) =>
  window.location.assign(`/timetables/${timetableId}`);

function AcceptAsMe({ me, token }: { me: Me; token: string }) {
  const { t } = useWords();
  return (
    <div className="flex flex-col gap-4">
      <p className="text-base wrap-anywhere">{t("people.accept-as", { name: me.name, email: me.email })}</p>
      <SendingForm<{ timetableId: string }>
        act={t("people.accept")}
        special={{ "not-found": t("refusals.link-over") }}
        send={() => askApi("/invitations/accept", { method: "POST", body: { token } })}
        onDone={enter}
      >
        {() => null}
      </SendingForm>
      <div className="border-t pt-4">
        <Button
          look="quiet"
          className="-ms-3"
          onClick={async () => {
            await askApi("/session", { method: "DELETE" });
            window.location.reload();
          }}
        >
          {t("people.accept-other")}
        </Button>
      </div>
    </div>
  );
}

function AcceptAsNew({ token, email }: { token: string; email: string | null }) {
  const { t } = useWords();
  return (
    <div className="flex flex-col gap-6">
      <SendingForm<{ timetableId: string }>
        act={t("people.accept-new")}
        special={{ "not-found": t("refusals.link-over") }}
        send={({ name, email, password }) =>
          askApi("/invitations/accept", {
            method: "POST",
            body: { token, account: { name, email, password } },
          })
        }
        onDone={enter}
      >
        {(problemOf) => <NewAccountFields problemOf={problemOf} email={email} />}
      </SendingForm>
      <p className="flex flex-wrap items-center gap-3 border-t pt-4 text-base text-soft">
        {t("people.accept-known")}
        <a
          // The token stays after the #, also inside `next`, and reaches no server on the way.
          href={`/sign-in#${encodeURIComponent(`/invitation#${token}`)}`}
          className={buttonClasses("plain")}
        >
          {t("people.accept-sign-in")}
        </a>
      </p>
    </div>
  );
}
