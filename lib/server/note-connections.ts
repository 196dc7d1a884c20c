import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { connectionHeader } from "./client-address";

/**
 * Writes on every request from where its connection comes. Route handlers see no connection, only headers, which a
 * client may write as it likes; this one is overwritten before anybody reads it.
 */
export function noteConnections(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    request.headers[connectionHeader] = socket.remoteAddress ?? "";
  });
}
