import { notFound } from "next/navigation";
import { HistoryView } from "@/components/history/history-view";
import { TimetableAccess } from "@/lib/server/gate";
import { loadMembers } from "@/lib/server/members";
import { openPage } from "@/lib/server/open-page";

interface Props {
  params: Promise<{ id: string }>;
}

export default async function HistoryPage({ params }: Props) {
  const { person, timetableId } = await openPage((await params).id);
  const reader = await TimetableAccess.open(person, timetableId, "read:members");
  if (!reader.ok) notFound();
  const members = await loadMembers(reader.value);
  return <HistoryView members={members.map(({ id, name }) => ({ id, name }))} />;
}
