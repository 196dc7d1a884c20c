"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classes } from "@/components/ui/classes";
import { useWords } from "@/components/use-words";
import { useRoom } from "./room";
import { useViewAddress } from "./view-address";
import { type View, viewAt, views } from "./views";

const groups: readonly View["group"][] = ["plan", "hold", "public", "team"];

/** In a scenario the views that show it come first; the others are those of the plan, and lead out of it. */
const inOrOut = ["inside", "outside"] as const;

/** The views of the timetable. The data date goes along from one to the next, and so does the scenario. */
export function SideNav({ onLeave }: { onLeave?: () => void }) {
  const { t } = useWords();
  const { id, scenarioId } = useRoom();
  const address = useViewAddress();
  const here = viewAt(usePathname().slice(`/timetables/${id}`.length));
  const shown = scenarioId
    ? inOrOut.map((group) => ({
        group,
        members: views.filter(({ inScenario }) => Boolean(inScenario) === (group === "inside")),
      }))
    : groups.map((group) => ({ group, members: views.filter((view) => view.group === group) }));
  return (
    <nav aria-label={t("shell.views")} className="flex flex-col gap-4">
      {shown.map(({ group, members }) => (
        <div key={group} className="flex flex-col gap-0.5">
          {group !== "plan" && <p className="px-2.5 pb-1 text-xs text-soft">{t(`shell.group-${group}`)}</p>}
          {members.map((view) => (
            <Link
              key={view.path}
              href={address(view.path)}
              aria-current={view === here ? "page" : undefined}
              onClick={() => onLeave?.()}
              className={classes(
                "flex h-8 items-center rounded-md px-2.5 text-base coarse:h-11",
                view === here
                  ? "bg-accent-wash font-semibold text-accent"
                  : "text-soft hover:bg-wash hover:text-ink",
              )}
            >
              {t(`shell.view-${view.label}`)}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}
