"use client";

import Link from "next/link";
import { useRoom } from "@/components/shell/room";
import { useMayEdit } from "@/components/timetables/use-save";
import { buttonClasses } from "@/components/ui/button";
import { useWords } from "@/components/use-words";
import { incidentImportPath } from "./incident-import-path";

/** Leads to the import of a whole table of incidents; nothing for who may not edit. */
export function ImportLink() {
  const { t } = useWords();
  const { id } = useRoom();
  if (!useMayEdit()) return null;
  return (
    <Link href={incidentImportPath(id)} className={buttonClasses()}>
      {t("incident-import.link")}
    </Link>
  );
}
