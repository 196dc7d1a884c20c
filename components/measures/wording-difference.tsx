"use client";

import { useWords } from "@/components/use-words";
import { wordingChanges } from "@/lib/domain/measures/wording-changes";
import type { RedlineInForce } from "@/lib/domain/redlines/redlines-in-force";

/** What a later wording says otherwise, each part with what stood there before. */
export function WordingDifference({
  before,
  after,
}: {
  before: RedlineInForce["redline"];
  after: RedlineInForce["redline"];
}) {
  const { t } = useWords();
  const changes = wordingChanges(before, after);
  if (changes.length === 0) return <p className="text-soft">{t("measures.same-words")}</p>;
  const said = (field: string, value: string) =>
    value === "" ? "" : field === "threshold" ? t(`measures.threshold-${value}`) : value;
  return (
    <ul className="flex flex-col gap-1.5">
      {changes.map((change) => {
        const [was, is] = [said(change.field, change.before), said(change.field, change.after)];
        return (
          <li key={change.field}>
            <span className="text-soft">{t(`measures.field-${change.field}`)}: </span>
            {is === "" ? (
              <span className="text-soft">{t("measures.no-longer-said")}</span>
            ) : (
              <ins className="no-underline">{is}</ins>
            )}{" "}
            <span className="block text-sm text-soft">
              {was === "" ? (
                t("measures.not-said-before")
              ) : (
                <>
                  {t("measures.before")} <del className="decoration-from-font">{was}</del>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
