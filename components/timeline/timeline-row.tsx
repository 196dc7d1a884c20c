// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows of which only the seen ones are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the row that is active
"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { memo } from "react";
import { sentence } from "@/lib/domain/sentence";
import { type MilestoneFacts, milestoneTitle } from "@/lib/drawing/milestone-facts";
import type { TimelineRow } from "@/lib/drawing/timeline-rows";
import type { Words } from "@/lib/i18n/say";

/** Pixels. */
export const rowHeight = 36;

/** The name and date of a line, where reading begins; its marks are drawn over all lines at once. */
export const TimelineRowHead = memo(function TimelineRowHead({
  row,
  index,
  domId,
  names,
  narrow,
  chosen,
  pointedAt,
  facts,
  words,
  onChoose,
  onOpen,
  onFold,
}: {
  row: TimelineRow;
  index: number;
  domId: string;
  names: number;
  narrow: boolean;
  chosen: boolean;
  /** It is what has to wait, while two are connected by keyboard. */
  pointedAt: boolean;
  facts: MilestoneFacts | undefined;
  words: Words;
  onChoose: (id: string) => void;
  onOpen: ((id: string) => void) | undefined;
  onFold: (id: string, shut: boolean) => void;
}) {
  const title =
    row.kind === "milestone"
      ? row.milestone.title
      : row.kind === "phase"
        ? row.phase.title
        : words.t("timeline.loose");
  const due = facts?.milestone.due ?? null;
  const date = facts?.status.kind === "met" ? facts.status.on : due;
  const foldable = row.kind !== "milestone";
  const whole = facts ? milestoneTitle(facts, words) : title;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      role="row"
      id={domId}
      aria-rowindex={index + 1}
      aria-level={row.kind === "milestone" ? row.level : 1}
      aria-selected={chosen}
      {...(foldable && { "aria-expanded": row.open })}
      className={`timeline-row ${row.kind}${chosen ? " chosen" : ""}${pointedAt ? " pointed-at" : ""}`}
      style={{ top: index * rowHeight, height: rowHeight }}
      onClick={() => row.kind !== "loose" && onChoose(row.id)}
      onDoubleClick={() => row.kind !== "loose" && onOpen?.(row.id)}
    >
      <div className="timeline-names" style={{ width: names }}>
        <div role="gridcell" className="timeline-name" title={whole}>
          {foldable && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={words.say(sentence(row.open ? "timeline.fold" : "timeline.unfold", { title }))}
              onClick={(event) => {
                event.stopPropagation();
                onFold(row.id, row.open);
              }}
            >
              {row.open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
            </button>
          )}
          <span dir="auto">{title}</span>
          {facts && <span className="timeline-hidden">{whole}</span>}
        </div>
        {!narrow && (
          <div role="gridcell" className="timeline-due">
            {row.kind === "milestone" ? (
              <bdi>
                {date
                  ? words.say(sentence("drawings.day", { day: date }), "short")
                  : words.t("timeline.no-date")}
              </bdi>
            ) : row.kind === "phase" && !row.open ? (
              row.count
            ) : (
              ""
            )}
          </div>
        )}
      </div>
    </div>
  );
});
