"use client";

import Link from "next/link";
import { Button, buttonClasses } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { formatDay } from "@/lib/i18n/dates";
import type { Publication } from "@/lib/schema/publication";

/** What just became public, and where it stands for ever. */
export function PublishedPanel({
  publication,
  timetableId,
  onBack,
}: {
  publication: Publication;
  timetableId: string;
  onBack: () => void;
}) {
  const { t, locale } = useWords();
  const { version, slug, publishedOn } = publication;
  return (
    <Page
      title={t("publish.done", { version })}
      lead={t("publish.done-long", { on: formatDay(publishedOn, locale, "long"), version })}
    >
      <div className="flex flex-wrap gap-2">
        <a className={buttonClasses("primary")} href={`/t/${slug}`}>
          {t("publish.open-public")}
        </a>
        <a className={buttonClasses()} href={`/t/${slug}/v/${version}`}>
          {t("publish.open-version", { version })}
        </a>
        <Link className={buttonClasses()} href={`/timetables/${timetableId}/versions`}>
          {t("publish.all-versions")}
        </Link>
        <Button look="quiet" onClick={onBack}>
          {t("publish.back")}
        </Button>
      </div>
    </Page>
  );
}
