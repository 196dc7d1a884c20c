import { ReviewView } from "@/components/review/review-view";

export default function ReviewPage() {
  return <ReviewView />;
}
