import { answerPage } from "@/lib/server/press/public-pages";

/** The deck of the latest version; `?v=` of another, `?asOf=` of the one that stood on a day. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  const asked = new URL(request.url).searchParams;
  return answerPage(request, slug, { version: asked.get("v"), asOf: asked.get("asOf") }, "deck");
}
