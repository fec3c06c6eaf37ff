import { firstDayOf, parseYearMonth } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import type { RouteDeps } from './deps.js';
import { localDate, month } from './schemas.js';

/** The region's rules that pages show, so that none of them is written down a second time. */
export function rulesRoutes({ policy }: RouteDeps): Route[] {
  return [
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
