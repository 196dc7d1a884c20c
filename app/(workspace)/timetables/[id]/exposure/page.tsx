import { ExposureView } from "@/components/exposure/exposure-view";

export default function ExposurePage() {
  return <ExposureView />;
}
