import { ThemeMenu } from "@/components/shell/theme-menu";
import { Wordmark } from "@/components/shell/wordmark";
import { TimetableList } from "@/components/timetables/timetable-list";
import { wordsIn } from "@/lib/i18n/say";
import { personOfPage } from "@/lib/server/open-page";

const { t } = wordsIn();

export const metadata = { title: t("workspace.timetables") };

export default async function TimetablesPage() {
  await personOfPage("/timetables");
  return (
    <>
      <header className="flex min-h-13 items-center justify-between border-b bg-panel px-4">
        <Wordmark />
        <ThemeMenu />
      </header>
      <main className="mx-auto max-w-3xl px-4 py-8">
        <h1 className="pb-4 font-serif text-2xl font-semibold">{t("workspace.timetables")}</h1>
        <TimetableList />
      </main>
    </>
  );
}
