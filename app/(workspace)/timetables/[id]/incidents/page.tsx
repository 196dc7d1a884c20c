import { IncidentsView } from "@/components/incidents/incidents-view";

export default function IncidentsPage() {
  return <IncidentsView />;
}
