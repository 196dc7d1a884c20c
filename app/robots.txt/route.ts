/** The public pages may be found; the workspace is nobody's to index. */
const rules =
  "User-agent: *\nDisallow: /timetables\nDisallow: /sign-in\nDisallow: /setup\nDisallow: /api/\nAllow: /api/v1/public/\n";

export function GET(): Response {
  return new Response(rules, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
