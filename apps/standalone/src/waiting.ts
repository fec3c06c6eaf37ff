import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const READY_LIMIT_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** @throws Error with the last answer if the door is not ready within a minute */
export async function ready(url: string): Promise<void> {
  const deadline = performance.now() + READY_LIMIT_MS;
  for (let last = 'no answer'; ; await delay(LOOK_EVERY_MS)) {
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    if (response !== undefined) last = await response.text();
    if (performance.now() > deadline) throw new Error(`Not ready after ${READY_LIMIT_MS / 1_000} s: ${last}`);
  }
}

export function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
