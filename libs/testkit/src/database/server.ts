import { createServer, type Server, type Socket } from 'node:net';
import type { Journal } from './journal.js';
import { commandName, MessageReader, replyMessage, type Reply } from './wire.js';

export interface ServedEngine {
  roundTrip(message: Buffer): Promise<Reply & { readonly moreToCome: boolean }>;
}

/** Commands that leave nothing to be kept. Whatever is not here counts as a write. */
const reads = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'ping',
  'buildInfo',
  'buildinfo',
  'connectionStatus',
  'serverStatus',
  'hostInfo',
  'getParameter',
  'getLog',
  'dbStats',
  'dbstats',
  'collStats',
  'validate',
  'find',
  'getMore',
  'killCursors',
  'count',
  'distinct',
  'explain',
  'listCollections',
  'listIndexes',
  'listDatabases',
  'endSessions',
]);

export class DatabaseServer {
  readonly #engine: ServedEngine;
  readonly #journal: Journal;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(engine: ServedEngine, journal: Journal) {
    this.#engine = engine;
    this.#journal = journal;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  listen(socketPath: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(socketPath, resolve);
    });
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #serve(socket: Socket): void {
    const reader = new MessageReader();
    let replies = 0;
    let turn = Promise.resolve();
    const answer = async (message: Buffer): Promise<void> => {
      const reply = await this.#engine.roundTrip(message);
      if (isWrite(message)) await this.#journal.settled();
      if (!reply.moreToCome && !socket.destroyed) socket.write(replyMessage(reply, ++replies));
    };
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      // A failure is the connection's: the driver sees it drop, as with a server that died, never a reply that is not true.
      const drop = (): unknown => socket.destroy();
      try {
        for (const message of reader.push(chunk)) turn = turn.then(() => answer(message)).catch(drop) as Promise<void>;
      } catch {
        drop();
      }
    });
  }
}

function isWrite(message: Buffer): boolean {
  const name = commandName(message);
  if (name === undefined) return false;
  if (name === 'aggregate') return message.includes('$merge\0') || message.includes('$out\0');
  return !reads.has(name);
}
