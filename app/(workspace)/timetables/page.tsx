import { AccountLink } from "@/components/people/account-link";
import { ThemeMenu } from "@/components/shell/theme-menu";
import { Wordmark } from "@/components/shell/wordmark";
import { TimetableList } from "@/components/timetables/timetable-list";
import { wordsIn } from "@/lib/i18n/say";
import { timetablesAtAGlance } from "@/lib/server/glance";
import { personOfPage } from "@/lib/server/open-page";

export const metadata = { title: wordsIn().t("timetables.title") };

export default async function TimetablesPage() {
  const person = await personOfPage("/timetables");
  return (
    <>
      <header className="flex min-h-13 items-center justify-between border-b bg-panel px-4">
        <Wordmark />
        <span className="flex gap-1">
          <ThemeMenu />
          <AccountLink />
        </span>
      </header>
      <main>
        <TimetableList timetables={await timetablesAtAGlance(person)} />
      </main>
    </>
  );
}
