import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { PublishView } from "@/components/publish/publish-view";
import { publicationsQuery } from "@/lib/client/queries";
import { openPage } from "@/lib/server/open-page";
import { publicationsIn } from "@/lib/server/publications";

export default async function PublishPage({ params }: { params: Promise<{ id: string }> }) {
  const access = await openPage((await params).id);
  const client = new QueryClient();
  const publications = await publicationsIn(access);
  client.setQueryData(publicationsQuery(access.timetableId).queryKey, { publications });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PublishView />
    </HydrationBoundary>
  );
}
