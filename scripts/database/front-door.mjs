/**
 * Serves one PGlite to many connections on a Unix socket, in PostgreSQL's own protocol.
 *
 * PGlite has a single session. A query of the extended protocol arrives as several messages (Parse, Bind,
 * Execute, Sync), and were those of two connections to mix, one would read the other's rows. So a connection
 * takes a *turn*: it has the session to itself from its first message until the database says that it is
 * idle, outside any transaction. Whoever comes meanwhile waits in line.
 *
 * What follows for callers: settings, temporary tables, named statements and session-level advisory locks are
 * shared by all connections. Transactions, row locks and errors behave as on any server.
 */
import { createServer } from "node:net";

const sslRequest = 80877103;
const encryptionRequest = 80877104;
const cancelRequest = 80877102;
const terminate = "X".charCodeAt(0);
const sync = new Uint8Array([0x53, 0, 0, 0, 4]);

/** @typedef {import("@electric-sql/pglite").PGlite} PGlite */

/**
 * @param {PGlite} database
 * @param {string} path  where the socket shall be
 * @returns {Promise<{ close: () => Promise<void> }>}
 */
export async function openFrontDoor(database, path) {
  const turns = makeTurns();
  /** @type {Set<import("node:net").Socket>} */
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    serve(socket, database, turns).finally(() => sockets.delete(socket));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => resolve(undefined));
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/**
 * One connection from its first byte to its end.
 * @param {import("node:net").Socket} socket
 * @param {PGlite} database
 * @param {ReturnType<typeof makeTurns>} turns
 */
async function serve(socket, database, turns) {
  /** @type {(() => void) | undefined} */
  let endTurn;
  socket.on("error", () => socket.destroy());
  try {
    for await (const message of messagesOf(socket)) {
      endTurn ??= await turns.next();
      if (socket.destroyed) break;
      if (await answer(socket, database, message)) {
        endTurn();
        endTurn = undefined;
      }
    }
  } catch {
    // The connection broke, or PGlite could not go on with it: the client sees the end of the connection.
  } finally {
    socket.destroy();
    if (endTurn) {
      await leaveIdle(database);
      endTurn();
    }
  }
}

/**
 * Splits what arrives into messages, and answers the ones that come before the session: no encryption is
 * offered on a socket that only its owner can open, and cancelling is not possible.
 * @param {import("node:net").Socket} socket
 * @returns {AsyncGenerator<Buffer>}
 */
async function* messagesOf(socket) {
  let waiting = Buffer.alloc(0);
  let begun = false;
  for await (const chunk of socket) {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    for (;;) {
      const header = begun ? 1 : 0;
      if (waiting.length < header + 4) break;
      const length = header + waiting.readInt32BE(header);
      if (waiting.length < length) break;
      const message = waiting.subarray(0, length);
      waiting = waiting.subarray(length);
      if (begun) {
        if (message[0] === terminate) return;
        yield message;
        continue;
      }
      const request = message.readInt32BE(4);
      if (request === sslRequest || request === encryptionRequest) socket.write("N");
      else if (request === cancelRequest) return;
      else {
        begun = true;
        yield message;
      }
    }
  }
}

/**
 * Hands one message to the database and its answer to the client.
 * @param {import("node:net").Socket} socket
 * @param {PGlite} database
 * @param {Uint8Array} message
 * @returns {Promise<boolean>} whether the session is now idle, outside a transaction
 */
async function answer(socket, database, message) {
  let last = Buffer.alloc(0);
  await database.runExclusive(() =>
    database.execProtocolRawStream(message, {
      onRawData: (data) => {
        const copy = Buffer.from(data);
        last = copy.length >= 6 ? copy : Buffer.concat([last, copy]);
        if (!socket.destroyed) socket.write(copy);
      },
    }),
  );
  return last.subarray(-6).equals(readyAndIdle);
}

/** ReadyForQuery with status "I": the last message of an answer, when no transaction is open. */
const readyAndIdle = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/**
 * A client that vanished in the middle leaves neither a transaction nor half a query behind.
 * @param {PGlite} database
 */
async function leaveIdle(database) {
  await database.execProtocolRaw(sync).catch(() => undefined);
  await database.exec("ROLLBACK").catch(() => undefined);
}

/** A line in which everybody waits for their turn, first come, first served. */
function makeTurns() {
  let last = Promise.resolve();
  return {
    /** @returns {Promise<() => void>} resolves with the function that ends the turn */
    next() {
      /** @type {() => void} */
      let end = () => undefined;
      const before = last;
      last = new Promise((resolve) => {
        end = resolve;
      });
      return before.then(() => end);
    },
  };
}
