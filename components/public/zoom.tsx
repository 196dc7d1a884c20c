import { formatDay } from "@/lib/i18n/dates";
import type { PageFacts } from "./page-facts";
import type { Stretches } from "./stretches";

const steps = ["closer", "wider", "earlier", "later"] as const;
const signs: Record<(typeof steps)[number], string> = { closer: "+", wider: "−", earlier: "‹", later: "›" };

/**
 * Which stretch of time is drawn. A few stand ready and need no script: the choice alone shows one of the drawings.
 * The script adds the steps from the whole down to a week, and dragging across the picture.
 */
export function Zoom({ page, stretches }: { page: PageFacts; stretches: Stretches }) {
  const { t, locale } = page.words;
  return (
    <div className="zoom">
      <fieldset className="choice" data-choice="zoom">
        <legend>{t("public-page.zoom.label")}</legend>
        {Object.entries(stretches).map(([name, { from, to }]) => (
          <label key={name}>
            <input
              type="radio"
              name="zoom"
              value={name}
              id={`zoom-${name}`}
              defaultChecked={name === "all"}
              data-from={from}
              data-to={to}
            />
            <span>{t(`public-page.zoom.${name}`, { day: formatDay(page.asOf, locale) })}</span>
          </label>
        ))}
      </fieldset>
      <p className="steps" hidden data-steps>
        {steps.map((step) => (
          <button key={step} type="button" data-step={step} title={t(`public-page.zoom.${step}`)}>
            <span aria-hidden="true">{signs[step]}</span>
            <span className="unseen">{t(`public-page.zoom.${step}`)}</span>
          </button>
        ))}
        <output
          data-hint={t("public-page.zoom.drag")}
          data-text={t("public-page.zoom.shown", {
            from: "{from}",
            to: "{to}",
            seen: "{seen}",
            all: "{all}",
          })}
        />
      </p>
    </div>
  );
}
