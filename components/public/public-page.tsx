import { AlsoCounted } from "./also-counted";
import { AnswersSection } from "./answers";
import { Colophon } from "./colophon";
import { ConditionsSection } from "./conditions";
import { ForcesSection, ProgressSection, TimetableSection } from "./drawings";
import { ExposureSection } from "./exposure";
import { HtmlDocument } from "./html-document";
import { KeyFigures } from "./key-figures";
import { LedgerSection } from "./ledger";
import { Masthead, Notices } from "./masthead";
import { MilestoneSection } from "./milestone-table";
import { Opening } from "./opening";
import { ForecastSection, ReferenceSection, TrendSection } from "./outlook";
import { type PageInput, pageFacts } from "./page-facts";
import { SiteMapSection } from "./site-map";
import { SiteSection } from "./site-table";
import { SourceList } from "./sources";
import { TransitionSection } from "./transition";
import { ChangesSection } from "./what-changed";

/** The public page of one publication: the answer first, then the pictures, the record and the sources. */
export function PublicPage(input: PageInput) {
  const page = pageFacts(input);
  const { words, timetable, headline, publication, view, origin, path, assets } = page;
  const address = view.kind === "latest" ? path : `${path}/v/${publication.version}`;
  return (
    <HtmlDocument
      words={words}
      title={`${timetable.title} · ${words.t("public-page.product")}`}
      description={headline.sentences.map((sentence) => words.say(sentence)).join(" ")}
      canonical={`${origin}${address}`}
      assets={assets}
      className="public-page"
    >
      <a className="skip" href="#timetable">
        {words.t("public-page.skip")}
      </a>
      <Masthead page={page} />
      <main className="sheet">
        <Notices page={page} />
        <Opening page={page} />
        <KeyFigures page={page} />
        <TimetableSection page={page} />
        <div className="halves">
          <ForcesSection page={page} />
          <ProgressSection page={page} />
        </div>
        <ForecastSection page={page} />
        <ReferenceSection page={page} />
        <MilestoneSection page={page} />
        <ConditionsSection page={page} />
        <SiteMapSection page={page} />
        <SiteSection page={page} />
        <AlsoCounted page={page} />
        <TransitionSection page={page} />
        <LedgerSection page={page} />
        <ExposureSection page={page} />
        <AnswersSection page={page} />
        <TrendSection page={page} />
        <ChangesSection page={page} />
        <SourceList page={page} />
      </main>
      <Colophon page={page} />
    </HtmlDocument>
  );
}
