import { headers } from "next/headers";
import { InvitationPage } from "@/components/people/invitation-page";
import { wordsIn } from "@/lib/i18n/say";
import { whoAsks } from "@/lib/server/session";

export const metadata = { title: wordsIn().t("people.invitation"), referrer: "no-referrer" as const };

export default async function Page() {
  const person = await whoAsks({ headers: await headers() });
  return <InvitationPage me={person && { name: person.name, email: person.email }} />;
}
