import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { sentence } from "@/lib/domain/sentence";
import type { ToldInWords as Told } from "@/lib/domain/told-in-words";
import { WhatChanges } from "./what-changes";

/** Where words say a number that a rule of disclosure holds back; nothing where none do. */
export function ToldInWords({ found }: { found: readonly Told[] }) {
  const { t } = useWords();
  if (found.length === 0) return null;
  return (
    <Section title={t("publish.told")} count={found.length}>
      <p className="max-w-prose pt-2 text-sm text-soft">{t("publish.told-note")}</p>
      <WhatChanges
        changes={found.map(({ at, written, of }) =>
          at === "publication"
            ? sentence("publish.told-in-publication", { written, of })
            : sentence(at.name ? "publish.told-in" : "publish.told-in-nameless", {
                written,
                of,
                name: at.name,
                noun: sentence(`nouns.${at.noun}`),
              }),
        )}
      />
    </Section>
  );
}
