"use client";

import { Trash2, X } from "lucide-react";
import { useAsOf } from "@/components/shell/as-of";
import { AttachedSources } from "@/components/sources/attached-sources";
import { useMayEdit, useSave } from "@/components/timetables/use-save";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { firstDayOf } from "@/lib/domain/calendar-date";
import { siteStateOn } from "@/lib/domain/sites";
import { stateWords } from "@/lib/drawing/map-words";
import { formatTarget } from "@/lib/i18n/dates";
import type { Site } from "@/lib/schema/forces";
import { SiteFacts } from "./site-facts";
import { SiteMilestones } from "./site-milestones";
import { SiteSteps } from "./site-steps";

/** All that is known of one site, each part changed where it stands. */
export function SitePanel({
  site,
  onClose,
  onRemove,
}: {
  /** With all that was entered, also what is dated after the data date. */
  site: Site;
  onClose: () => void;
  onRemove: (site: Site) => void;
}) {
  const words = useWords();
  const { t, locale } = words;
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const save = useSave();
  const mayEdit = useMayEdit();
  const { id, actualHandover } = site;
  const set = (changes: Partial<Omit<Site, "id">>) => save({ type: "set-site", siteId: id, changes });
  return (
    <article key={id} aria-label={site.name} className="flex flex-col gap-4 p-4">
      <header className="flex flex-col gap-1">
        <div className="flex items-center gap-1">
          <p className="flex-1 text-sm text-soft">{t("sites.site")}</p>
          {mayEdit && (
            <IconButton label={t("sites.remove", { name: site.name })} onClick={() => onRemove(site)}>
              <Trash2 aria-hidden />
            </IconButton>
          )}
          <IconButton label={t("ui.close")} className="max-lg:hidden" onClick={onClose}>
            <X aria-hidden />
          </IconButton>
        </div>
        <TextField
          label={t("sites.name")}
          layout="bare"
          look="in-place"
          wraps
          className="-ms-2 font-serif text-xl! font-semibold"
          value={site.name}
          required
          disabled={!mayEdit}
          keepAs={`${id} name`}
          onSave={(name) => set({ name })}
        />
        <p className="text-soft">{stateWords(siteStateOn(site, asOf), words)}</p>
        {actualHandover && firstDayOf(actualHandover) > asOf && (
          <p className="text-sm text-soft">
            {t("sites.given-up-later", { on: formatTarget(actualHandover, locale) })}
          </p>
        )}
      </header>
      <SiteFacts site={site} disabled={!mayEdit} onChange={set} />
      <hr />
      <SiteSteps site={site} disabled={!mayEdit} onChange={(steps) => set({ steps })} />
      <SiteMilestones siteId={id} disabled={!mayEdit} />
      <AttachedSources
        label={t("sources.sources")}
        keepAs={`sources of ${id}`}
        sources={timetable.sources}
        sourceIds={site.sourceIds}
        disabled={!mayEdit}
        onChange={(sourceIds, added) =>
          save(...(added ? [{ type: "add-source", source: added } as const] : []), {
            type: "set-site",
            siteId: id,
            changes: { sourceIds },
          })
        }
      />
      <hr />
      <TextArea
        label={t("sites.note")}
        look="in-place"
        placeholder={t("sites.note-hint")}
        value={site.note}
        disabled={!mayEdit}
        keepAs={`${id} note`}
        onSave={(note) => set({ note })}
      />
    </article>
  );
}
