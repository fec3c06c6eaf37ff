import { Rejection } from '@kezek/domain';
import { z } from 'zod';
import { statusOf } from '../http/problem.js';
import { type Route, route } from '../http/route.js';
import { detailOf, problems } from '../words/problems.js';
import { titleOf } from '../words/titles.js';
import { type Places, placesOf } from '../words/values.js';
import type { RouteDeps } from './deps.js';

const PARAMS_MAX = 20;

/** What problems are called in another language, for a page that holds one and changes its language. */
export function problemRoutes({ policy }: Pick<RouteDeps, 'policy'>): Route[] {
  let places: Places | undefined;
  return [
    route({
      method: 'get',
      path: '/problems/{code}',
      action: 'public.read',
      tag: 'public',
      summary: 'The words of a problem in the language of Accept-Language; its params are given as query parameters',
      params: z.object({ code: z.string().max(100) }),
      query: z
        .object({})
        .catchall(z.string().max(300))
        .refine((params) => Object.keys(params).length <= PARAMS_MAX),
      response: z.object({ title: z.string(), detail: z.string() }),
      handle: async ({ params: { code }, query, locale }) => {
        if (!Object.hasOwn(problems, code)) throw new Rejection('gateway.problem-not-found');
        return { title: titleOf(statusOf(code), locale), detail: detailOf(code, query, locale, (places ??= placesOf(policy))) };
      },
    }),
  ];
}
