"use client";

import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { EmptyPlace } from "@/components/ui/empty-place";
import { useWords } from "@/components/use-words";

export function TrackEmpty({ timetableId }: { timetableId: string }) {
  const { t } = useWords();
  return (
    <EmptyPlace
      title={t("track.empty")}
      example={t("track.empty-example")}
      actions={
        <Link href={`/timetables/${timetableId}`} className={buttonClasses("primary")}>
          {t("track.to-timetable")}
        </Link>
      }
    >
      <p>{t("track.empty-long")}</p>
    </EmptyPlace>
  );
}
