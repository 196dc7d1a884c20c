"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsInteger, useQueryState } from "nuqs";
import { useRoom } from "@/components/shell/room";
import { EmptyPlace } from "@/components/ui/empty-place";
import { Page, Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { publicationsQuery } from "@/lib/client/queries";
import { asTimetable, publicView } from "@/lib/domain/public-view";
import { Comparison } from "./comparison";
import { VersionTable } from "./version-table";

/** Every version, and what became of one in another. 0 in the address is the working copy. */
export function VersionsView() {
  const { t } = useWords();
  const { id } = useRoom();
  const { timetable } = useEditSession();
  const { data } = useQuery(publicationsQuery(id));
  const [from, setFrom] = useQueryState("from", parseAsInteger);
  const [to, setTo] = useQueryState("to", parseAsInteger);
  if (!data) return <p className="p-8 text-soft">{t("versions.loading")}</p>;
  const { publications } = data;
  const latest = publications.at(-1);
  if (!latest)
    return (
      <EmptyPlace title={t("versions.empty")} example={t("versions.empty-example")}>
        <p>{t("versions.empty-long")}</p>
      </EmptyPlace>
    );

  const older = from ?? Math.max(1, latest.version - 1);
  const newer = to ?? (latest.version > 1 ? latest.version : 0);
  const plan = (version: number) => {
    const published = publications.find((one) => one.version === version);
    return asTimetable(published ? published.timetable : publicView(timetable));
  };
  return (
    <Page title={t("versions.title")} lead={t("versions.lead")}>
      <Comparison
        versions={publications.map(({ version, publishedOn }) => ({ version, publishedOn }))}
        from={older}
        to={newer}
        before={plan(older)}
        after={plan(newer)}
        onFrom={(version) => void setFrom(version)}
        onTo={(version) => void setTo(version)}
      />
      <Section title={t("versions.all")} count={publications.length}>
        <VersionTable publications={publications.toReversed()} sources={timetable.sources} />
      </Section>
    </Page>
  );
}
