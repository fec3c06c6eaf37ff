import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import { need } from './registry-schemas.js';
import { count, districtParams, id, instant, kindergartenParams, localDate, stayHours } from './schemas.js';

const YEAR = z.coerce.number().int().min(2024).max(2100);
const promotionParams = kindergartenParams.extend({ year: YEAR });
const phase = z.string().meta({ description: 'none, drafted, confirmed, ordered, completed or fallen' });

const promotion = z.object({
  kindergartenId: z.string(),
  year: count,
  phase,
  firstDay: localDate.meta({ description: 'the first in the new groups' }),
  earliest: localDate,
  latest: localDate,
  cause: z.string().optional().meta({ description: 'of a plan that fell: discarded, term-over, changed or no-seat' }),
  digest: z.string().optional().meta({ description: 'of the plan as it is shown: what is confirmed' }),
  endsAt: instant.optional().meta({ description: 'the last moment to confirm a draft' }),
  ages: z.array(z.object({ groupId: z.string(), ageGroup: count })).meta({ description: 'what the head chose; the rest is by the rules' }),
  targets: z.array(z.object({ childId: z.string(), groupId: z.string() })),
  overfull: z.array(z.string()).meta({ description: 'groups that would have more children and promises than seats' }),
  groups: z.array(
    z.object({
      groupId: z.string(),
      language: z.string(),
      stayHours,
      need: need.optional(),
      seats: count,
      ageGroup: count,
      comingAgeGroup: count,
      proposedAgeGroup: count,
      before: count,
      after: count,
      free: count,
    }),
  ),
  children: z.array(
    z.object({
      childId: z.string(),
      contractId: z.string(),
      groupId: z.string(),
      toGroupId: z.string(),
      ageGroup: count.meta({ description: 'on the coming reference day; 0 if none fits any more' }),
      outcome: z.string().meta({ description: 'with-group, moves, stays, graduates or leaves' }),
      reason: z.string().optional().meta({ description: 'no-group, no-seat, over-age, bound, was-there or chosen' }),
      firstDay: localDate,
      lastDay: localDate.optional(),
    }),
  ),
});

/** The yearly moving up of age groups: a plan by the rules, which the head may change, and which is carried out as it was seen. */
export function promotionRoutes({ clients }: RouteDeps): Route[] {
  const { promotions } = clients;
  const house = {
    tag: 'kindergarten',
    params: promotionParams,
    scope: async ({ params: { kindergartenId } }: { params: { kindergartenId: string } }) => ({
      kindergartenId,
      districtId: given((await clients.enrolment.getKindergarten({ kindergartenId })).kindergarten).districtId,
    }),
    response: promotion,
  } as const;

  return [
    route({
      ...house,
      method: 'get',
      path: '/kindergartens/{kindergartenId}/promotions/{year}',
      action: 'promotion.read',
      summary:
        'Who would be in which group in the new school year, with the seats after it; the plan by the rules, or the one that was kept',
      handle: async ({ params }) => given((await promotions.getPromotion(params)).promotion),
    }),
    route({
      ...house,
      method: 'put',
      path: '/kindergartens/{kindergartenId}/promotions/{year}',
      action: 'promotion.plan',
      summary: 'Keep a plan: its day, ages of groups and groups of children that differ from the rules',
      body: z.object({
        firstDay: localDate.optional().meta({ description: 'without it, the day after the time for moving up' }),
        ages: z
          .array(z.object({ groupId: id, ageGroup: count.min(1).max(6) }))
          .max(99)
          .default([]),
        targets: z
          .array(z.object({ childId: id, groupId: id }))
          .max(1_000)
          .default([]),
      }),
      handle: async (input) => {
        const { firstDay = '', ages, targets } = input.body;
        const request = { ...input.params, firstDay, ages, targets, by: signedIn(input).id };
        return given((await promotions.draftPromotion(request, input.call)).promotion);
      },
    }),
    route({
      ...house,
      method: 'delete',
      path: '/kindergartens/{kindergartenId}/promotions/{year}',
      action: 'promotion.plan',
      summary: 'Give up a plan that is not confirmed',
      handle: async ({ params, call }) => given((await promotions.discardPromotion(params, call)).promotion),
    }),
    route({
      ...house,
      method: 'post',
      path: '/kindergartens/{kindergartenId}/promotions/{year}/confirmation',
      action: 'promotion.plan',
      summary: 'Confirm the plan as it was shown; it is carried out whole or not at all',
      body: z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
      handle: async (input) => {
        const request = { ...input.params, digest: input.body.digest, by: signedIn(input).id };
        return given((await promotions.confirmPromotion(request, input.call)).promotion);
      },
    }),
    route({
      method: 'get',
      path: '/districts/{districtId}/promotions',
      action: 'promotion.list',
      tag: 'department',
      summary: 'How far the kindergartens of a district are with moving their age groups up',
      params: districtParams,
      query: z.object({ year: YEAR }),
      scope: ({ params: { districtId } }) => ({ districtId }),
      response: z.object({ items: z.array(z.object({ kindergartenId: z.string(), phase, firstDay: localDate, children: count })) }),
      handle: async ({ params: { districtId }, query: { year } }) => ({
        items: (await promotions.listPromotions({ districtId, year })).promotions,
      }),
    }),
  ];
}
