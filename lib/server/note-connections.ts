import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { connectionHeader } from "./client-address";

/**
 * Before Next.js sees a request: where it comes from, and an address that can be read.
 *
 * Writes on every request from where its connection comes. Route handlers see no connection, only headers, which a
 * client may write as it likes; this one is overwritten before anybody reads it.
 */
export function noteConnections(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    request.headers[connectionHeader] = socket.remoteAddress ?? "";
    request.url = readable(request.url ?? "/");
  });
}

/**
 * Escapes that are no UTF-8, "/t/%ff", name nothing, and Next.js answers them with a failure. With each stray "%"
 * written as the percent sign it is, they name nothing in a way that can be answered.
 */
function readable(url: string): string {
  try {
    decodeURIComponent(url);
    return url;
  } catch {
    return url.replaceAll("%", "%25");
  }
}
