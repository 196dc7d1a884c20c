import { MeasuresView } from "@/components/measures/measures-view";

export default function MeasuresPage() {
  return <MeasuresView />;
}
