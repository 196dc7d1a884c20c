import { byId } from "@/lib/domain/items";
import { formatDay } from "@/lib/i18n/dates";
import type { Assessment } from "@/lib/schema/plan";
import type { PageFacts } from "./page-facts";
import { SourceLinks } from "./sources";
import { type Shape, StatusShape } from "./status-shape";

const shapes: Record<Assessment["finding"], Shape> = {
  met: "met",
  "partly-met": "due-soon",
  "not-met": "cancelled",
  undetermined: "undetermined",
};

/** What milestones depend on, and every assessor's finding; disagreeing ones stand side by side. */
export function ConditionsSection({ page }: { page: PageFacts }) {
  const { words, timetable, asOf } = page;
  const t = (key: string, values?: Record<string, string | number>) =>
    words.t(`public-page.conditions.${key}`, values);
  if (timetable.conditions.length === 0) return null;
  const milestones = byId(timetable.milestones);
  const parties = byId(timetable.parties);
  return (
    <section className="part" id="conditions" aria-labelledby="conditions-title">
      <h2 id="conditions-title">{t("title")}</h2>
      <p className="summary">{t("summary", { asOf: formatDay(asOf, words.locale, "long") })}</p>
      <ul className="entries">
        {timetable.conditions.map((condition) => {
          const found = timetable.assessments.filter(
            ({ subject }) => subject.kind === "condition" && subject.conditionId === condition.id,
          );
          const assessor = condition.assessorId && parties.get(condition.assessorId)?.name;
          return (
            <li key={condition.id}>
              <p className="when">
                {t("for", { title: milestones.get(condition.milestoneId)?.title ?? "" })}
              </p>
              <div>
                <h3>{condition.statement}</h3>
                {condition.criterion !== "" && <p>{condition.criterion}</p>}
                {assessor && <p className="quiet">{t("assessed-by", { assessor })}</p>}
                {found.length === 0 && (
                  <p className="status">
                    <StatusShape shape="undetermined" /> {t("no-finding")}
                  </p>
                )}
                {found.map((assessment) => {
                  const by = assessment.assessorId && parties.get(assessment.assessorId)?.name;
                  const said = { finding: t(assessment.finding), on: formatDay(assessment.on, words.locale) };
                  return (
                    <p key={assessment.id} className="status">
                      <StatusShape shape={shapes[assessment.finding]} />{" "}
                      {by ? t("finding", { ...said, assessor: by }) : t("finding-unnamed", said)}
                      {assessment.note !== "" && `: ${assessment.note}`}{" "}
                      <SourceLinks page={page} ids={assessment.sourceIds} />
                    </p>
                  );
                })}
                <SourceLinks page={page} ids={condition.sourceIds} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
