"use client";

import { Badge, type Tone } from "@/components/ui/badge";
import { useWords } from "@/components/use-words";
import type { MilestoneStatus } from "@/lib/domain/milestone-status";
import { formatDay, formatTarget } from "@/lib/i18n/dates";

const looks: Record<MilestoneStatus["kind"], { shape: string; tone: Tone }> = {
  met: { shape: "●", tone: "met" },
  "due-soon": { shape: "◐", tone: "warn" },
  overdue: { shape: "▲", tone: "late" },
  "to-come": { shape: "◇", tone: "plain" },
  undated: { shape: "?", tone: "plain" },
  cancelled: { shape: "✕", tone: "plain" },
};

/** A milestone's status: a shape and words, such as "▲ 12 days overdue". */
export function MilestoneState({ status }: { status: MilestoneStatus }) {
  const { t, locale } = useWords();
  const words = () => {
    switch (status.kind) {
      case "met":
        return t(metKey(status.lateDays), {
          on: formatTarget(status.on, locale),
          days: Math.abs(status.lateDays ?? 0),
        });
      case "cancelled":
        return t("track.cancelled-on", { on: formatDay(status.on, locale) });
      case "undated":
        return t("track.undated");
      default:
        return t(`track.${status.kind}`, { days: status.days });
    }
  };
  const { shape, tone } = looks[status.kind];
  return (
    <Badge shape={shape} tone={tone}>
      {words()}
    </Badge>
  );
}

function metKey(lateDays: number | null): string {
  if (lateDays === null) return "track.met";
  if (lateDays === 0) return "track.met-on-time";
  return lateDays > 0 ? "track.met-late" : "track.met-early";
}
