import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { SiteMap } from "@/components/sites/site-map";
import { WithWords } from "@/components/with-words";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import type { MapGround } from "@/lib/drawing/map-ground";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { iraqIncidents, iraqSites } from "../worlds/iraq-sites";

/** The page that map.bench.ts opens in a browser: it shows a map when told to, and says how long that took. */
declare global {
  interface Window {
    showMap: (incidents: number, ground: MapGround) => Promise<{ painted: number; nodes: number }>;
  }
}

const today = "2012-06-30" as CalendarDate;

function Held({ incidents, ground }: { incidents: number; ground: MapGround }) {
  const [asOf, setAsOf] = useState(today);
  const [chosen, setChosen] = useState<string | null>(null);
  const [timetable] = useState(() => ({
    ...blankTimetable("Iraq"),
    from: "Iraq",
    sites: [...iraqSites],
    incidents: iraqIncidents(incidents),
  }));
  return (
    <SiteMap
      timetable={timetable}
      ground={ground}
      today={today}
      asOf={asOf}
      onAsOf={setAsOf}
      chosen={chosen}
      onChoose={setChosen}
    />
  );
}

window.showMap = (incidents, ground) => {
  const host = document.body.appendChild(document.createElement("div"));
  host.style.width = "960px";
  const begun = performance.now();
  flushSync(() =>
    createRoot(host).render(
      <WithWords>
        <Held incidents={incidents} ground={ground} />
      </WithWords>,
    ),
  );
  return new Promise((done) =>
    requestAnimationFrame(() =>
      setTimeout(() =>
        done({ painted: performance.now() - begun, nodes: document.querySelectorAll("*").length }),
      ),
    ),
  );
};
