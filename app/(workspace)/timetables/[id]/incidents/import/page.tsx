import { IncidentImportView } from "@/components/incident-import/incident-import-view";

export default function IncidentImportPage() {
  return <IncidentImportView />;
}
