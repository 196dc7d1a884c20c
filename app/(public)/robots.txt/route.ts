/** Published timetables may be found by anybody; the workspace is for its members. */
export function GET(): Response {
  return new Response("User-agent: *\nAllow: /\nDisallow: /timetables\nDisallow: /api/\n", {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
