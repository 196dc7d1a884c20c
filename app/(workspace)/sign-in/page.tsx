import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { FrontPage } from "@/components/people/front-page";
import { SignInForm } from "@/components/people/sign-in-form";
import { pathHere } from "@/lib/client/path-here";
import { wordsIn } from "@/lib/i18n/say";
import { whoAsks } from "@/lib/server/session";

const { t } = wordsIn();

export const metadata = { title: t("people.sign-in") };

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const path = pathHere(typeof next === "string" ? next : null);
  if (await whoAsks({ headers: await headers() })) redirect(path);
  const lead = (
    <>
      <p>{t("people.sign-in-lead")}</p>
      <p>
        <Link href="/" prefetch={false} className="text-accent underline underline-offset-2">
          {t("people.to-published")}
        </Link>
      </p>
      <p className="pt-4 text-sm">{t("people.forgotten")}</p>
    </>
  );
  return (
    <FrontPage title={t("people.sign-in")} lead={lead}>
      <SignInForm next={path} />
    </FrontPage>
  );
}
