import { notFound } from "next/navigation";
import { PeoplePage } from "@/components/people/people-page";
import { TimetableAccess } from "@/lib/server/gate";
import { loadInvitations } from "@/lib/server/invitations";
import { loadMembers } from "@/lib/server/members";
import { openPage } from "@/lib/server/open-page";

interface Props {
  params: Promise<{ id: string }>;
}

export default async function Page({ params }: Props) {
  const { person, timetableId } = await openPage((await params).id);
  const reader = await TimetableAccess.open(person, timetableId, "read:members");
  if (!reader.ok) notFound();
  const owner = await TimetableAccess.open(person, timetableId, "manage:members");
  const invitations = owner.ok ? await loadInvitations(owner.value) : null;
  return (
    <PeoplePage
      me={person.id}
      members={await loadMembers(reader.value)}
      invitations={invitations?.map((each) => ({ ...each, expiresAt: each.expiresAt.toISOString() })) ?? null}
    />
  );
}
