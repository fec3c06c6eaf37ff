import { parseInstant } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { type RouteDeps, given } from './deps.js';
import { point } from './registry-schemas.js';
import { group, id, instant, iteration, kind, kindergarten, language, page, pageOf, protocol } from './schemas.js';
import { sharedAnswer } from './shared-answer.js';

const STATISTICS_AGE_MS = 1_000;

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const iterationCategory = z.object({ category: z.number().int(), names, waiting: z.number().int(), turns: z.number().int() });
const counts = z.record(z.string(), z.number().int());
const seats = z.object({
  kindergartens: z.number().int(),
  seats: z.number().int(),
  held: z.number().int(),
  taken: z.number().int(),
  free: z.number().int(),
});

/** What anybody may see: no person is in it. */
export function publicRoutes({ clients, policy, clock, demoClock }: RouteDeps): Route[] {
  const open = { action: 'public.read', tag: 'public' } as const;
  // Counting reads much and anybody may ask. A demonstration counts each step as it is done.
  const statistics = sharedAnswer(
    async () => {
      const [queue, vouchers, enrolment] = await Promise.all([
        clients.queue.getStatistics({}),
        clients.voucher.getStatistics({}),
        clients.enrolment.getStatistics({}),
      ]);
      const districts = policy.districts.map((district) => ({
        districtId: district.id,
        names: district.names,
        applications: byPhase(queue.applications, district.id),
        vouchers: byPhase(vouchers.vouchers, district.id),
        seats: Object.fromEntries(
          enrolment.districts.filter(({ districtId }) => districtId === district.id).map(({ kind, ...counted }) => [kind, counted]),
        ),
      }));
      return { at: clock.now(), turnsGiven: queue.turnsGiven, vouchersIssued: vouchers.issued, districts };
    },
    { clock, maxAgeMs: demoClock === undefined ? STATISTICS_AGE_MS : 0 },
  );
  return [
    route({
      ...open,
      method: 'get',
      path: '/statistics',
      summary: 'The queue, the vouchers and the seats of each district, as of at most a second ago',
      shared: true,
      response: z.object({
        at: instant,
        turnsGiven: z.number().int(),
        vouchersIssued: z.number().int(),
        districts: z.array(
          z.object({ districtId: z.string(), names, applications: counts, vouchers: counts, seats: z.partialRecord(kind, seats) }),
        ),
      }),
      handle: () => statistics(),
    }),
    route({
      ...open,
      method: 'get',
      path: '/clock',
      summary: 'The time by which deadlines run, and the local day',
      response: z.object({ now: instant, today: z.string(), zone: z.string() }),
      handle: async () => {
        const now = clock.now();
        return { now, today: policy.localDateOf(now), zone: policy.zone };
      },
    }),
    route({
      ...open,
      method: 'get',
      path: '/districts',
      summary: 'Districts and settlements of the region, with the regime in force',
      response: z.object({
        region: z.object({ id: z.string(), names }),
        languages: z.array(z.string()),
        items: z.array(
          z.object({
            districtId: z.string(),
            names,
            regime: z.string(),
            settlements: z.array(z.object({ settlementId: z.string(), names, urban: z.boolean(), centre: point.optional() })),
          }),
        ),
      }),
      handle: async () => {
        const rules = policy.at(clock.now());
        const items = policy.districts.map(({ id: districtId, names: districtNames, settlements }) => ({
          districtId,
          names: districtNames,
          regime: rules.regimeOf(districtId),
          settlements: settlements.map(({ id: settlementId, ...settlement }) => ({ settlementId, ...settlement })),
        }));
        return { region: { id: policy.id, names: policy.names }, languages: policy.instructionLanguages, items };
      },
    }),
    route({
      ...open,
      method: 'get',
      path: '/kindergartens',
      summary: 'Kindergartens that take vouchers',
      query: page.extend({ districtId: id.optional() }),
      response: pageOf(kindergarten),
      handle: async ({ query: { districtId = '', limit, after } }) => {
        const { kindergartens, next } = await clients.enrolment.listKindergartens({ districtId, limit, after });
        return { items: kindergartens, next };
      },
    }),
    route({
      ...open,
      method: 'get',
      path: '/groups',
      summary: 'Groups and their free seats, filtered as a guardian looks for one',
      query: page.extend({
        districtId: id.optional(),
        settlementId: id.optional(),
        kindergartenId: id.optional(),
        ageGroup: z.coerce.number().int().min(1).max(6).optional(),
        language: language.optional(),
        kind: kind.optional(),
        freeOnly: z.enum(['true', 'false']).default('false'),
      }),
      response: pageOf(group),
      handle: async ({ query }) => {
        const { groups, next } = await clients.enrolment.listGroups({
          districtId: query.districtId ?? '',
          settlementId: query.settlementId ?? '',
          kindergartenId: query.kindergartenId ?? '',
          ageGroup: query.ageGroup ?? 0,
          anyAgeGroup: query.ageGroup === undefined,
          languages: query.language === undefined ? [] : [query.language],
          kinds: query.kind === undefined ? [] : [query.kind],
          freeOnly: query.freeOnly === 'true',
          limit: query.limit,
          after: query.after,
        });
        return { items: groups, next };
      },
    }),
    route({
      ...open,
      method: 'get',
      path: '/iterations',
      summary: 'Iterations of a district, the newest first',
      query: z.object({ districtId: id, limit: z.coerce.number().int().min(1).max(100).default(20) }),
      response: pageOf(iteration),
      handle: async ({ query }) => ({ items: (await clients.queue.listIterations(query)).iterations }),
    }),
    route({
      ...open,
      method: 'get',
      path: '/iterations/{iterationId}',
      summary: 'One iteration',
      params: z.object({ iterationId: id }),
      response: iteration,
      handle: async ({ params }) => given((await clients.queue.getIteration(params)).iteration),
    }),
    route({
      ...open,
      method: 'get',
      path: '/iterations/{iterationId}/categories',
      summary: 'How many waited and how many get a turn in each category, of a previewed iteration as well',
      params: z.object({ iterationId: id }),
      response: pageOf(iterationCategory),
      handle: async ({ params }) => {
        const { previewedAt } = given((await clients.queue.getIteration(params)).iteration);
        // By the rules it was made under, whatever holds now.
        const rules = policy.at(previewedAt === '' ? clock.now() : parseInstant(previewedAt));
        const { categories } = await clients.queue.countIteration(params);
        return { items: categories.map((one) => ({ ...one, names: rules.category(one.category).names })) };
      },
    }),
    route({
      ...open,
      method: 'get',
      path: '/iterations/{iterationId}/protocol',
      summary: 'Who got a turn and who was passed over for what reason, without names',
      params: z.object({ iterationId: id }),
      response: protocol,
      handle: ({ params }) => clients.queue.getProtocol(params),
    }),
  ];
}

const byPhase = (rows: readonly { districtId: string; phase: string; count: number }[], districtId: string): Record<string, number> =>
  Object.fromEntries(rows.filter((row) => row.districtId === districtId && row.phase !== 'none').map(({ phase, count }) => [phase, count]));
