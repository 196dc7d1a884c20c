import { ForecastView } from "@/components/forecast/forecast-view";

export default function ForecastPage() {
  return <ForecastView />;
}
