import Link from "next/link";
import { FrontPage } from "@/components/people/front-page";
import { SetupForm } from "@/components/people/setup-form";
import { buttonClasses } from "@/components/ui/button";
import { wordsIn } from "@/lib/i18n/say";
import { setupIsOpen } from "@/lib/server/first-owner";

const { t } = wordsIn();

export const metadata = { title: t("people.setup"), referrer: "no-referrer" as const };

interface Props {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function SetupPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token === "string" && (await setupIsOpen(token))) {
    return (
      <FrontPage title={t("people.setup")} lead={<p>{t("people.setup-lead")}</p>}>
        <SetupForm token={token} />
      </FrontPage>
    );
  }
  return (
    <FrontPage title={t("people.setup-over")} lead={<p>{t("people.setup-over-lead")}</p>}>
      <Link href="/sign-in" className={buttonClasses("primary")}>
        {t("people.sign-in")}
      </Link>
    </FrontPage>
  );
}
