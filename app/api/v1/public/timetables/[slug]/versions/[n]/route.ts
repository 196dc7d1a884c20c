import { publicAnswer } from "@/lib/server/answers";
import { endpoints } from "@/lib/server/endpoints";
import { refuse } from "@/lib/server/outcome";
import { route } from "@/lib/server/route";
import { standingVersion } from "@/lib/server/standing-publications";

export const GET = route(
  endpoints.readPublishedVersion,
  async ({ params: { slug = "", n = "" }, request }) => {
    const publication = /^[1-9]\d{0,8}$/.test(n) ? await standingVersion(slug, Number(n)) : null;
    if (!publication) return refuse(404, "not-found");
    return publicAnswer(publication, `"${slug}-${n}"`, request, "max-age=31536000, immutable");
  },
);
