import type { PageFacts } from "./page-facts";

/**
 * Which milestones are listed. By status it works without a script: the choice alone hides lines (style/tables.css).
 * The script adds the phase and the search, and puts all of it into the address.
 */
export function MilestoneFilter({ page, shown }: { page: PageFacts; shown: readonly string[] }) {
  const { timetable } = page;
  const t = (key: string) => page.words.t(`public-page.filter.${key}`);
  const phases = timetable.phases.filter(({ id }) => timetable.milestones.some((m) => m.phaseId === id));
  return (
    <div className="filter">
      {shown.length > 2 && (
        <fieldset className="choice" data-choice="show">
          <legend>{t("label")}</legend>
          {shown.map((group) => (
            <label key={group}>
              <input
                type="radio"
                name="show"
                value={group}
                id={`show-${group}`}
                defaultChecked={group === "all"}
              />
              <span>{t(group)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="sift" hidden data-sift>
        {phases.length > 1 && (
          <label>
            {t("phase")}{" "}
            <select name="phase">
              <option value="">{t("every-phase")}</option>
              {phases.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t("find")} <input type="search" name="find" size={14} />
        </label>
        <output data-text={t("count")} data-none={t("none")} />
      </p>
    </div>
  );
}
