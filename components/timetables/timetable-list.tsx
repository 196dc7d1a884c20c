"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { EmptyPlace } from "@/components/ui/empty-place";
import { useWords } from "@/components/use-words";
import { timetablesQuery } from "@/lib/client/queries";

/** The timetables somebody belongs to, and as what. */
export function TimetableList() {
  const { t } = useWords();
  const { data } = useQuery(timetablesQuery());
  if (!data) return null;
  if (data.timetables.length === 0)
    return (
      <EmptyPlace title={t("workspace.timetables-empty")}>{t("workspace.timetables-empty-long")}</EmptyPlace>
    );
  return (
    <ul className="border-t">
      {data.timetables.map(({ id, title, role }) => (
        <li key={id} className="border-b">
          <Link
            href={`/timetables/${id}`}
            className="flex flex-wrap items-baseline gap-x-4 py-3 hover:bg-wash"
          >
            <span className="font-serif text-lg font-semibold">{title}</span>
            <span className="text-sm text-soft">
              {t("workspace.role", { role: t(`workspace.role-${role}`) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
