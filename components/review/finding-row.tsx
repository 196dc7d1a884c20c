"use client";

import Link from "next/link";
import { useRoom } from "@/components/shell/room";
import { useViewAddress } from "@/components/shell/view-address";
import { useDo, useMayEdit } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { itemsOf, nameOf } from "@/lib/domain/items";
import type { ItemRef, Severity } from "@/lib/domain/review/review-check";
import type { ReviewFinding } from "@/lib/domain/review/review-timetable";
import type { Noun } from "@/lib/schema/noun-table";

const shapes: Record<Severity, { shape: string; tone: string }> = {
  serious: { shape: "▲", tone: "text-late" },
  "worth-a-look": { shape: "◐", tone: "text-accent" },
  note: { shape: "○", tone: "text-soft" },
};

/** The screens on which items of a noun are looked at; what has none yet is named in the sentence alone. */
const screenOf: Partial<Record<Noun, string>> = {
  milestone: "",
  phase: "",
  "force-series": "/forces",
  ceiling: "/forces",
  reading: "/forces",
  incident: "/incidents",
  measure: "/measures",
  site: "/sites",
};

const mostLinked = 6;

/** What was found, why it matters, how to mend it, and where it is written. */
export function FindingRow({ finding }: { finding: ReviewFinding }) {
  const { t, say } = useWords();
  const act = useDo();
  const mayEdit = useMayEdit();
  const { scenarioId } = useRoom();
  const { severity, sentence, why, mend, source, edits, items } = finding;
  const { shape, tone } = shapes[severity];
  const linked = items.filter(({ noun }) => screenOf[noun] !== undefined).slice(0, mostLinked);
  return (
    <li className="flex gap-3 border-b border-line py-3">
      <span aria-hidden className={tone}>
        {shape}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="max-w-prose font-medium">{say(sentence)}</p>
        <p className="max-w-prose text-soft">{say(why)}</p>
        <p className="max-w-prose">
          <b className="font-medium">{t("review-view.mend")}</b> {say(mend)}
        </p>
        {linked.length > 0 && (
          <p className="flex flex-wrap gap-x-4 text-sm">
            {linked.map((item) => (
              <ItemLink key={`${item.noun} ${item.id}`} item={item} />
            ))}
          </p>
        )}
        <p className="text-sm text-soft">{say(source)}</p>
      </div>
      {edits.length > 0 && mayEdit && (
        <Button size="small" onClick={() => act(...edits)}>
          {t(scenarioId ? "review-view.try" : "review-view.accept", { count: edits.length })}
        </Button>
      )}
    </li>
  );
}

function ItemLink({ item: { noun, id: itemId } }: { item: ItemRef }) {
  const address = useViewAddress();
  const { timetable } = useEditSession();
  const item = itemsOf(timetable, noun).find((each) => each.id === itemId);
  const name = item && nameOf(item);
  if (!name) return null;
  return (
    <Link
      href={address(screenOf[noun] ?? "", { item: itemId })}
      className="text-accent underline-offset-4 hover:underline"
    >
      {name}
    </Link>
  );
}
