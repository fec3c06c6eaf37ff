import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { STAFF_ROLES } from '../sessions/principal.js';
import { LOCALES } from '../words/locale.js';
import type { RouteDeps } from './deps.js';
import { id } from './schemas.js';
import { districtsOfGuardian, scopeOf } from './scopes.js';

const CHECK_LIMIT_MS = 120_000;

/** What auditors and administrators do. */
export function oversightRoutes({ clients }: RouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/invariants',
      action: 'invariant.check',
      tag: 'oversight',
      summary: 'Every service checks on its own data what must always be true',
      response: z.object({
        holds: z.boolean(),
        invariants: z.array(
          z.object({ service: z.string(), id: z.string(), holds: z.boolean(), checked: z.number().int(), broken: z.array(z.string()) }),
        ),
      }),
      handle: async ({ call }) => {
        const { identity, queue, voucher, enrolment, payment, notification } = clients;
        const asked = Object.entries({ identity, queue, voucher, enrolment, payment, notification });
        const found = await Promise.all(
          asked.map(async ([service, client]) => {
            const { invariants } = await client.checkInvariants({}, { ...call, deadlineMs: CHECK_LIMIT_MS });
            return invariants.map((invariant) => ({ service, ...invariant }));
          }),
        );
        const invariants = found.flat();
        return { holds: invariants.every(({ holds }) => holds), invariants };
      },
    }),
    route({
      method: 'post',
      path: '/staff',
      action: 'staff.register',
      tag: 'oversight',
      summary: 'Register a member of staff',
      body: z.object({
        login: z.string().min(3).max(100),
        password: z.string().min(10).max(200),
        name: z.string().min(1).max(200),
        roles: z.array(z.enum(STAFF_ROLES)).min(1),
        districtId: id.optional(),
        kindergartenId: id.optional(),
      }),
      status: 201,
      response: z.object({ staffId: z.string() }),
      handle: ({ body, call }) =>
        clients.identity.registerStaff({ ...body, districtId: body.districtId ?? '', kindergartenId: body.kindergartenId ?? '' }, call),
    }),
    route({
      method: 'put',
      path: '/guardians/{guardianId}/phones',
      action: 'contact.change',
      tag: 'oversight',
      summary: 'Change the phones of a guardian whose identity was checked in person; the old phone is told',
      params: z.object({ guardianId: id }),
      body: z.object({ phones: z.array(z.string().max(30)).min(1).max(2), locale: z.enum(LOCALES).optional() }),
      scope: async ({ params, principal }) => scopeOf(await districtsOfGuardian(clients, params.guardianId), principal),
      status: 204,
      handle: async ({ params, body, principal, call }) =>
        void (await clients.identity.changeContact({ ...params, phones: body.phones, by: principal?.id ?? '' }, call)),
    }),
  ];
}
