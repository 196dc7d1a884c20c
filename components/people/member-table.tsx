"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { type Answer, askApi } from "@/lib/client/api";
import { type Role, roles } from "@/lib/domain/access";
import { useRoom } from "../shell/room";
import type { ShownMember } from "./people-page";
import { useRefusalWords } from "./use-refusal-words";

/** Who belongs, and as what. Owners change roles in place; everybody can leave. */
export function MemberTable({
  me,
  members,
  mayManage,
}: {
  me: string;
  members: ShownMember[];
  mayManage: boolean;
}) {
  const { t } = useWords();
  const { id } = useRoom();
  const router = useRouter();
  const sayRefusal = useRefusalWords();
  const [problem, setProblem] = useState<{ of: string; sentence: string } | null>(null);
  const [leaving, setLeaving] = useState<ShownMember | null>(null);
  const options = roles.map((role) => ({ value: role, label: t(`people.role-${role}`) }));

  function settle(of: string, answer: Answer<unknown>): boolean {
    setProblem(answer.ok ? null : { of, sentence: sayRefusal(answer.refusal) });
    if (answer.ok) router.refresh();
    return answer.ok;
  }
  const pathOf = (member: ShownMember) => `/timetables/${id}/members/${member.id}`;
  const changeRole = async (member: ShownMember, role: Role) =>
    settle(member.id, await askApi(pathOf(member), { method: "PATCH", body: { role } }));
  async function remove(member: ShownMember) {
    setLeaving(null);
    const gone = settle(member.id, await askApi(pathOf(member), { method: "DELETE" }));
    if (gone && member.id === me) window.location.assign("/timetables");
  }

  return (
    <>
      <ul aria-label={t("people.people")}>
        {members.map((member) => (
          <li key={member.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t py-2">
            <p className="min-w-48 flex-1 wrap-anywhere max-sm:basis-full">
              <span className="text-base font-medium">{member.name}</span>
              {member.id === me && <span className="text-base text-accent"> · {t("people.you")}</span>}
              <br />
              <span className="text-sm text-soft">{member.email}</span>
            </p>
            {mayManage ? (
              <div className="w-36">
                <Select
                  layout="bare"
                  label={t("people.role-of", { name: member.name })}
                  value={member.role}
                  options={options}
                  onChange={(role) => changeRole(member, role)}
                />
              </div>
            ) : (
              <p className="w-36 text-base">{t(`people.role-${member.role}`)}</p>
            )}
            <div className="w-24 text-end max-sm:ms-auto">
              {(mayManage || member.id === me) && (
                <Button
                  look="quiet"
                  aria-label={
                    member.id === me
                      ? t("people.leave-title")
                      : t("people.remove-title", { name: member.name })
                  }
                  onClick={() => setLeaving(member)}
                >
                  {member.id === me ? t("people.leave") : t("people.remove")}
                </Button>
              )}
            </div>
            {problem?.of === member.id && (
              <p role="alert" className="w-full text-sm text-late">
                {problem.sentence}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        width="narrow"
        title={
          leaving?.id === me
            ? t("people.leave-title")
            : t("people.remove-title", { name: leaving?.name ?? "" })
        }
        footer={
          <>
            <Button onClick={() => setLeaving(null)}>{t("ui.cancel")}</Button>
            <Button look="late" onClick={() => leaving && remove(leaving)}>
              {leaving?.id === me ? t("people.leave") : t("people.remove")}
            </Button>
          </>
        }
      >
        <p className="text-base">
          {leaving?.id === me
            ? t("people.leave-lead")
            : t("people.remove-lead", { name: leaving?.name ?? "" })}
        </p>
      </Dialog>
    </>
  );
}
