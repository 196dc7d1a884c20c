/**
 * Whether the reader takes gzip, as a pattern for the whole Accept-Encoding header. Plain JavaScript, because
 * next.config.js asks here too: Next takes Content-Encoding out of what a route handler answers, so that header is
 * set there, for the same readers to whom the press sends the compressed bytes.
 */
export const takesGzip = "(?!.*gzip\\s*;\\s*q=0(?:\\.0+)?\\s*(?:,|$)).*gzip.*";

/** The addresses at which nothing but the press answers. */
export const printedAddresses = [
  "/",
  "/t/:slug",
  "/t/:slug/v/:n",
  "/t/:slug/present",
  "/t/:slug/timetable.json",
];
