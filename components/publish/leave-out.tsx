import { Checkbox } from "@/components/ui/checkbox";
import { useWords } from "@/components/use-words";
import type { LeftOut } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";

const lists: readonly LeftOut[] = ["measures", "incidents", "sites"];

/** What a version does without; offered only where there is something to leave out. */
export function LeaveOut({
  timetable,
  leavesOut,
  onChange,
}: {
  timetable: Timetable;
  leavesOut: readonly LeftOut[];
  onChange: (leavesOut: LeftOut[]) => void;
}) {
  const { t } = useWords();
  const offered = lists.filter((list) => timetable[list].length > 0 || leavesOut.includes(list));
  if (offered.length === 0) return null;
  return (
    <fieldset className="mt-5 flex flex-col gap-2">
      <legend className="pb-2 text-sm text-soft">{t("publish.leaves-out")}</legend>
      {offered.map((list) => (
        <Checkbox
          key={list}
          checked={leavesOut.includes(list)}
          onChange={(checked) =>
            onChange(lists.filter((each) => (each === list ? checked : leavesOut.includes(each))))
          }
        >
          {t(`publish.leaves-out-${list}`, { count: timetable[list].length })}
        </Checkbox>
      ))}
      <p className="text-sm text-soft">{t("publish.leaves-out-note")}</p>
    </fieldset>
  );
}
