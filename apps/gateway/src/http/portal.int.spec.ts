import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import express from 'express';
import request from 'supertest';
import { portalPages } from './portal.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kezek-portal-'));
  mkdirSync(join(folder, 'assets'));
  const script = 'export const answer = 42;';
  writeFileSync(
    join(folder, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script src="/assets/a.js" nonce="__CSP_NONCE__">',
  );
  writeFileSync(join(folder, 'assets/a.js'), script);
  writeFileSync(join(folder, 'assets/a.js.br'), brotliCompressSync(script));
});
afterAll(() => rmSync(folder, { recursive: true }));

const app = () => express().use(portalPages(folder));

test.each(['/', '/my/children/chd_1', '/department/taldykorgan/registers'])('%s is a page under a policy of its own', async (path) => {
  const { headers, text } = await request(app()).get(path).expect(200).expect('content-type', /html/);
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
  expect(nonce?.length).toBeGreaterThanOrEqual(20);
  expect(text.split(`nonce="${nonce}"`)).toHaveLength(3);
  expect(text).not.toContain('__CSP_NONCE__');
  expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:/);
  expect(headers['cache-control']).toBe('no-store');
});

test('no nonce is used twice', async () => {
  const policies = await Promise.all([1, 2].map(async () => (await request(app()).get('/')).headers['content-security-policy']));
  expect(policies[0]).not.toBe(policies[1]);
});

test('assets are sent compressed and kept by the browser', async () => {
  const { headers } = await request(app()).get('/assets/a.js').set('Accept-Encoding', 'br').expect(200);
  expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
});

test.each(['/groups/kdg_1.2/days/2026-11-23', '/iterations/itr_tekeli.1'])('%s is a page though there is a dot in it', async (path) => {
  await request(app()).get(path).expect(200);
});

test.each(['/api/v1/nowhere', '/assets/gone.js', '/.env', '/wp-login.php', '/.git/config'])('%s is no page', async (path) => {
  await request(app()).get(path).expect(404);
});

test('a folder without a portal is named', () => {
  expect(() => portalPages(join(folder, 'assets'))).toThrow(/PORTAL_DIR/);
});
