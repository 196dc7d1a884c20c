import { ScenarioRoom } from "@/components/scenarios/scenario-room";

export default async function ScenarioPage({ params }: { params: Promise<{ scenarioId: string }> }) {
  return <ScenarioRoom scenarioId={(await params).scenarioId} />;
}
