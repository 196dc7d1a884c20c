"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { boxClasses, Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { askApi } from "@/lib/client/api";
import { type Role, roles } from "@/lib/domain/access";
import { formatDay } from "@/lib/i18n/dates";
import { useRoom } from "../shell/room";
import { dayOf } from "./day-of";
import { EntryField } from "./entry-field";
import type { ShownInvitation } from "./people-page";
import { SendingForm } from "./sending-form";
import { useRefusalWords } from "./use-refusal-words";

type Made = ShownInvitation & { path: string };

/** Makes links that let somebody in, and shows which are still open. */
export function InvitePart({ invitations }: { invitations: ShownInvitation[] }) {
  const { t } = useWords();
  const { id } = useRoom();
  const router = useRouter();
  const [role, setRole] = useState<Role>("editor");
  const [made, setMade] = useState<Made | null>(null);
  return (
    <section className="grid gap-x-12 gap-y-4 border-t pt-4 md:grid-cols-2 print:hidden">
      <div className="flex flex-col gap-4">
        <div>
          <h3 className="font-serif text-lg font-semibold">{t("people.invite")}</h3>
          <p className="text-base text-soft">{t("people.invite-lead")}</p>
        </div>
        <SendingForm<{ invitation: Made }>
          act={t("people.invite-act")}
          send={({ email }) =>
            askApi(`/timetables/${id}/invitations`, {
              method: "POST",
              body: { role, ...(email && { email }) },
            })
          }
          onDone={({ invitation }, form) => {
            setMade(invitation);
            form.reset();
            router.refresh();
          }}
        >
          {(problemOf) => (
            <>
              <Select
                label={t("people.role")}
                hint={t(`people.does-${role}`)}
                value={role}
                options={roles.map((each) => ({ value: each, label: t(`people.role-${each}`) }))}
                onChange={setRole}
              />
              <EntryField
                name="email"
                type="email"
                label={`${t("people.invite-email")} (${t("ui.optional")})`}
                autoComplete="off"
                problem={problemOf("email")}
              />
            </>
          )}
        </SendingForm>
        {made && <MadeLink key={made.id} made={made} />}
      </div>
      <OpenInvitations invitations={invitations} />
    </section>
  );
}

/** The one time that the link is shown. */
function MadeLink({ made }: { made: Made }) {
  const { t, locale } = useWords();
  const box = useRef<HTMLInputElement>(null);
  async function copy() {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(box.current?.value ?? "");
      toast(t("people.copied"));
    } catch {
      // Without the right to write, the link stands selected: the keys for copying do the rest.
    }
  }
  return (
    <div className="border-s-2 border-accent bg-wash px-4 py-3" role="status">
      <Field
        label={t("people.link-made", { role: made.role })}
        hint={t("people.link-made-lead", { until: formatDay(dayOf(made.expiresAt), locale, "long") })}
      >
        {(control) => (
          <span className="flex gap-2">
            <input
              {...control}
              ref={box}
              readOnly
              value={`${window.location.origin}${made.path}`}
              onFocus={(event) => event.target.select()}
              className={`${boxClasses()} h-8`}
            />
            <Button onClick={copy}>{t("people.copy")}</Button>
          </span>
        )}
      </Field>
    </div>
  );
}

function OpenInvitations({ invitations }: { invitations: ShownInvitation[] }) {
  const { t, locale } = useWords();
  const { id } = useRoom();
  const router = useRouter();
  const sayRefusal = useRefusalWords();
  if (invitations.length === 0) return null;
  return (
    <div>
      <h3 className="pb-2 font-serif text-lg font-semibold">{t("people.open-invitations")}</h3>
      <ul>
        {invitations.map(({ id: invitationId, role, email, createdBy, expiresAt }) => {
          const whom = email ?? t("people.invitation-anybody");
          return (
            <li key={invitationId} className="flex items-center justify-between gap-4 border-t py-2">
              <p className="min-w-0 wrap-anywhere">
                <span className="text-base font-medium">{t(`people.role-${role}`)}</span>
                <span className="text-base"> · {whom}</span>
                <br />
                <span className="text-sm text-soft">
                  {t("people.invitation-row", {
                    by: createdBy,
                    until: formatDay(dayOf(expiresAt), locale),
                  })}
                </span>
              </p>
              <Button
                look="quiet"
                aria-label={t("people.withdraw-for", { whom })}
                onClick={async () => {
                  const answer = await askApi(`/timetables/${id}/invitations/${invitationId}`, {
                    method: "DELETE",
                  });
                  if (!answer.ok && answer.refusal.kind !== "not-found") toast(sayRefusal(answer.refusal));
                  router.refresh();
                }}
              >
                {t("people.withdraw")}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
