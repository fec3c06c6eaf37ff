import { type Instant, Rejection, parseInstant } from '@kezek/domain';
import type { DemoClock } from '@kezek/service';
import { z } from 'zod';
import type { Clients } from '../../clients.js';
import { type Route, route } from '../../http/route.js';
import type { RouteDeps } from '../deps.js';
import { instant, localDate } from '../schemas.js';
import { demo } from './demo.js';
import { endOfMonth, justAfter, nextDay } from './moments.js';

const time = z.object({
  now: instant,
  today: localDate,
  nextDeadline: instant
    .optional()
    .meta({ description: 'the earliest moment at which time itself changes something; absent if there is none' }),
  endOfMonth: instant.meta({ description: 'the evening of the month’s last working day that is still to come' }),
});
const DESTINATIONS = ['next-day', 'next-deadline', 'end-of-month'] as const;
const move = z.union([z.strictObject({ advanceTo: z.string() }), z.strictObject({ to: z.enum(DESTINATIONS) })]);

type Deps = Pick<RouteDeps, 'clients' | 'clock' | 'policy'> & { readonly demoClock: DemoClock };

/** The time of a demonstration: it is told, and moved forward. */
export function clockRoutes({ clients, clock, policy, demoClock }: Deps): Route[] {
  const told = async (): Promise<z.output<typeof time>> => {
    const nextDeadline = await earliestDeadline(clients);
    const now = clock.now();
    const moments = { now, today: policy.localDateOf(now), endOfMonth: endOfMonth(policy, now) };
    return nextDeadline === undefined ? moments : { ...moments, nextDeadline };
  };
  const destination = async (to: (typeof DESTINATIONS)[number]): Promise<Instant> => {
    switch (to) {
      case 'next-day':
        return nextDay(policy, clock.now());
      case 'end-of-month':
        return endOfMonth(policy, clock.now());
      case 'next-deadline': {
        const deadline = await earliestDeadline(clients);
        if (deadline === undefined) throw new Rejection('gateway.demo-deadline-not-found');
        return justAfter(deadline);
      }
    }
  };
  return [
    route({
      ...demo,
      method: 'get',
      path: '/demo/clock',
      summary: 'The demonstration’s time, and where it can be moved to',
      response: time,
      handle: told,
    }),
    route({
      ...demo,
      method: 'post',
      path: '/demo/clock',
      summary: 'Move the time of the whole installation forward: to a moment, or to the next one of a kind',
      body: move,
      response: time,
      handle: async ({ body }) => {
        await demoClock.advanceTo('to' in body ? await destination(body.to) : parseInstant(body.advanceTo));
        return told();
      },
    }),
  ];
}

/** Of all that any service waits for. */
async function earliestDeadline({ queue, voucher, enrolment }: Clients): Promise<Instant | undefined> {
  const answers = await Promise.all([queue, voucher, enrolment].map((service) => service.getNextDeadline({})));
  const [earliest] = answers.flatMap(({ at }) => (at === '' ? [] : [at as Instant])).sort();
  return earliest;
}
