import { TrackView } from "@/components/track/track-view";

export default function TrackPage() {
  return <TrackView />;
}
