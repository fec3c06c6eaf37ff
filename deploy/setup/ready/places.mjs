import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
/** What this machine's Kezek has besides the repository. */
export const home = join(root, '.kezek');
export const setup = join(home, 'setup');
export const glibc = join(home, 'glibc');
