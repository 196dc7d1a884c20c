import { blankMeasure } from "@/lib/schema/blank-items";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Measure, MeasureTerms } from "@/lib/schema/transition";
import type { MeasureKind } from "./measure-words";

const unjudged = { implementation: null, implementations: [], outcome: "" };

/**
 * A new measure of a kind with the one day that is asked for: of a redline when it was declared, of a commitment when
 * it is due, of the others from when they are in force.
 */
export function newMeasure(id: string, kind: MeasureKind, title: string, on: TargetDate | null): Measure {
  const owed = kind === "host-commitment";
  return { ...blankMeasure, id, title, inForceFrom: owed ? null : on, terms: termsOf(kind, on) };
}

function termsOf(kind: MeasureKind, on: TargetDate | null): MeasureTerms {
  switch (kind) {
    case "redline":
      return {
        kind,
        triggerAct: "",
        protectedObject: "",
        threshold: null,
        area: "",
        announcedConsequence: "",
        declaredBy: "",
        declaredAt: "",
        declaredOn: on?.precision === "day" ? on.day : null,
        rewordsId: null,
      };
    case "host-commitment":
      return { kind, debtorId: null, due: on, ...unjudged };
    case "diplomatic-engagement":
      return { kind, counterpartId: null, format: "", meetings: [], nextStep: "", ...unjudged };
    case "economic-engagement":
      return {
        kind,
        counterpartId: null,
        instrument: "",
        amount: null,
        currency: null,
        disbursements: [],
        ...unjudged,
      };
    case "force-protection":
      return { kind, outcome: "" };
  }
}
