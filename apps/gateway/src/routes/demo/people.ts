import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Route, route } from '../../http/route.js';
import type { RouteDeps } from '../deps.js';
import { id } from '../schemas.js';
import { demo } from './demo.js';

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const person = { personId: id, names, districtId: id };

const guardian = z.object({
  kind: z.literal('guardian'),
  ...person,
  stage: z
    .enum(['new', 'waiting', 'offered', 'choosing', 'contract-pending', 'attending', 'month-to-confirm', 'lapsed', 'paid'])
    .meta({ description: 'where the family stood when the demonstration began' }),
  iin: z.string(),
  phone: z.string(),
  locale: z.enum(['kk', 'ru', 'en']),
  childId: id,
  childNames: names,
});

const staff = z.object({
  kind: z.literal('staff'),
  ...person,
  stage: z
    .enum(['teacher', 'head', 'department', 'approver', 'second-approver', 'finance', 'auditor'])
    .meta({ description: 'what this person does' }),
  login: z.string(),
  password: z.string(),
  kindergartenId: id.optional(),
});

const people = z.object({ items: z.array(z.discriminatedUnion('kind', [guardian, staff])) });

export type DemoPerson = z.output<typeof people>['items'][number];

/** Invented people who can be tried out: they come in through the same sign-in as everybody. */
export function peopleRoutes({ config }: Pick<RouteDeps, 'config'>): Route[] {
  return [
    route({
      ...demo,
      method: 'get',
      path: '/demo/people',
      summary:
        'Invented people whom anybody may sign in as: one family at each stage, and staff. None while they are still being brought in',
      response: people,
      handle: async () => (config.DEMO_PEOPLE_FILE === undefined ? { items: [] } : peopleIn(config.DEMO_PEOPLE_FILE)),
    }),
  ];
}

async function peopleIn(file: string): Promise<z.output<typeof people>> {
  try {
    return people.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { items: [] };
  }
}
