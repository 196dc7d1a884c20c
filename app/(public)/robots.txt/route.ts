/** Published timetables may be found by anybody; the workspace is nobody's to index. */
const rules = [
  "User-agent: *",
  "Allow: /",
  ...["/timetables", "/sign-in", "/setup", "/invitation", "/new-password", "/account", "/api/"].map(
    (path) => `Disallow: ${path}`,
  ),
  "Allow: /api/v1/public/",
  "",
].join("\n");

export function GET(): Response {
  return new Response(rules, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
