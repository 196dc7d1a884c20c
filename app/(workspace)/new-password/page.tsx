import { NewPasswordPage } from "@/components/people/new-password-page";
import { wordsIn } from "@/lib/i18n/say";

export const metadata = {
  title: wordsIn().t("people.new-password-title"),
  referrer: "no-referrer" as const,
};

export default function Page() {
  return <NewPasswordPage />;
}
