// Writes openapi.json, the description of the door that clients are generated from: `node apps/gateway/generate.mjs [--check]`, after a build.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { allRoutes } = require('./dist/routes/index.js');
const { openApiDocument } = require('./dist/http/openapi.js');

// Routes are described without being called; those of a demonstration are among them.
const nothing = {};
const routes = allRoutes({ clients: nothing, policy: nothing, clock: nothing, sessions: nothing, config: nothing, demoClock: nothing });
const text = `${JSON.stringify(openApiDocument(routes), null, 2)}\n`;
const file = fileURLToPath(new URL('openapi.json', import.meta.url));

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('apps/gateway/openapi.json is not what the routes say: npm run gen');
  process.exitCode = 1;
}
