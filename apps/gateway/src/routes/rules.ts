import { type PolicyOn, firstDayOf, parseYearMonth } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import type { RouteDeps } from './deps.js';
import { localDate, month } from './schemas.js';

/** The region's rules that pages show, so that none of them is written down a second time. */
export function rulesRoutes({ policy, clock }: RouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/queue-rules',
      action: 'public.read',
      tag: 'public',
      summary: 'What a family may say of an application today: benefits with their proof, kindergartens, pauses',
      response: z.object({
        benefits: z.array(
          z.object({
            code: z.string(),
            names: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
            statusClass: z.string(),
            proof: z.string().meta({ description: 'workplace-certificate, state-database (needs no document) or medical-conclusion' }),
          }),
        ),
        chosenKindergartensMax: z.number().int(),
        pauseMaxCalendarDays: z.number().int(),
        benefitProofWorkingDays: z.number().int(),
        certificateValidCalendarDays: z.number().int(),
        stopListCalendarDays: z.number().int().meta({ description: 'of who claims a benefit and does not prove it; 0: none' }),
      }),
      handle: async () => {
        const { benefits, ...rules } = pick(policy.at(clock.now()));
        return { benefits: benefits.map(({ code, names, statusClass, proof }) => ({ code, names, statusClass, proof })), ...rules };
      },
    }),
    route({
      method: 'get',
      path: '/attendance-rules/{month}',
      action: 'public.read',
      tag: 'public',
      summary: 'The working days of a month, and what a missed day is worth',
      params: z.object({ month }),
      response: z.object({
        month,
        workingDays: z.array(localDate),
        reasons: z.array(
          z.object({
            code: z.string(),
            names: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
            needsDocument: z.boolean(),
            excused: z.boolean(),
            maxDaysYear: z.number().int().optional().meta({ description: 'days of a year above it count as unexcused' }),
          }),
        ),
        unexcusedPaidDaysMonth: z.number().int(),
        parentApprovalWorkingDays: z.number().int(),
      }),
      handle: async ({ params }) => {
        const ofMonth = parseYearMonth(params.month);
        const rules = policy.on(firstDayOf(ofMonth));
        return {
          month: ofMonth,
          workingDays: policy.calendar.workingDaysOf(ofMonth),
          reasons: rules.absenceReasons.map(({ code, names, needsDocument, excused, maxDaysYear }) => ({
            ...{ code, names, needsDocument, excused },
            ...(maxDaysYear === undefined ? {} : { maxDaysYear }),
          })),
          unexcusedPaidDaysMonth: rules.unexcusedPaidDaysMonth,
          parentApprovalWorkingDays: rules.parentApprovalWorkingDays,
        };
      },
    }),
  ];
}

const pick = (rules: PolicyOn) => ({
  benefits: rules.benefits,
  chosenKindergartensMax: rules.chosenKindergartensMax,
  pauseMaxCalendarDays: rules.pauseMaxCalendarDays,
  benefitProofWorkingDays: rules.benefitProofWorkingDays,
  certificateValidCalendarDays: rules.certificateValidCalendarDays,
  stopListCalendarDays: rules.stopListCalendarDays,
});
