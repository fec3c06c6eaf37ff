import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Preparing, layPrepared } from './prepared.js';

describe('what is prepared once', () => {
  let folder: string;
  let made: number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kezek-prepared-'));
    made = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const directories = (count: number): string[] => Array.from({ length: count }, () => mkdtempSync(join(folder, 'own-')));
  const lay = (directory: string, more: Partial<Preparing> = {}): Promise<void> =>
    layPrepared(directory, {
      folder,
      name: 'town',
      limitMs: 10_000,
      make: async (making) => {
        made += 1;
        await new Promise((resolve) => setImmediate(resolve));
        writeFileSync(join(making, 'houses'), String(made));
      },
      ...more,
    });

  it('is made by the first alone, and each has a copy of its own', async () => {
    const [one, two, three] = directories(3) as [string, string, string];
    await Promise.all([lay(one), lay(two)]);
    writeFileSync(join(one, 'houses'), 'other');
    await lay(three);
    expect(made).toBe(1);
    expect([two, three].map((directory) => readFileSync(join(directory, 'houses'), 'utf8'))).toEqual(['1', '1']);
  });

  it('is made again after who made it failed', async () => {
    const [one, two] = directories(2) as [string, string];
    const fail = async (making: string): Promise<void> => {
      writeFileSync(join(making, 'half'), '');
      throw new Error('No house stands');
    };
    await expect(lay(one, { make: fail })).rejects.toThrow('No house stands');
    await lay(two);
    expect([readdirSync(one), readdirSync(two)]).toEqual([[], ['houses']]);
  });

  it('is done without where nothing is kept, and where who began to make it is gone', async () => {
    const [one, two] = directories(2) as [string, string];
    await lay(one, { folder: undefined });
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    writeFileSync(join(folder, 'town.maker'), String(pid));
    await lay(two);
    expect([readdirSync(one), readdirSync(two), made]).toEqual([[], [], 0]);
  });
});
