"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRoom } from "@/components/shell/room";
import { Button } from "@/components/ui/button";
import { useWords } from "@/components/use-words";
import { askApi, type Refusal } from "@/lib/client/api";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { publicationsQuery, timetablesQuery } from "@/lib/client/queries";
import { may } from "@/lib/domain/access";
import { publishPreview } from "@/lib/domain/publish-preview";
import type { Publication } from "@/lib/schema/publication";
import { completeReasons, usePublishDraft } from "./publish-draft";
import { PublishForm, type PublishWords } from "./publish-form";
import { PublishedPanel } from "./published-panel";

/** From the working copy to a version before the public. */
export function PublishView() {
  const { t } = useWords();
  const client = useQueryClient();
  const { id, role, today } = useRoom();
  const { timetable, version, unsaved } = useEditSession();
  const { data } = useQuery(publicationsQuery(id));
  const { draft, change, clear } = usePublishDraft();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<Publication | null>(null);

  if (done) return <PublishedPanel publication={done} timetableId={id} onBack={() => setDone(null)} />;
  if (!data) return <p className="p-8 text-soft">{t("publish.loading")}</p>;

  const send = async (words: PublishWords) => {
    setSending(true);
    setRefusal(null);
    const answer = await askApi<Publication>(`/timetables/${id}/publications`, {
      method: "POST",
      body: { baseVersion: version, ...words },
    });
    setSending(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    clear();
    setDone(answer.value);
    // Browsers keep a public page for a while; whoever published must not be led to the old one.
    void fetch(`/t/${answer.value.slug}`, { cache: "reload" }).catch(() => null);
    await client.invalidateQueries({ queryKey: publicationsQuery(id).queryKey });
    await client.invalidateQueries({ queryKey: timetablesQuery().queryKey, exact: true });
  };

  const { publications } = data;
  const reasons = completeReasons(draft.reasons);
  return (
    <PublishForm
      timetable={timetable}
      latest={publications.at(-1) ?? null}
      preview={publishPreview(publications, timetable, {
        asOf: draft.asOf ?? today,
        today,
        reasons,
        note: draft.note,
        leavesOut: draft.leavesOut ?? publications.at(-1)?.leavesOut ?? [],
      })}
      draft={draft}
      today={today}
      mayPublish={may(role, "publish:timetable")}
      state={sending ? "publishing" : unsaved > 0 ? "saving-edits" : "ready"}
      refused={refusal?.kind === "problems" ? refusal.errors : []}
      trouble={refusal && <Trouble refusal={refusal} />}
      onDraft={change}
      onPublish={(words) => void send(words)}
    />
  );
}

function Trouble({ refusal }: { refusal: Refusal }) {
  const { t } = useWords();
  switch (refusal.kind) {
    case "problems":
      return <p>{t("publish.refused", { count: refusal.errors.length })}</p>;
    case "conflict":
      return (
        <div className="flex flex-wrap items-center gap-3">
          <p>{t("publish.changed-meanwhile")}</p>
          <Button size="small" onClick={() => window.location.reload()}>
            {t("publish.look-again")}
          </Button>
        </div>
      );
    case "signed-out":
      return <p>{t("publish.signed-out")}</p>;
    case "offline":
      return <p>{t("publish.offline")}</p>;
    case "failed":
      return <p>{t("publish.failed", { detail: refusal.detail })}</p>;
    default:
      return <p>{t("publish.failed", { detail: refusal.kind })}</p>;
  }
}
