import { headers } from "next/headers";
import { AccountPage } from "@/components/people/account-page";
import { wordsIn } from "@/lib/i18n/say";
import { loadOwnSessions } from "@/lib/server/account-sessions";
import { personOfPage } from "@/lib/server/open-page";

export const metadata = { title: wordsIn().t("people.account") };

export default async function Page() {
  const { id, name, email } = await personOfPage("/account");
  const sessions = await loadOwnSessions(await headers());
  return (
    <AccountPage
      person={id}
      name={name}
      email={email}
      sessions={sessions.map(({ signedInAt, endsAt, ...session }) => ({
        ...session,
        signedInAt: signedInAt.toISOString(),
        endsAt: endsAt.toISOString(),
      }))}
    />
  );
}
