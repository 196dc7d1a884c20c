import type { Tone } from "@/components/ui/badge";
import type { MeasureState } from "@/lib/domain/measures/measure-state";
import type { MeasureTerms } from "@/lib/schema/transition";

export type MeasureKind = MeasureTerms["kind"];

/** In the order of the lanes: what was drawn, owed, talked about, paid for, guarded. */
export const measureKindsInOrder: readonly MeasureKind[] = [
  "redline",
  "host-commitment",
  "diplomatic-engagement",
  "economic-engagement",
  "force-protection",
];

/** A shape for each state; the word beside it says the same. */
export const stateMarks: Record<MeasureState["kind"], { shape: string; tone: Tone }> = {
  undated: { shape: "?", tone: "plain" },
  "not-yet": { shape: "◇", tone: "plain" },
  "in-force": { shape: "■", tone: "accent" },
  ended: { shape: "□", tone: "plain" },
  reworded: { shape: "↷", tone: "plain" },
  implemented: { shape: "●", tone: "met" },
  "due-soon": { shape: "◐", tone: "warn" },
  "due-later": { shape: "◇", tone: "plain" },
  overdue: { shape: "▲", tone: "late" },
  disputed: { shape: "?", tone: "warn" },
  unassessed: { shape: "?", tone: "warn" },
};

export const levels = [0, 1, 2, 3] as const;
/** Filled as far as it was carried out. */
export const levelShapes = ["○", "◔", "◑", "●"] as const;
