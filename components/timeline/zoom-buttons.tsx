"use client";

import { Maximize2, ZoomIn, ZoomOut } from "lucide-react";
import { useWords } from "@/components/use-words";

/** Fewer days, more days, all of them. */
export function ZoomButtons({ onZoom, onFit }: { onZoom: (factor: number) => void; onFit: () => void }) {
  const { t } = useWords();
  return (
    <div className="timeline-zoom">
      <ZoomButton name={t("timeline.zoom-in")} keys="+" onClick={() => onZoom(0.5)}>
        <ZoomIn aria-hidden="true" />
      </ZoomButton>
      <ZoomButton name={t("timeline.zoom-out")} keys="−" onClick={() => onZoom(2)}>
        <ZoomOut aria-hidden="true" />
      </ZoomButton>
      <ZoomButton name={t("timeline.fit")} keys="0" onClick={onFit}>
        <Maximize2 aria-hidden="true" />
      </ZoomButton>
    </div>
  );
}

function ZoomButton({
  name,
  keys,
  onClick,
  children,
}: {
  name: string;
  keys: string;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <button type="button" title={`${name} (${keys})`} aria-label={name} onClick={onClick}>
      {children}
    </button>
  );
}
