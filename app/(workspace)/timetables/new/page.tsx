import { ThemeMenu } from "@/components/shell/theme-menu";
import { Wordmark } from "@/components/shell/wordmark";
import { NewTimetable } from "@/components/timetables/new-timetable";
import { KeptDraftsProvider } from "@/lib/client/kept-drafts-provider";
import { wordsIn } from "@/lib/i18n/say";
import { personOfPage } from "@/lib/server/open-page";

export const metadata = { title: wordsIn().t("timetables.make") };

export default async function NewTimetablePage() {
  const { id } = await personOfPage("/timetables/new");
  return (
    <>
      <header className="flex min-h-13 items-center justify-between border-b bg-panel px-4">
        <Wordmark />
        <ThemeMenu />
      </header>
      <main>
        <KeptDraftsProvider person={id} timetable="new">
          <NewTimetable />
        </KeptDraftsProvider>
      </main>
    </>
  );
}
