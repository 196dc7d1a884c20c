import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { RoomProvider } from "@/components/shell/room";
import { Shell } from "@/components/shell/shell";
import { EditSessionProvider } from "@/lib/client/edit-session-provider";
import { KeptDraftsProvider } from "@/lib/client/kept-drafts-provider";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { today, todayIsFixed } from "@/lib/server/clock";
import { openPage } from "@/lib/server/open-page";
import { loadTimetable } from "@/lib/server/store";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const { timetableId } = await openPage((await params).id);
  const stored = await loadTimetable(timetableId);
  return { title: stored?.timetable.title };
}

export default async function TimetableLayout({ params, children }: Props & { children: ReactNode }) {
  const access = await openPage((await params).id);
  const stored = await loadTimetable(access.timetableId);
  if (!stored) notFound();
  const { id, slug, version, timetable } = stored;
  const day = today(timetable.timeZone) as CalendarDate;
  const room = { id, slug, role: access.role, today: day, todayIsFixed: todayIsFixed() };
  return (
    <RoomProvider room={room}>
      <KeptDraftsProvider person={access.person.id} timetable={id}>
        <EditSessionProvider
          key={id}
          id={id}
          person={access.person.id}
          initial={{ version, timetable }}
          today={day}
        >
          <Shell>{children}</Shell>
        </EditSessionProvider>
      </KeptDraftsProvider>
    </RoomProvider>
  );
}
