import { publicAnswer } from "@/lib/server/answers";
import { endpoints } from "@/lib/server/endpoints";
import { refuse } from "@/lib/server/outcome";
import { latestPublication, publicationOn } from "@/lib/server/published";
import { route } from "@/lib/server/route";

export const GET = route(endpoints.readPublished, async ({ params: { slug = "" }, query, request }) => {
  const publication = query.asOf ? await publicationOn(slug, query.asOf) : await latestPublication(slug);
  if (!publication) return refuse(404, "not-found");
  return publicAnswer(publication, `"${slug}-${publication.version}"`, request, "max-age=60");
});
