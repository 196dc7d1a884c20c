import { answerPage } from "@/lib/server/press/public-pages";

/** One version, for ever. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; n: string }> },
): Promise<Response> {
  const { slug, n } = await params;
  return answerPage(request, slug, { version: n });
}
