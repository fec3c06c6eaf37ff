import { z } from 'zod';
import type { CallOptions } from '@kezek/rpc';
import { type Route, route } from '../http/route.js';
import { type RouteDeps, signedIn } from './deps.js';

const contacts = z.object({ phones: z.array(z.string()).meta({ description: 'the first is tried first' }) });

/**
 * A guardian's own phones. The first one is what they sign in with, so only the department changes it; a second one catches what the first
 * does not take. The phones there were are told of every change.
 */
export function contactRoutes({ clients }: RouteDeps): Route[] {
  const phonesOf = async (guardianId: string, call: CallOptions): Promise<string[]> =>
    (await clients.identity.getContact({ recipientId: guardianId, contactId: '' }, call)).phones;
  const change = async (guardianId: string, second: readonly string[], call: CallOptions): Promise<{ phones: string[] }> => {
    const [first = ''] = await phonesOf(guardianId, call);
    await clients.identity.changeContact({ guardianId, phones: [first, ...second], by: guardianId }, call);
    return { phones: await phonesOf(guardianId, call) };
  };
  return [
    route({
      method: 'get',
      path: '/contacts',
      action: 'contact.own',
      tag: 'guardian',
      summary: 'Where Kezek writes to the guardian',
      response: contacts,
      handle: async (input) => ({ phones: await phonesOf(signedIn(input).id, input.call) }),
    }),
    route({
      method: 'put',
      path: '/contacts/second-phone',
      action: 'contact.own',
      tag: 'guardian',
      summary: 'Name a second phone, or another second phone; it is tried when the first does not take a message',
      body: z.object({ phone: z.string().min(1).max(30) }),
      response: contacts,
      handle: async (input) => change(signedIn(input).id, [input.body.phone], input.call),
    }),
    route({
      method: 'delete',
      path: '/contacts/second-phone',
      action: 'contact.own',
      tag: 'guardian',
      summary: 'Have one phone alone',
      response: contacts,
      handle: async (input) => change(signedIn(input).id, [], input.call),
    }),
  ];
}
