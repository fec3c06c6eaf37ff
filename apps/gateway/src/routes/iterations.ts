import { parseLocalDate } from '@kezek/domain';
import { parseProtocol } from '@kezek/translog';
import { z } from 'zod';
import { Download, type Route, route } from '../http/route.js';
import { Kept } from '../representations/kept.js';
import { pdfOf } from '../representations/pdf.js';
import { type ProtocolSource, protocolCsv, protocolSheet } from '../representations/protocol.js';
import { LOCALES, type Locale } from '../words/locale.js';
import { type RouteDeps, given } from './deps.js';
import { cameLater, id, localDate, pageOf } from './schemas.js';

const CSV = 'text/csv';
const PDF = 'application/pdf';
/** A protocol never changes, and printing a long one takes a second of a core. */
const PRINTED_KEPT_MAX = 24;

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const category = z.object({
  ordinal: z.number().int(),
  statusClass: z.string(),
  names,
  minMonths: z.number().int().meta({ description: 'full months on the first day of the school year, in the band' }),
  maxMonths: z.number().int().meta({ description: 'no longer in the band' }),
  quota: z.number().int().optional().meta({ description: 'most turns in one iteration' }),
  sharePercent: z.number().int().optional().meta({ description: 'most of an iteration, in percent of the free seats' }),
});

/** Iterations as they are checked before and read after: who came meanwhile, the table of categories, the protocol to print and to keep. */
export function iterationRoutes({ clients, policy, clock }: RouteDeps): Route[] {
  const open = { action: 'public.read', tag: 'public' } as const;
  const printed = new Kept<Uint8Array>(PRINTED_KEPT_MAX);
  const file = { params: z.object({ iterationId: id }), query: z.object({ lang: z.enum(LOCALES).optional() }) };

  async function sourceOf(iterationId: string, locale: Locale): Promise<ProtocolSource> {
    const { text, protocolHash } = await clients.queue.getProtocol({ iterationId });
    return { protocol: parseProtocol(text), protocolHash, policy, locale };
  }
  const named = (iterationId: string, locale: Locale, ending: string): string =>
    `kezek-${iterationId.replace(/^itr_/, '')}-${locale}.${ending}`;

  return [
    route({
      ...open,
      method: 'get',
      path: '/districts/{districtId}/categories',
      summary: 'The table of categories in force on a day, in the order they are served',
      params: z.object({ districtId: id }),
      query: z.object({ on: localDate.optional() }),
      response: pageOf(category),
      handle: async ({ params, query }) => {
        policy.district(params.districtId);
        const rules = policy.on(query.on === undefined ? policy.localDateOf(clock.now()) : parseLocalDate(query.on));
        return { items: [...rules.categories].sort((a, b) => a.ordinal - b.ordinal) };
      },
    }),
    route({
      ...open,
      method: 'get',
      path: '/iterations/{iterationId}/protocol/csv',
      summary: 'The public protocol for spreadsheets: a line an application, headings in the language asked for',
      ...file,
      download: { mediaTypes: [CSV] },
      handle: async ({ params: { iterationId }, query, locale }) => {
        const lang = query.lang ?? locale;
        return new Download(protocolCsv(await sourceOf(iterationId, lang)), { mediaType: CSV, name: named(iterationId, lang, 'csv') });
      },
    }),
    route({
      ...open,
      method: 'get',
      path: '/iterations/{iterationId}/protocol/pdf',
      summary: 'The public protocol to print, in Kazakh, Russian or English',
      ...file,
      download: { mediaTypes: [PDF] },
      handle: async ({ params: { iterationId }, query, locale }) => {
        const lang = query.lang ?? locale;
        const source = await sourceOf(iterationId, lang);
        const bytes = await printed.of(`${source.protocolHash} ${lang}`, () => pdfOf(protocolSheet(source)));
        return new Download(bytes, { mediaType: PDF, name: named(iterationId, lang, 'pdf') });
      },
    }),
    route({
      method: 'get',
      path: '/iterations/{iterationId}/since-preview',
      action: 'application.list',
      tag: 'department',
      summary: 'Who came to the queue since an iteration was previewed, and whether it has to be previewed anew',
      params: z.object({ iterationId: id }),
      scope: async ({ params }) => ({ districtId: given((await clients.queue.getIteration(params)).iteration).districtId }),
      response: z.object({
        cameLater: z.array(cameLater),
        overtaken: z.number().int().meta({ description: 'of those who came or changed, who would stand before somebody with a turn' }),
        newDuringPreview: z.enum(['next-iteration', 'renew-preview']),
      }),
      handle: ({ params }) => clients.iterations.getSincePreview(params),
    }),
  ];
}
