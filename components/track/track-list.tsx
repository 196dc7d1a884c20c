"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import type { Milestone } from "@/lib/schema/plan";

const shownAtFirst = 60;
/** So few are shown at once, even in a list that is seldom looked at. */
const few = 8;

/** One list of milestones under its heading. A long one, or one that is seldom looked at, is shown when asked. */
export function TrackList({
  title,
  note,
  milestones,
  folded = false,
  mayEdit,
  row,
}: {
  title: string;
  note?: string;
  milestones: readonly Milestone[];
  folded?: boolean;
  mayEdit: boolean;
  row: (milestone: Milestone) => ReactNode;
}) {
  const { t } = useWords();
  const [shown, setShown] = useState(folded && milestones.length > few ? 0 : shownAtFirst);
  if (milestones.length === 0) return null;
  return (
    <Section title={title} count={milestones.length} note={note}>
      {shown > 0 && (
        <table className="w-full border-collapse lg:table-fixed">
          <caption className="sr-only">{title}</caption>
          {/* The same widths in every list, so that the lists read as one table. */}
          <colgroup>
            <col />
            <col className="w-52 max-lg:hidden" />
            <col className="w-28 max-sm:hidden" />
            <col className="w-60 max-sm:hidden" />
            {mayEdit && <col className="w-34 max-md:w-10" />}
          </colgroup>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t("track.milestone")}</th>
              <th scope="col">{t("track.phase")}</th>
              <th scope="col">{t("track.due")}</th>
              <th scope="col">{t("track.status")}</th>
              {mayEdit && <th scope="col">{t("track.acts")}</th>}
            </tr>
          </thead>
          <tbody>{milestones.slice(0, shown).map(row)}</tbody>
        </table>
      )}
      {shown < milestones.length && (
        <Button look="quiet" size="small" className="mt-1 self-start" onClick={() => setShown(shown + 200)}>
          {t(shown === 0 ? "track.show" : "track.show-more", { count: milestones.length - shown })}
        </Button>
      )}
    </Section>
  );
}
