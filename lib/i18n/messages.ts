import amountEntry from "./messages/en/amount-entry.json";
import amounts from "./messages/en/amounts.json";
import baselines from "./messages/en/baselines.json";
import build from "./messages/en/build.json";
import changes from "./messages/en/changes.json";
import dates from "./messages/en/dates.json";
import disclosures from "./messages/en/disclosures.json";
import drawings from "./messages/en/drawings.json";
import earnedSchedule from "./messages/en/earned-schedule.json";
import exposure from "./messages/en/exposure.json";
import field from "./messages/en/field.json";
import fields from "./messages/en/fields.json";
import fiveQuestions from "./messages/en/five-questions.json";
import forceLine from "./messages/en/force-line.json";
import forces from "./messages/en/forces.json";
import forecast from "./messages/en/forecast.json";
import headline from "./messages/en/headline.json";
import history from "./messages/en/history.json";
import incidentImport from "./messages/en/incident-import.json";
import incidentLine from "./messages/en/incident-line.json";
import incidents from "./messages/en/incidents.json";
import kept from "./messages/en/kept.json";
import measures from "./messages/en/measures.json";
import nouns from "./messages/en/nouns.json";
import pace from "./messages/en/pace.json";
import paste from "./messages/en/paste.json";
import people from "./messages/en/people.json";
import problems from "./messages/en/problems.json";
import publicPage from "./messages/en/public-page.json";
import publish from "./messages/en/publish.json";
import reasons from "./messages/en/reasons.json";
import redlines from "./messages/en/redlines.json";
import referenceClass from "./messages/en/reference-class.json";
import refusals from "./messages/en/refusals.json";
import review from "./messages/en/review.json";
import reviewView from "./messages/en/review-view.json";
import rows from "./messages/en/rows.json";
import scenarios from "./messages/en/scenarios.json";
import settings from "./messages/en/settings.json";
import shell from "./messages/en/shell.json";
import sites from "./messages/en/sites.json";
import sources from "./messages/en/sources.json";
import timeline from "./messages/en/timeline.json";
import timetables from "./messages/en/timetables.json";
import track from "./messages/en/track.json";
import trend from "./messages/en/trend.json";
import ui from "./messages/en/ui.json";
import versions from "./messages/en/versions.json";
import workspace from "./messages/en/workspace.json";

/** All words of the program, one file a room. Further languages are further objects of this shape. */
export const english = {
  disclosures,
  "five-questions": fiveQuestions,
  "force-line": forceLine,
  forecast,
  forces,
  history,
  publish,
  reasons,
  redlines,
  scenarios,
  settings,
  sites,
  sources,
  timetables,
  track,
  versions,
  "amount-entry": amountEntry,
  amounts,
  baselines,
  build,
  changes,
  drawings,
  "earned-schedule": earnedSchedule,
  dates,
  exposure,
  field,
  fields,
  headline,
  "incident-import": incidentImport,
  "incident-line": incidentLine,
  incidents,
  kept,
  measures,
  nouns,
  people,
  pace,
  paste,
  problems,
  "public-page": publicPage,
  "reference-class": referenceClass,
  refusals,
  review,
  "review-view": reviewView,
  rows,
  shell,
  timeline,
  trend,
  ui,
  workspace,
};

export type Messages = typeof english;

export const locales = ["en"] as const;
export type Locale = (typeof locales)[number];

export function messagesFor(_locale: Locale): Messages {
  return english;
}
