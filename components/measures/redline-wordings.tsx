"use client";

import Link from "next/link";
import { useWords } from "@/components/use-words";
import { exactly } from "@/lib/domain/calendar-date";
import { inForceApart } from "@/lib/domain/redlines/redline-history";
import type { RedlineInForce } from "@/lib/domain/redlines/redlines-in-force";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import { SourceNames } from "./source-names";
import { useMeasureAddress } from "./use-measure-address";
import { WordingDifference } from "./wording-difference";

const parts = ["triggerAct", "protectedObject", "area", "announcedConsequence"] as const;

/** The wordings of a redline one under the other; each later one with what it says otherwise. */
export function RedlineWordings({
  wordings,
  chosenId,
}: {
  wordings: readonly RedlineInForce[];
  chosenId: string;
}) {
  const { t, locale } = useWords();
  const address = useMeasureAddress();
  return (
    <ol className="flex flex-col">
      {wordings.map(({ redline, to }, i) => {
        const before = wordings[i - 1]?.redline;
        const { terms } = redline;
        const on = terms.declaredOn ? exactly(terms.declaredOn) : redline.inForceFrom;
        const from = inForceApart(redline);
        const where = [terms.declaredBy, terms.declaredAt].filter(Boolean).join(", ");
        return (
          <li
            key={redline.id}
            className="grid gap-x-6 gap-y-1 border-b py-3 sm:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <div className="text-sm text-soft">
              <p className="font-medium text-ink">
                {t(i === 0 ? "measures.event-declared" : "measures.event-reworded")}{" "}
                {on ? formatTarget(on, locale) : t("measures.day-unknown")}
              </p>
              {where && <p>{where}</p>}
              {from && <p>{t("measures.in-force-since", { from: formatTarget(from, locale) })}</p>}
              <p>
                {to
                  ? t("measures.in-force-until", {
                      to:
                        to === redline.inForceTo?.day
                          ? formatTarget(redline.inForceTo, locale)
                          : formatDay(to, locale),
                    })
                  : t("measures.in-force-open")}
              </p>
            </div>
            <div className="flex max-w-prose flex-col gap-1.5">
              <p className="font-serif text-lg font-semibold">
                {redline.id === chosenId ? (
                  redline.title
                ) : (
                  <Link href={address.one(redline.id)} className="underline-offset-4 hover:underline">
                    {redline.title}
                  </Link>
                )}
              </p>
              {before ? (
                <WordingDifference before={before} after={redline} />
              ) : (
                <dl className="flex flex-col gap-1">
                  {redline.statement && <dd>{redline.statement}</dd>}
                  {parts.map((part) =>
                    terms[part] === "" ? null : (
                      <div key={part}>
                        <dt className="inline text-soft">{t(`measures.field-${part}`)}: </dt>
                        <dd className="inline">{terms[part]}</dd>
                      </div>
                    ),
                  )}
                  {terms.threshold && (
                    <div>
                      <dt className="inline text-soft">{t("measures.field-threshold")}: </dt>
                      <dd className="inline">{t(`measures.threshold-${terms.threshold}`)}</dd>
                    </div>
                  )}
                  {terms.announcedConsequence === "" && (
                    <p className="text-soft">{t("measures.no-consequence")}</p>
                  )}
                </dl>
              )}
              <SourceNames ids={redline.sourceIds} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
