"use client";

import Link from "next/link";
import { DrawingFrame } from "@/components/charts/drawing-frame";
import { useAsOf } from "@/components/shell/as-of";
import { useMayEdit } from "@/components/timetables/use-save";
import { Badge } from "@/components/ui/badge";
import { buttonClasses } from "@/components/ui/button";
import { EmptyPlace } from "@/components/ui/empty-place";
import { Page } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { isOfKind } from "@/lib/domain/measure-of-kind";
import { sayBeyondEnd, sayInForce, sayMeasureState } from "@/lib/domain/measures/measure-sentences";
import { measureState } from "@/lib/domain/measures/measure-state";
import { drawMeasureEntries } from "@/lib/drawing/measure-entries";
import type { Measure } from "@/lib/schema/transition";
import { MeasureEntries } from "./measure-entries";
import { MeasureFacts } from "./measure-facts";
import { stateMarks } from "./measure-words";
import { RedlineLedger } from "./redline-ledger";
import { useMeasureAddress } from "./use-measure-address";

/** One measure on a page of its own: a redline as its ledger, any other with its entries in time. */
export function MeasurePage({ measureId }: { measureId: string }) {
  const { t, say } = useWords();
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const address = useMeasureAddress();
  const mayEdit = useMayEdit();
  const measure = timetable.measures.find(({ id }) => id === measureId);
  if (!measure)
    return (
      <EmptyPlace
        title={t("measures.gone")}
        actions={
          <Link href={address.all} className={buttonClasses()}>
            {t("measures.back")}
          </Link>
        }
      >
        {t("measures.gone-long")}
      </EmptyPlace>
    );
  const state = measureState(measure, timetable.measures, asOf);
  const beyond = sayBeyondEnd(measure, timetable);
  return (
    <Page
      title={measure.title}
      lead={
        <>
          <p className="flex flex-wrap gap-x-2">
            <span>{t(`measures.kind-${measure.terms.kind}`)} ·</span>
            <Badge {...stateMarks[state.kind]}>
              <span className="whitespace-normal">{say(sayMeasureState(state), "short")}</span>
            </Badge>
            <span>· {say(sayInForce(measure, timetable.measures, asOf), "short")}</span>
            {beyond && <span>· {say(beyond)}</span>}
          </p>
          {measure.statement && <p className="pt-2 text-ink wrap-anywhere">{measure.statement}</p>}
        </>
      }
      actions={
        <>
          <Link href={address.all} className={buttonClasses("quiet")}>
            {t("measures.back")}
          </Link>
          <Link href={address.panel(measure.id)} className={buttonClasses()}>
            {t(mayEdit ? "measures.edit" : "measures.details")}
          </Link>
        </>
      }
    >
      {isOfKind(measure, "redline") ? (
        <RedlineLedger redline={measure} />
      ) : (
        <>
          <EntriesPicture measure={measure} />
          <MeasureFacts measure={measure} />
          <MeasureEntries measure={measure} />
        </>
      )}
    </Page>
  );
}

function EntriesPicture({ measure }: { measure: Measure }) {
  const words = useWords();
  const { asOf } = useAsOf();
  const first = drawMeasureEntries(measure, { asOf, words, width: 640 });
  if (!first) return <p className="text-soft">{words.t("measures.nothing-dated")}</p>;
  return <DrawingFrame draw={(width) => drawMeasureEntries(measure, { asOf, words, width }) ?? first} />;
}
