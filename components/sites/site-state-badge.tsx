"use client";

import { Badge, type Tone } from "@/components/ui/badge";
import { useWords } from "@/components/use-words";
import type { SiteState, SiteStateKind } from "@/lib/domain/sites";

/** The same shapes as on the map. */
const looks: Record<SiteStateKind, { shape: string; tone: Tone }> = {
  open: { shape: "■", tone: "plain" },
  planned: { shape: "■", tone: "accent" },
  overdue: { shape: "▣", tone: "late" },
  "handed-over": { shape: "□", tone: "met" },
  closed: { shape: "✕", tone: "plain" },
  destroyed: { shape: "⊠", tone: "plain" },
};

/** "□ handed over", "▣ 3 days overdue": a shape and a word. */
export function SiteStateBadge({ state }: { state: SiteState }) {
  const { t } = useWords();
  const { shape, tone } = looks[state.kind];
  return (
    <Badge shape={shape} tone={tone}>
      {t(`sites.short-${state.kind}`)}
    </Badge>
  );
}
