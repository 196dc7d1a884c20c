import { ImportLink } from "@/components/incident-import/import-link";
import { IncidentsView } from "@/components/incidents/incidents-view";

export default function IncidentsPage() {
  return <IncidentsView actions={<ImportLink />} />;
}
