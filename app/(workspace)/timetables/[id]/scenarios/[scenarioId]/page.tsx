import { redirect } from "next/navigation";

/** Where a scenario was looked at before every view could show it. */
export default async function ScenarioPage({
  params,
}: {
  params: Promise<{ id: string; scenarioId: string }>;
}) {
  const { id, scenarioId } = await params;
  redirect(`/timetables/${id}?${new URLSearchParams({ scenario: scenarioId })}`);
}
