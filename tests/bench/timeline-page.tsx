import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { Timeline } from "@/components/timeline/timeline";
import { WithWords } from "@/components/with-words";
import type { DayRange } from "@/lib/drawing/timeline-range";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { largeTimetable } from "../worlds/large-timetable";

/** The page that timeline.ts opens in a browser: it shows a timetable when told to, and says how long that took. */
declare global {
  interface Window {
    showTimetable: (count: number) => Promise<{ mounted: number; painted: number; nodes: number }>;
  }
}

function Held({ timetable }: { timetable: Timetable }) {
  const [selection, setSelection] = useState<string | null>(null);
  const [range, setRange] = useState<DayRange | null>(null);
  return (
    <WithWords>
      <div style={{ height: "100vh" }}>
        <Timeline
          timetable={timetable}
          records={new Map()}
          asOf={"2015-01-01" as CalendarDate}
          selection={selection}
          onSelect={setSelection}
          onEdit={() => undefined}
          canEdit
          range={range}
          onRange={setRange}
        />
      </div>
    </WithWords>
  );
}

window.showTimetable = (count) => {
  const timetable = largeTimetable(count);
  const host = document.body.appendChild(document.createElement("div"));
  const begun = performance.now();
  flushSync(() => createRoot(host).render(<Held timetable={timetable} />));
  const mounted = performance.now() - begun;
  return new Promise((done) =>
    requestAnimationFrame(() =>
      setTimeout(() =>
        done({ mounted, painted: performance.now() - begun, nodes: document.querySelectorAll("*").length }),
      ),
    ),
  );
};
