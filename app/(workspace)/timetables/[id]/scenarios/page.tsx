import { ScenariosView } from "@/components/scenarios/scenarios-view";

export default function ScenariosPage() {
  return <ScenariosView />;
}
