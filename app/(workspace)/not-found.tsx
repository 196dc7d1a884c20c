import Link from "next/link";
import { Wordmark } from "@/components/shell/wordmark";
import { buttonClasses } from "@/components/ui/button";
import { EmptyPlace } from "@/components/ui/empty-place";
import { wordsIn } from "@/lib/i18n/say";

export default function NotFound() {
  const { t } = wordsIn();
  return (
    <>
      <title>{`${t("workspace.not-found-title")} · Drawdown`}</title>
      <header className="flex min-h-13 items-center border-b bg-panel px-4">
        <Wordmark />
      </header>
      <main>
        <EmptyPlace
          level={1}
          title={t("workspace.not-found-title")}
          actions={
            <Link href="/timetables" className={buttonClasses("primary")}>
              {t("workspace.to-timetables")}
            </Link>
          }
        >
          {t("workspace.not-found")}
        </EmptyPlace>
      </main>
    </>
  );
}
