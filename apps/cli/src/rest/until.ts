import { setTimeout as delay } from 'node:timers/promises';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;
const STALL_LIMIT_MS = 180_000;

/**
 * Looks again and again until there is something.
 * @param look undefined while it is not so yet; what it tells of its progress keeps the patience going
 * @throws Error naming what did not come
 */
export async function until<T>(what: string, look: (tell: (progress: unknown) => void) => Promise<T | undefined>): Promise<T> {
  let seen = '';
  let since = performance.now();
  const tell = (progress: unknown): void => {
    const now = JSON.stringify(progress) ?? '';
    if (now !== seen) since = performance.now();
    seen = now;
  };
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS)) {
    const found = await look(tell);
    if (found !== undefined) return found;
    if (performance.now() - since > STALL_LIMIT_MS)
      throw new Error(`nothing happened for ${STALL_LIMIT_MS / 1_000} s while waiting until ${what}; last seen: ${seen}`);
    await delay(pauseMs);
  }
}
