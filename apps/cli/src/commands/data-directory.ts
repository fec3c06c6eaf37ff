import { join, resolve } from 'node:path';

const ROOT = join(__dirname, '../../../..');

/** Where a standalone installation keeps what must outlive a restart, and says how it can be reached. */
export const dataDirectory = (env: NodeJS.ProcessEnv): string => resolve(env['KEZEK_DATA'] ?? join(ROOT, '.kezek'));

/** @param region the name of a file in deploy/regions */
export const regionFile = (region: string): string => join(ROOT, 'deploy/regions', `${region}.yaml`);
