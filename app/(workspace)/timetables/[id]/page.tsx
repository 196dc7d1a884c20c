import { BuildView } from "@/components/build/build-view";
import { openPage } from "@/lib/server/open-page";

export default async function BuildPage({ params }: { params: Promise<{ id: string }> }) {
  await openPage((await params).id);
  return <BuildView />;
}
