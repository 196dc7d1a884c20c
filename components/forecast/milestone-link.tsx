"use client";

import Link from "next/link";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { useEditSession } from "@/lib/client/edit-session-provider";

/** The milestone's name, which leads to it in the drawing; the data date goes along. */
export function MilestoneLink({ milestoneId }: { milestoneId: string }) {
  const { id } = useRoom();
  const { asOf, isToday } = useAsOf();
  const { timetable } = useEditSession();
  const title = timetable.milestones.find((each) => each.id === milestoneId)?.title ?? milestoneId;
  const query = new URLSearchParams({ item: milestoneId, ...(isToday ? {} : { asOf }) });
  return (
    <Link href={`/timetables/${id}?${query}`} className="underline-offset-4 hover:underline">
      {title}
    </Link>
  );
}
