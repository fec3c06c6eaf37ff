import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@kezek/testkit';
import { parse } from 'yaml';
import { DEMO_ADMIN } from './environment.js';

interface DemoCity {
  readonly districtId: string;
  readonly kindergartens: readonly {
    readonly bin: string;
    readonly kind: string;
    readonly settlementId: string;
    readonly nameKk: string;
    readonly nameRu: string;
    readonly groups: readonly object[];
  }[];
}

const AT_ONCE = 8;

/** Staff who can sign in from the start. */
export const DEMO_STAFF = [
  { login: 'department', roles: ['department'], name: 'Demo Department' },
  { login: 'approver1', roles: ['approver'], name: 'Demo Approver One' },
  { login: 'approver2', roles: ['approver'], name: 'Demo Approver Two' },
  { login: 'finance', roles: ['finance'], name: 'Demo Finance' },
  { login: 'auditor', roles: ['auditor'], name: 'Demo Auditor' },
] as const;

export const demoPassword = (login: string): string => `kezek-demo-${login}`;

/** Brings the demonstration's staff and kindergartens in through the REST door, as a region would. Again changes nothing. */
export async function loadDemoData(url: string): Promise<void> {
  const city = parse(readFileSync(join(workspaceRoot(), 'deploy/demo/taldykorgan.yaml'), 'utf8')) as DemoCity;
  const admin = await signIn(url, DEMO_ADMIN.login, DEMO_ADMIN.password);
  const { districtId } = city;
  for (const { login, roles, name } of DEMO_STAFF) {
    const account = { login, password: demoPassword(login), name, roles, ...(login === 'auditor' ? {} : { districtId }) };
    await post(url, '/staff', account, admin, `demo:${login}`);
  }
  const department = await signIn(url, 'department', demoPassword('department'));
  const waiting = [...city.kindergartens];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await register(url, { ...next, districtId }, department);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function register(
  url: string,
  { groups, ...kindergarten }: DemoCity['kindergartens'][number] & { districtId: string },
  cookie: string,
): Promise<void> {
  const { kindergartenId } = (await post(url, '/kindergartens', kindergarten, cookie)) as { kindergartenId: string };
  for (const group of groups) await post(url, `/kindergartens/${kindergartenId}/groups`, group, cookie);
}

async function signIn(url: string, login: string, password: string): Promise<string> {
  const response = await send(url, '/sign-in/staff', { login, password });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const post = async (url: string, path: string, body: object, cookie: string, key?: string): Promise<unknown> =>
  (await send(url, path, body, { cookie, ...(key === undefined ? {} : { 'idempotency-key': key }) })).json();

async function send(url: string, path: string, body: object, more: Readonly<Record<string, string>> = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...more };
  const response = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok)
    throw new Error(`The demonstration could not be loaded: POST ${path} answered ${response.status} ${await response.text()}`);
  return response;
}
