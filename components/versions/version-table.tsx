"use client";

import { useWords } from "@/components/use-words";
import { byId } from "@/lib/domain/items";
import { formatDay } from "@/lib/i18n/dates";
import type { Source } from "@/lib/schema/plan";
import type { Publication } from "@/lib/schema/publication";

/** Version by version: when, by whom, with what words and which reasons. */
export function VersionTable({
  publications,
  sources,
}: {
  publications: readonly Publication[];
  sources: readonly Source[];
}) {
  const { t, locale } = useWords();
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{t("versions.all")}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-b text-start text-sm text-soft [&>th]:py-1.5 [&>th]:pe-5 [&>th]:text-start [&>th]:font-normal">
          <th scope="col">{t("versions.version")}</th>
          <th scope="col">{t("versions.published")}</th>
          <th scope="col">{t("versions.words")}</th>
        </tr>
      </thead>
      <tbody>
        {publications.map((publication) => (
          <tr
            key={publication.version}
            className="border-b align-top max-sm:flex max-sm:flex-col max-sm:py-2 [&>*]:pe-5 sm:[&>*]:py-2"
          >
            <th scope="row" className="text-start font-normal whitespace-nowrap">
              <a
                href={`/t/${publication.slug}/v/${publication.version}`}
                className="target font-medium text-accent underline-offset-4 hover:underline"
              >
                {t("versions.version-n", { version: publication.version })}
              </a>
            </th>
            <td className="whitespace-nowrap">
              {formatDay(publication.publishedOn, locale)}
              {publication.asOf !== publication.publishedOn && (
                <span className="block text-sm text-soft">
                  {t("versions.facts-to", { asOf: formatDay(publication.asOf, locale) })}
                </span>
              )}
            </td>
            <td className="w-full">
              {publication.note || <span className="text-soft">{t("versions.no-note")}</span>}
              <span className="block text-sm text-soft">{publication.publisher}</span>
              <Reasons publication={publication} sources={sources} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reasons({ publication, sources }: { publication: Publication; sources: readonly Source[] }) {
  const { t } = useWords();
  const reasons = Object.entries(publication.reasons);
  if (reasons.length === 0) return null;
  const milestones = byId(publication.timetable.milestones);
  const named = byId(sources);
  return (
    <details className="pt-1">
      <summary className="text-sm text-accent">{t("versions.reasons", { count: reasons.length })}</summary>
      <dl className="pt-1">
        {reasons.map(([id, { code, text, source }]) => (
          <div key={id} className="py-1">
            <dt className="text-sm font-medium">
              {milestones.get(id)?.title ?? t("versions.removed-milestone")}
              <span className="font-normal text-soft"> · {t(`reasons.${code}`)}</span>
            </dt>
            <dd className="text-sm">
              {text}
              {source && <span className="text-soft"> ({named.get(source)?.title ?? source})</span>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
