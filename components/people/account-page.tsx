"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ThemeMenu } from "@/components/shell/theme-menu";
import { Wordmark } from "@/components/shell/wordmark";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { askApi } from "@/lib/client/api";
import { useDraftsOf } from "@/lib/client/kept-drafts-provider";
import { formatDay } from "@/lib/i18n/dates";
import { browserName } from "./browser-name";
import { dayOf } from "./day-of";
import { EntryField } from "./entry-field";
import { SendingForm } from "./sending-form";
import { useRefusalWords } from "./use-refusal-words";

interface ShownSession {
  id: string;
  userAgent: string;
  signedInAt: string;
  endsAt: string;
  isThis: boolean;
}

/** What somebody decides about their own account. */
export function AccountPage({
  person,
  name,
  email,
  sessions,
}: {
  /** The id of the account. */
  person: string;
  name: string;
  email: string;
  sessions: ShownSession[];
}) {
  const { t } = useWords();
  const router = useRouter();
  return (
    <>
      <header className="flex min-h-13 items-center justify-between border-b bg-panel px-4">
        <Wordmark />
        <ThemeMenu />
      </header>
      <main className="mx-auto max-w-4xl px-4 py-8">
        <p className="pb-1 text-sm">
          <Link href="/timetables" className="text-accent underline-offset-2 hover:underline">
            {t("people.back-to-timetables")}
          </Link>
        </p>
        <h1 className="font-serif text-2xl font-semibold">{t("people.account")}</h1>
        <p className="pb-6 text-base text-soft wrap-anywhere">{email}</p>
        <Section title={t("people.name")} lead={t("people.name-hint")}>
          <SendingForm
            act={t("people.save-name")}
            look="plain"
            send={(entries) => askApi("/account", { method: "PATCH", body: { name: entries.name } })}
            onDone={() => {
              toast(t("people.name-saved"));
              router.refresh();
            }}
          >
            {(problemOf) => (
              <EntryField
                name="name"
                label={t("people.name")}
                autoComplete="name"
                defaultValue={name}
                problem={problemOf("name")}
              />
            )}
          </SendingForm>
        </Section>
        <Section title={t("people.change-password")} lead={t("people.change-password-lead")}>
          <SendingForm
            act={t("people.change-password")}
            look="plain"
            send={({ currentPassword, newPassword }) =>
              askApi("/account/password", { method: "POST", body: { currentPassword, newPassword } })
            }
            onDone={(_, form) => {
              form.reset();
              toast(t("people.password-changed"));
              router.refresh();
            }}
          >
            {(problemOf) => (
              <>
                {/* For password managers, which file what follows under this account. */}
                <input type="text" name="account" autoComplete="username" value={email} readOnly hidden />
                <EntryField
                  name="currentPassword"
                  type="password"
                  label={t("people.current-password")}
                  autoComplete="current-password"
                  problem={problemOf("currentPassword")}
                />
                <EntryField
                  name="newPassword"
                  type="password"
                  label={t("people.new-password")}
                  hint={t("people.password-hint")}
                  autoComplete="new-password"
                  problem={problemOf("newPassword")}
                />
              </>
            )}
          </SendingForm>
        </Section>
        <Section title={t("people.sessions")}>
          <Sessions person={person} sessions={sessions} />
        </Section>
      </main>
    </>
  );
}

function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-12 gap-y-4 border-t py-6 md:grid-cols-[16rem_minmax(0,24rem)]">
      <div>
        <h2 className="font-serif text-lg font-semibold">{title}</h2>
        {lead && <p className="text-sm text-soft">{lead}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}

function Sessions({ person, sessions }: { person: string; sessions: ShownSession[] }) {
  const { t, locale } = useWords();
  const router = useRouter();
  const sayRefusal = useRefusalWords();
  const { hasDrafts, forget } = useDraftsOf(person);
  const nameOf = (userAgent: string) => {
    const known = browserName(userAgent);
    return known ? t("people.browser-on", { ...known }) : t("people.browser-unknown");
  };
  return (
    <>
      <ul className="border-b">
        {sessions.map(({ id, userAgent, signedInAt, endsAt, isThis }) => (
          <li key={id} className="border-t py-2 text-base first:border-t-0 first:pt-0">
            <span className="font-medium">{nameOf(userAgent)}</span>
            {isThis && <span className="text-accent"> · {t("people.session-here")}</span>}
            <br />
            <span className="text-sm text-soft">
              {t("people.session-since", {
                since: formatDay(dayOf(signedInAt), locale),
                until: formatDay(dayOf(endsAt), locale),
              })}
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 pt-4">
        <Button
          onClick={async () => {
            const answer = await askApi("/session", { method: "DELETE" });
            if (answer.ok || answer.refusal.kind === "signed-out") forget();
            window.location.assign("/sign-in");
          }}
        >
          {t("people.sign-out")}
        </Button>
        {sessions.length > 1 && (
          <Button
            onClick={async () => {
              const answer = await askApi<{ ended: number }>("/account/sessions", { method: "DELETE" });
              toast(
                answer.ok
                  ? t("people.others-ended", { count: answer.value.ended })
                  : sayRefusal(answer.refusal),
              );
              router.refresh();
            }}
          >
            {t("people.end-others")}
          </Button>
        )}
      </div>
      {hasDrafts && <p className="pt-2 text-sm text-soft">{t("kept.gone-with-session")}</p>}
    </>
  );
}
