import { type Answered, fiveQuestions, type Question } from "@/lib/domain/five-questions/five-questions";
import { formatDay } from "@/lib/i18n/dates";
import type { PageFacts } from "./page-facts";
import { type Shape, StatusShape } from "./status-shape";

const shapes: Record<Answered, Shape> = {
  answered: "met",
  "in-part": "due-soon",
  "too-early": "to-come",
  "not-entered": "undetermined",
  "left-out": "undetermined",
};

/** The five questions of the analysis, answered from the record; only where the publisher shows them. */
export function AnswersSection({ page }: { page: PageFacts }) {
  const { words, publication, publications, timetable, asOf } = page;
  if (!publication.shows?.includes("answers")) return null;
  return (
    <section className="part" id="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">{words.t("five-questions.title")}</h2>
      <p className="summary">
        {words.t("five-questions.lead", { asOf: formatDay(asOf, words.locale, "long") })}
      </p>
      <ul className="entries answers">
        {fiveQuestions(timetable, publications, publication.publishedOn, publication.leavesOut).map(
          ({ code, answered, sentences }) => (
            <li key={code}>
              <p className="status">
                <StatusShape shape={shapes[answered]} /> {words.t(`five-questions.state-${answered}`)}
              </p>
              <div>
                <h3>{words.t(`five-questions.question-${code}`)}</h3>
                <p>
                  {sentences.map((sentence) => words.say(sentence)).join(" ")}{" "}
                  <Behind page={page} code={code} />
                </p>
              </div>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** The part of the page on which the entries behind an answer are told, where it is there. */
function Behind({ page, code }: { page: PageFacts; code: Question["code"] }) {
  const { words, timetable } = page;
  const toTransition = timetable.measures.length > 0 ? "transition" : null;
  const part = {
    public: "changes",
    followed: "milestones",
    redlines: toTransition,
    host: toTransition,
    after: toTransition,
  }[code];
  return part && <a href={`#${part}`}>{words.t(`public-page.answers.${part}`)}</a>;
}
