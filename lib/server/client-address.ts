import { isIP } from "node:net";

/** Set on every request by instrumentation.ts from the connection itself; what a client sends is overwritten. */
export const connectionHeader = "x-drawdown-connection";

/**
 * From which address a request comes, for counting tries.
 *
 * A connection from this machine or a private network is taken for a reverse proxy, whose last entry in
 * X-Forwarded-For is the client; the entries before it are the client's own claims. From anywhere else the
 * connection's address counts, whatever the headers say.
 */
export function addressOf(headers: Headers): string {
  const connection = plain(headers.get(connectionHeader) ?? "");
  if (connection !== "" && !isPrivate(connection)) return network(connection);
  const claimed = plain((headers.get("x-forwarded-for") ?? "").split(",").at(-1)?.trim() ?? "");
  return network(isIP(claimed) ? claimed : connection || "unknown");
}

/** An IPv4 address inside IPv6, "::ffff:10.0.0.1", is the IPv4 address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

function isPrivate(address: string): boolean {
  return /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i.test(
    address,
  );
}

/** Whoever has an IPv6 address has 2^64 of them: the /64 counts as one. */
function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail = ""] = address.split("::");
  const start = head === "" ? [] : head.split(":");
  const end = tail === "" ? [] : tail.split(":");
  const groups = address.includes("::")
    ? [...start, ...Array<string>(Math.max(0, 8 - start.length - end.length)).fill("0"), ...end]
    : start;
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
