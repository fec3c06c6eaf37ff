import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '@kezek/service';
import { type RequestHandler, Router } from 'express';
import sirv from 'sirv';

/** What the portal's build writes where a page's nonce belongs. */
const NONCE_MARK = '__CSP_NONCE__';
const NONCE_BYTES = 16;
/** Names of pages may hold dots, as ids do (`…/groups/kdg_1.2/…`); names of files end in letters after one, or begin with one. */
const PAGE = /^\/(?!api(\/|$)|assets\/)(?!.*\/\.)(?!.*\.[a-z]+$)(?!\.)/;

/**
 * The portal's pages. Every address that is no file is a page of the portal, which finds its own way. Only scripts and styles of this origin
 * run, and such styles as are made at run time under the nonce of the page.
 * @throws ConfigError if there is no built portal in the folder
 */
export function portalPages(folder: string): Router {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) throw new ConfigError([`PORTAL_DIR: there is no index.html in ${folder}; build the portal: npm run build`]);
  const html = readFileSync(file, 'utf8');
  const router = Router();
  const page: RequestHandler = (_request, response) => {
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    response.setHeader('Content-Security-Policy', policyWith(nonce));
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(html.replaceAll(NONCE_MARK, nonce));
  };
  router.get(['/', '/index.html'], page);
  // Names of assets carry a hash of what is in them.
  router.use(sirv(folder, { brotli: true, gzip: true, etag: true, setHeaders: cacheForEver }));
  router.get(PAGE, page);
  return router;
}

const cacheForEver = (response: { setHeader(name: string, value: string): unknown }, path: string): void => {
  response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
};

const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
