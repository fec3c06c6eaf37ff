import { Rejection } from '@kezek/domain';
import { z } from 'zod';
import { type Route, route } from '../../http/route.js';
import type { RouteDeps } from '../deps.js';
import { bankAnswerTo } from './bank.js';
import { demo } from './demo.js';

const FILE_KB_MAX = 640;
const fileText = z
  .string()
  .min(1)
  .max(FILE_KB_MAX * 1_024);

/** The bank of a demonstration: it carries out every payment. */
export function bankRoutes({ clock }: Pick<RouteDeps, 'clock'>): Route[] {
  return [
    route({
      ...demo,
      method: 'post',
      path: '/demo/bank-answer',
      summary: 'What the demonstration’s bank answers to a payment file: every line is carried out',
      bodyKbMax: FILE_KB_MAX,
      body: z.object({ fileText }),
      response: z.object({ fileText: z.string() }),
      handle: async ({ body }) => {
        const answer = bankAnswerTo(body.fileText, clock.now());
        if (answer === undefined) throw new Rejection('gateway.demo-bank-file-invalid');
        return { fileText: answer };
      },
    }),
  ];
}
