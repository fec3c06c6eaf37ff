import { type Instant, Rejection, parseInstant } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import type { RouteDeps } from './deps.js';
import { instant } from './schemas.js';

/** Only where the installation is a demonstration: its clock can be moved and its SMS read. Elsewhere these paths do not exist. */
export function demoRoutes({ demoClock, config, clock, policy }: RouteDeps): Route[] {
  if (demoClock === undefined) return [];
  const demo = { action: 'demo.use', tag: 'demonstration' } as const;
  const time = z.object({ now: instant, today: z.string() });
  const now = () => {
    const at = clock.now();
    return { now: at, today: policy.localDateOf(at) };
  };
  const smsCentre = async (path: string, init?: RequestInit): Promise<unknown> => {
    if (config.DEMO_SMS_URL === undefined) throw new Rejection('gateway.demo-sms-not-found');
    const response = await fetch(new URL(path, config.DEMO_SMS_URL), init);
    if (!response.ok) throw new Error(`The SMS centre answered ${response.status}`);
    return response.status === 204 ? undefined : response.json();
  };
  return [
    route({ ...demo, method: 'get', path: '/demo/clock', summary: 'The demonstration’s time', response: time, handle: async () => now() }),
    route({
      ...demo,
      method: 'post',
      path: '/demo/clock',
      summary: 'Move the time of the whole installation forward',
      body: z.object({ advanceTo: z.string() }),
      response: time,
      handle: async ({ body }) => {
        await demoClock.advanceTo(parseInstant(body.advanceTo) satisfies Instant);
        return now();
      },
    }),
    route({
      ...demo,
      method: 'get',
      path: '/demo/messages',
      summary: 'The SMS a phone received, the oldest first',
      query: z.object({ phone: z.string().min(3).max(30) }),
      response: z.unknown(),
      handle: ({ query: { phone } }) => smsCentre(`/messages?phone=${encodeURIComponent(phone)}`),
    }),
    route({
      ...demo,
      method: 'put',
      path: '/demo/numbers/{phone}',
      summary: 'Say how a phone behaves: deliver, never-deliver, reject',
      params: z.object({ phone: z.string().min(3).max(30) }),
      body: z.object({ behaviour: z.string().max(40) }),
      status: 204,
      handle: async ({ params, body }) => {
        const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
        await smsCentre(`/numbers/${encodeURIComponent(params.phone)}`, init);
      },
    }),
  ];
}
