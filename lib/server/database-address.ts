/**
 * The address with the session's time zone fixed to UTC: the driver writes instants wrongly in any other.
 * Options that the address already has are kept.
 */
export function inUtc(address: string): string {
  const url = new URL(address);
  const options = [url.searchParams.get("options"), "-c TimeZone=UTC"].filter(Boolean).join(" ");
  url.searchParams.delete("options");
  const rest = url.searchParams.toString();
  url.search = `${rest ? `${rest}&` : ""}options=${encodeURIComponent(options)}`;
  return url.toString();
}
