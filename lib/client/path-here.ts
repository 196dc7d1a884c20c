const nowhere = "http://here.invalid";

/**
 * Where to go after signing in: a path of this site, whatever an address asks for. "//elsewhere.example" and its
 * like, which a browser takes for another site, become the start.
 */
export function pathHere(wanted: string | null | undefined, start = "/timetables"): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, nowhere)) return start;
  const url = new URL(wanted, nowhere);
  // "/.//elsewhere.example" begins with two slashes only once its dots are gone.
  if (url.origin !== nowhere || url.pathname.startsWith("//")) return start;
  return url.pathname + url.search + url.hash;
}
