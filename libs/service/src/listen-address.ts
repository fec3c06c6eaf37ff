import { stat, unlink } from 'node:fs/promises';
import { connect } from 'node:net';

/** Where a server listens or a client calls: a TCP port or a Unix socket. */
export type ListenAddress =
  { readonly kind: 'tcp'; readonly host: string; readonly port: number } | { readonly kind: 'unix'; readonly path: string };

// The kernel's sockaddr_un holds 108 bytes with the final zero; longer paths fail with a bare EINVAL.
const UNIX_PATH_LIMIT_BYTES = 107;

const tcp = /^(\[[0-9a-fA-F:]+\]|[^\s:/]+):(\d{1,5})$/;

/** @returns undefined if the text is neither `host:port` nor `unix:path` */
export function parseListenAddress(text: string): ListenAddress | undefined {
  if (text.startsWith('unix:')) {
    const path = text.slice('unix:'.length).replace(/^\/\/(?=\/)/, '');
    return path !== '' && Buffer.byteLength(path) <= UNIX_PATH_LIMIT_BYTES ? { kind: 'unix', path } : undefined;
  }
  const match = tcp.exec(text);
  if (match === null) return undefined;
  const [, host = '', portText = ''] = match;
  const port = Number(portText);
  return port <= 65_535 ? { kind: 'tcp', host: host.replace(/^\[|\]$/g, ''), port } : undefined;
}

/** Removes a socket file that a killed process left behind, and nothing else: a socket somebody answers on stays. */
export async function removeStaleSocket(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isSocket() !== true) return;
  if (!(await answers(path))) await unlink(path).catch(() => undefined);
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
