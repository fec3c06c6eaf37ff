import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import type { RouteDeps } from './deps.js';

const stream = z.string().meta({
  description:
    '`event: change` with `data: {"topics":[…]}`, or `event: gap` with `data: {}` when something may have been missed and everything shown is ' +
    'to be fetched again, as after every opening. Topics: `iterations`; `district:<id>`, with `*` for one that is not told; `seats:<id>`, ' +
    'what the catalogue shows of a district; `kindergarten:<id>`, `group:<id>`, `register:<id>`, `child:<id>`; `children`, the own list; `messages`. Nothing else is told: who wants to know what has changed asks.',
});

/** Tells a page what to fetch again. */
export function liveRoutes({ live }: RouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/live',
      action: 'live.listen',
      tag: 'live',
      summary: 'Hears what has changed, as server-sent events: each only what it may see',
      response: stream,
      streams: true,
      handle: ({ principal, token }) => live.listen({ principal, token }),
    }),
  ];
}
