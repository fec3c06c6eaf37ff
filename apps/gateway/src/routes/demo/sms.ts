import { Rejection } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../../http/route.js';
import type { RouteDeps } from '../deps.js';
import { instant } from '../schemas.js';
import { demo } from './demo.js';

const MESSAGES_MAX = 500;
const phone = z.string().min(3).max(30);

/** As the SMS centre tells of them. */
const told = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      phone: z.string(),
      sender: z.string(),
      text: z.string(),
      acceptedAt: z.string(),
      endedAt: z.string().optional(),
    }),
  ),
});

const messages = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      phone: z.string(),
      sender: z.string(),
      text: z.string(),
      at: instant.meta({ description: 'when it reached the phone' }),
    }),
  ),
});

/** The phones of a demonstration. */
export function smsRoutes({ config }: Pick<RouteDeps, 'config'>): Route[] {
  const centre = async (path: string, init?: RequestInit): Promise<unknown> => {
    if (config.DEMO_SMS_URL === undefined) throw new Rejection('gateway.demo-sms-not-found');
    const response = await fetch(new URL(path, config.DEMO_SMS_URL), init);
    if (!response.ok) throw new Error(`The SMS centre answered ${response.status}`);
    return response.status === 204 ? undefined : response.json();
  };
  return [
    route({
      ...demo,
      method: 'get',
      path: '/demo/messages',
      summary: 'The newest SMS of a phone, or of all, the newest last',
      query: z.object({ phone: phone.optional(), limit: z.coerce.number().int().min(1).max(MESSAGES_MAX).default(100) }),
      response: messages,
      handle: async ({ query: { phone: asked, limit } }) => {
        const query = new URLSearchParams({ limit: String(limit), ...(asked === undefined ? {} : { phone: asked }) });
        const found = told.parse(await centre(`/messages?${query}`));
        return { messages: found.messages.map(({ acceptedAt, endedAt, ...message }) => ({ ...message, at: endedAt ?? acceptedAt })) };
      },
    }),
    route({
      ...demo,
      method: 'put',
      path: '/demo/numbers/{phone}',
      summary: 'Say how a phone behaves: deliver, never-deliver, reject',
      params: z.object({ phone }),
      body: z.object({ behaviour: z.string().max(40) }),
      status: 204,
      handle: async ({ params, body }) => {
        const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
        await centre(`/numbers/${encodeURIComponent(params.phone)}`, init);
      },
    }),
  ];
}
