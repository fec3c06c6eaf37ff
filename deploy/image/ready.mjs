// Health check of a container: says what is missing, and exits with 1, until the address answers 200.
// `node ready.mjs [url]`; without one, the readiness of the service in this container.
import { get } from 'node:http';

const LIMIT_MS = 4_000;

const port = process.env.HTTP_HEALTH_LISTEN?.split(':').at(-1) ?? '9090';
const url = process.argv[2] ?? `http://127.0.0.1:${port}/readyz`;

process.exitCode = 1;
const request = get(url, { timeout: LIMIT_MS }, (response) => {
  if (response.statusCode === 200) process.exitCode = 0;
  response.pipe(process.stdout);
});
request.on('timeout', () => request.destroy(new Error(`no answer in ${LIMIT_MS} ms`)));
request.on('error', (error) => console.log(`${url}: ${error.message}`));
