import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { VersionsView } from "@/components/versions/versions-view";
import { publicationsQuery } from "@/lib/client/queries";
import { openPage } from "@/lib/server/open-page";
import { publicationsIn } from "@/lib/server/publications";

export default async function VersionsPage({ params }: { params: Promise<{ id: string }> }) {
  const access = await openPage((await params).id);
  const client = new QueryClient();
  const publications = await publicationsIn(access);
  client.setQueryData(publicationsQuery(access.timetableId).queryKey, { publications });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <VersionsView />
    </HydrationBoundary>
  );
}
