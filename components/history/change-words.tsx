"use client";

import { useWords } from "@/components/use-words";
import type { Change, FieldChange } from "@/lib/domain/compare";
import { describeChange } from "@/lib/domain/describe-change";
import type { Timetable } from "@/lib/schema/timetable";
import { useValueWords } from "./value-words";

/** Fields that `describeChange` already tells from what to what. */
const toldInFull = new Set(["due", "completion", "cancellation", "title", "percentDone"]);

/** One change in words, and below it what the field said before and says now. */
export function ChangeWords({ change, timetable }: { change: Change; timetable: Timetable }) {
  const { t, say } = useWords();
  const words = useValueWords(timetable);
  const told = describeChange(change, timetable).map((sentence) => say(sentence, "short"));
  return (
    <>
      {told.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {fieldsOf(change).map(({ field, from, to }) => (
        <p key={field} className="ps-4 text-sm text-soft">
          {t(`fields.${field}`)}: <s className="decoration-ghost">{words(from)}</s> → {words(to)}
        </p>
      ))}
    </>
  );
}

function fieldsOf(change: Change): FieldChange[] {
  if (change.kind !== "changed") return [];
  return change.fields.filter(({ field }) => change.noun !== "milestone" || !toldInFull.has(field));
}
