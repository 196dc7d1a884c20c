import { sentence } from "@/lib/domain/sentence";
import { publicAnswer } from "@/lib/server/answers";
import { endpoints } from "@/lib/server/endpoints";
import { refuse, refuseWith } from "@/lib/server/outcome";
import { publicationOn } from "@/lib/server/published";
import { route } from "@/lib/server/route";
import { standingPublication } from "@/lib/server/standing-publications";

export const GET = route(endpoints.readPublished, async ({ params: { slug = "" }, query, request }) => {
  const standing = await standingPublication(slug);
  if (!standing) return refuse(404, "not-found");
  const { asOf = standing.today } = query;
  if (asOf > standing.today) {
    const values = { asOf: { day: asOf }, today: { day: standing.today } };
    return refuseWith([{ path: ["asOf"], sentence: sentence("problems.as-of-in-future", values) }]);
  }
  const publication = query.asOf ? await publicationOn(slug, asOf) : standing.publication;
  if (!publication) return refuse(404, "not-found");
  return publicAnswer(publication, `"${slug}-${publication.version}"`, request, "max-age=60");
});
