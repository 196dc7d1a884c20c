import { answerPage } from "@/lib/server/press/public-pages";

/** The latest version; with `?asOf=2011-12-05` the one that stood on that day. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerPage(request, slug, { asOf: new URL(request.url).searchParams.get("asOf") });
}
