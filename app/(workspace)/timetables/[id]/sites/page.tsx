import { notFound } from "next/navigation";
import { SitesView } from "@/components/sites/sites-view";
import { mapGroundOf } from "@/lib/formats/outlines";
import { openPage } from "@/lib/server/open-page";
import { loadTimetable } from "@/lib/server/store";

/** The outlines under the map come with the page: only those of the territory and its neighbours are sent. */
export default async function SitesPage({ params }: { params: Promise<{ id: string }> }) {
  const { timetableId } = await openPage((await params).id);
  const stored = await loadTimetable(timetableId);
  if (!stored) notFound();
  return <SitesView ground={mapGroundOf(stored.timetable)} />;
}
