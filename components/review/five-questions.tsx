"use client";

import Link from "next/link";
import { useMemo } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { useViewAddress } from "@/components/shell/view-address";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { type Answered, fiveQuestions, type Question } from "@/lib/domain/five-questions/five-questions";
import { formatDay } from "@/lib/i18n/dates";
import type { Publication } from "@/lib/schema/publication";

const marks: Record<Answered, { shape: string; tone: string }> = {
  answered: { shape: "●", tone: "text-met" },
  "in-part": { shape: "◐", tone: "text-accent" },
  "too-early": { shape: "◇", tone: "text-soft" },
  "not-entered": { shape: "?", tone: "text-soft" },
  "left-out": { shape: "–", tone: "text-soft" },
};

/** Where the entries behind an answer are made. */
const screenOf: Record<Question["code"], string> = {
  public: "/versions",
  followed: "/track",
  redlines: "/measures",
  host: "/measures",
  after: "/measures",
};

/** What the analysis asks of a withdrawal, and what the entries answer; each leads to where they are made. */
export function FiveQuestions({ publications }: { publications: readonly Publication[] }) {
  const { t, say, locale } = useWords();
  const address = useViewAddress();
  const { asOf } = useAsOf();
  const { timetable } = useEditSession();
  const questions = useMemo(
    () => fiveQuestions(timetable, publications, asOf),
    [timetable, publications, asOf],
  );
  return (
    <Section
      title={t("five-questions.title")}
      note={t("five-questions.lead", { asOf: formatDay(asOf, locale, "long") })}
    >
      <ul>
        {questions.map(({ code, answered, sentences }) => (
          <li
            key={code}
            className="grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 md:grid-cols-[minmax(0,20rem)_8.5rem_minmax(0,1fr)_auto]"
          >
            <h3 className="font-medium">{t(`five-questions.question-${code}`)}</h3>
            <p className={`whitespace-nowrap ${marks[answered].tone}`}>
              <span aria-hidden className="inline-block w-5">
                {marks[answered].shape}
              </span>
              {t(`five-questions.state-${answered}`)}
            </p>
            <p className="max-w-prose">{sentences.map((each) => say(each)).join(" ")}</p>
            <Link href={address(screenOf[code])} className="text-sm text-accent underline">
              {t(`five-questions.link-${code}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
