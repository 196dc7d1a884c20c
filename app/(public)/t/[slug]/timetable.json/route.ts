import { answerJson } from "@/lib/server/press/public-pages";

/** The publication as data; `?v=` of another version than the latest. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  const asked = new URL(request.url).searchParams;
  return answerJson(request, slug, { version: asked.get("v"), asOf: asked.get("asOf") });
}
