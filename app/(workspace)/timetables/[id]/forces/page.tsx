import { ForcesView } from "@/components/forces/forces-view";

export default function ForcesPage() {
  return <ForcesView />;
}
