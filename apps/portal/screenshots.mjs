// `npm run screenshots`: walks the pages in a browser and puts the pictures that README.md shows into apps/portal/screenshots.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const taken = mkdtempSync(join(tmpdir(), 'kezek-screenshots-'));
const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--testPathPatterns', '\\.browser\\.spec\\.ts$', '--maxWorkers=2'];
const { status } = spawnSync(process.execPath, jest, { cwd: root, stdio: 'inherit', env: { ...process.env, KEZEK_SCREENSHOTS: taken } });
const shown = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/apps\/portal\/screenshots\/([\w-]+\.png)/g);
mkdirSync(join(root, 'apps/portal/screenshots'), { recursive: true });
for (const [path, name] of shown) copyFileSync(join(taken, name), join(root, path));
rmSync(taken, { recursive: true });
process.exitCode = status ?? 1;
