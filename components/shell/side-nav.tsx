"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { classes } from "@/components/ui/classes";
import { useWords } from "@/components/use-words";
import { useRoom } from "./room";
import { type View, views } from "./views";

const groups: readonly View["group"][] = ["plan", "hold", "public", "team"];

/** The views of the timetable. The data date goes along from one to the next. */
export function SideNav({ onLeave }: { onLeave?: () => void }) {
  const { t } = useWords();
  const { id } = useRoom();
  const path = usePathname();
  const asOf = useSearchParams().get("asOf");
  const base = `/timetables/${id}`;
  return (
    <nav aria-label={t("shell.views")} className="flex flex-col gap-4">
      {groups.map((group) => {
        const shown = views.filter((view) => view.group === group);
        if (shown.length === 0) return null;
        return (
          <div key={group} className="flex flex-col gap-0.5">
            {group !== "plan" && <p className="px-2.5 pb-1 text-xs text-soft">{t(`shell.group-${group}`)}</p>}
            {shown.map((view) => {
              const at = base + view.path;
              const here = path === at || (view.path !== "" && path.startsWith(`${at}/`));
              return (
                <Link
                  key={view.path}
                  href={`${base}${view.path}${asOf ? `?asOf=${asOf}` : ""}`}
                  aria-current={here ? "page" : undefined}
                  onClick={() => onLeave?.()}
                  className={classes(
                    "flex h-8 items-center rounded-md px-2.5 text-base coarse:h-11",
                    here
                      ? "bg-accent-wash font-semibold text-accent"
                      : "text-soft hover:bg-wash hover:text-ink",
                  )}
                >
                  {t(`shell.view-${view.label}`)}
                </Link>
              );
            })}
          </div>
        );
      })}
    </nav>
  );
}
