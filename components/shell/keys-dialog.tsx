"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useWords } from "@/components/use-words";
import { useAllVerbs } from "./verbs";

/** Every key of the screen as it stands. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  const verbs = useAllVerbs().filter(({ keys }) => keys);
  return (
    <Dialog open={open} onClose={onClose} title={t("shell.keys-title")} width="narrow" reading>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6">
        {verbs.map(({ id, label, keys = "" }) => (
          <div
            key={id}
            className="col-span-2 grid grid-cols-subgrid items-center border-b py-1.5 last:border-0"
          >
            <dt>{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
