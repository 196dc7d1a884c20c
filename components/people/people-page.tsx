"use client";

import { useWords } from "@/components/use-words";
import { type Role, roles } from "@/lib/domain/access";
import { InvitePart } from "./invite-part";
import { MemberTable } from "./member-table";

export interface ShownMember {
  id: string;
  name: string;
  email: string;
  role: Role;
}

export interface ShownInvitation {
  id: string;
  role: Role;
  email: string | null;
  expiresAt: string;
  createdBy: string;
}

/** Who belongs to a timetable, and for its owners, who shall. */
export function PeoplePage({
  me,
  members,
  invitations,
}: {
  me: string;
  members: ShownMember[];
  /** `null`: this person may not invite. */
  invitations: ShownInvitation[] | null;
}) {
  const { t } = useWords();
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-8 px-4 py-6">
      <header>
        <h2 className="font-serif text-2xl font-semibold">{t("people.people")}</h2>
        <p className="max-w-prose text-base text-soft">{t("people.people-lead")}</p>
      </header>
      <MemberTable me={me} members={members} mayManage={invitations !== null} />
      {invitations && <InvitePart invitations={invitations} />}
      <section className="border-t pt-4">
        <h3 className="pb-2 font-serif text-lg font-semibold">{t("people.what-roles-do")}</h3>
        <ul className="flex max-w-prose flex-col gap-1 text-base text-soft">
          {roles.map((role) => (
            <li key={role}>{t(`people.does-${role}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
