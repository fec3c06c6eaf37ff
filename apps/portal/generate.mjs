// Writes the types of the API from the gateway's description of it: `node apps/portal/generate.mjs [--check]`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const at = (path) => new URL(path, import.meta.url);
const file = fileURLToPath(at('src/api/gen/openapi.d.ts'));
const text = `// Generated from apps/gateway/openapi.json by npm run gen.\n${astToString(await openapiTS(at('../gateway/openapi.json')))}`;

if (!process.argv.includes('--check')) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('apps/portal/src/api/gen is not what apps/gateway/openapi.json says: npm run gen');
  process.exitCode = 1;
}
