"use client";

import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { parseAsString, useQueryStates } from "nuqs";
import { useState } from "react";
import { Page } from "@/components/ui/page";
import { Tabs } from "@/components/ui/tabs";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { askApi, type Refusal } from "@/lib/client/api";
import { newId } from "@/lib/client/new-id";
import { timetablesQuery } from "@/lib/client/queries";
import type { Edit } from "@/lib/schema/edit";
import { type BlankFacts, NewBlank } from "./new-blank";
import { NewCopy } from "./new-copy";

interface Made {
  id: string;
  version: number;
}

/** Makes a timetable, blank or as a copy, and leads to it. */
export function NewTimetable() {
  const { t } = useWords();
  const router = useRouter();
  const client = useQueryClient();
  const [{ how, from }, setAddress] = useQueryStates({ how: parseAsString, from: parseAsString });
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const create = async (body: object, then?: (made: Made) => Promise<void>) => {
    setSending(true);
    setRefusal(null);
    const answer = await askApi<Made>("/timetables", { method: "POST", body });
    if (!answer.ok) {
      setSending(false);
      setRefusal(answer.refusal);
      return false;
    }
    await then?.(answer.value);
    await client.invalidateQueries({ queryKey: timetablesQuery().queryKey, exact: true });
    router.push(`/timetables/${answer.value.id}`);
    return true;
  };
  const createBlank = ({ end, ...facts }: BlankFacts) =>
    create(facts, async ({ id, version }) => {
      if (!end) return;
      const { withdrawingForce: force, from: place } = facts;
      const title =
        force && place ? t("timetables.end-title", { force, from: place }) : t("timetables.end-title-plain");
      const saved = await askApi(`/timetables/${id}/edits`, {
        method: "POST",
        body: { baseVersion: version, edits: endEdits(title, end) },
      });
      if (!saved.ok) toast(t("timetables.end-not-saved"));
    });

  return (
    <Page
      title={t("timetables.make")}
      lead={t("timetables.make-lead")}
      width="reading"
      level={1}
      actions={
        <Link href="/timetables" className="text-accent underline-offset-4 hover:underline">
          {t("timetables.cancel")}
        </Link>
      }
    >
      {refusal && (
        <p role="alert" className="text-late">
          {wordsOf(refusal, t)}
        </p>
      )}
      <Tabs
        label={t("timetables.make")}
        value={how === "copy" || from ? "copy" : "blank"}
        onChange={(next) => void setAddress({ how: next, from: null })}
        tabs={[
          {
            value: "blank",
            label: t("timetables.blank"),
            panel: <NewBlank sending={sending} onCreate={createBlank} />,
          },
          {
            value: "copy",
            label: t("timetables.copy"),
            panel: (
              <NewCopy
                sending={sending}
                initial={from}
                onCreate={(copyOf, title) => void create({ copyOf, title })}
              />
            ),
          },
        ]}
      />
    </Page>
  );
}

/** The committed end is a milestone like any other, which the timetable names. */
function endEdits(title: string, due: NonNullable<BlankFacts["end"]>): Edit[] {
  const id = newId();
  const milestone = {
    id,
    title: title.slice(0, 200),
    due,
    phaseId: null,
    description: "",
    start: null,
    forecast: null,
    dateConstraint: null,
    durationEstimate: null,
    weight: 1,
    ownerId: null,
    siteId: null,
    basis: null,
    percentDone: 0,
    completion: null,
    cancellation: null,
    sourceIds: [],
    internalNote: "",
  };
  return [
    { type: "add-milestone", milestone },
    { type: "set-timetable", changes: { endMilestoneId: id } },
  ];
}

function wordsOf(refusal: Refusal, t: ReturnType<typeof useWords>["t"]): string {
  switch (refusal.kind) {
    case "problems":
      return refusal.errors.map(({ sentence }) => sentence).join(" ");
    case "offline":
      return t("timetables.offline");
    case "signed-out":
      return t("timetables.signed-out");
    case "failed":
      return t("timetables.failed", { detail: refusal.detail });
    default:
      return t("timetables.failed", { detail: refusal.kind });
  }
}
