import { MeasurePage } from "@/components/measures/measure-page";

export default async function OneMeasurePage({ params }: { params: Promise<{ measureId: string }> }) {
  return <MeasurePage measureId={(await params).measureId} />;
}
