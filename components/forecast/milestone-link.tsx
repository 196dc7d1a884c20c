"use client";

import Link from "next/link";
import { useViewAddress } from "@/components/shell/view-address";
import { useEditSession } from "@/lib/client/edit-session-provider";

/** The milestone's name, which leads to it in the drawing; the data date and the scenario go along. */
export function MilestoneLink({ milestoneId }: { milestoneId: string }) {
  const address = useViewAddress();
  const { timetable } = useEditSession();
  const title = timetable.milestones.find((each) => each.id === milestoneId)?.title ?? milestoneId;
  return (
    <Link href={address("", { item: milestoneId })} className="underline-offset-4 hover:underline">
      {title}
    </Link>
  );
}
