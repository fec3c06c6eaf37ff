import { type Instant, LOOK_PURPOSES, type LocalDate, Rejection, endOfDay, localDateOf } from '@kezek/domain';
import { z } from 'zod';
import { Download, type Route, present, route } from '../http/route.js';
import { pdfOf } from '../representations/pdf.js';
import { type ExportedEntry, type PortraitExport, portraitJson, portraitSheet } from '../representations/portrait.js';
import type { Principal } from '../sessions/principal.js';
import { LOCALES } from '../words/locale.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import { childParams, instant, pageOf } from './schemas.js';
import { districtsOfChild, leftOn, scopeOf } from './scopes.js';

const KINDS = [
  ...(['guardian', 'look', 'document', 'application', 'voucher', 'contract', 'attendance', 'payment', 'notice'] as const),
  ...(['correction', 'record'] as const),
];

const entry = z.object({
  entryId: z.string().meta({ description: 'names the entry, for instance in a request to correct it' }),
  at: z.string(),
  kind: z.enum(KINDS),
  type: z.string(),
  data: z.unknown(),
});

const standing = z.object({
  asOf: instant,
  registeredAt: instant.optional(),
  birthDate: z.string().optional(),
  guardians: z.number().int(),
  application: z
    .object({
      applicationId: z.string(),
      phase: z.string(),
      paused: z.boolean(),
      category: z.number().int(),
      statusClass: z.string(),
      districtId: z.string().optional(),
      settlementId: z.string().optional(),
      submittedAt: instant,
      restorableUntil: instant.optional(),
      placeInCategory: z.number().int().optional().meta({ description: 'where it is known: while the application waits' }),
    })
    .optional(),
  voucher: z.object({ voucherId: z.string(), phase: z.string(), confirmBy: instant.optional(), contractBy: instant.optional() }).optional(),
  place: z
    .object({
      kindergartenId: z.string(),
      groupId: z.string(),
      contractId: z.string(),
      from: z.string(),
      lastDay: z.string().optional(),
    })
    .optional(),
  openContracts: z.number().int(),
  openCorrections: z.number().int(),
  erasedAt: instant.optional(),
});

const asOf = instant.optional().meta({ description: 'how it was at this moment; without it, now' });
const kinds = z
  .string()
  .max(200)
  .default('')
  .transform((text) => text.split(',').filter((one) => one !== ''))
  .pipe(z.array(z.enum(KINDS)))
  .meta({ description: 'divided by commas; all without it' });

/** Why staff look: recorded, shown to the guardian. */
export const lookReason = {
  purpose: z
    .string()
    .max(40)
    .default('')
    .meta({ description: `what staff look for: ${LOOK_PURPOSES.join(', ')}; a guardian needs none` }),
  reference: z.string().max(80).default('').meta({ description: 'the number of what one looks for the sake of' }),
};

const EXPORT_PAGE = 500;
const EXPORT_ENTRIES_MAX = 50_000;

/** The child's digital portrait: everything that happened, how things stood at any moment, and a file to keep. */
export function portraitRoutes({ clients, policy, clock }: RouteDeps): Route[] {
  const scope = async ({ params: { childId }, principal }: { params: { childId: string }; principal: Principal | undefined }) => {
    if (principal?.kind !== 'staff') return { childId };
    const { districtId } = principal;
    if (districtId !== undefined && (await leftOn(clients, childId, districtId)) !== undefined) return { districtId };
    return scopeOf(await districtsOfChild(clients, childId), principal);
  };

  /** A department that the child has left sees it as it was on the last day there. */
  async function asOfFor(childId: string, principal: Principal | undefined, asked: Instant | undefined): Promise<Instant | undefined> {
    const own = principal?.kind === 'staff' ? principal.districtId : undefined;
    const last = own === undefined ? undefined : await leftOn(clients, childId, own);
    if (last === undefined) return asked;
    const end = endOfDay(last as LocalDate, policy.zone);
    return asked === undefined || asked > end ? end : asked;
  }

  return [
    route({
      method: 'get',
      path: '/children/{childId}/portrait',
      action: 'portrait.read',
      tag: 'portrait',
      summary: 'Everything that happened, as one time line, and how things stand or stood; each look of staff is recorded with its purpose',
      params: childParams,
      query: z.object({
        kinds,
        asOf,
        order: z.enum(['oldest', 'newest']).default('oldest'),
        limit: z.coerce.number().int().min(1).max(500).default(500),
        after: z.string().max(400).default(''),
        ...lookReason,
      }),
      scope,
      response: pageOf(entry).extend({ standing, name: z.string().optional() }),
      handle: async (input) => {
        const { params, query } = input;
        const name = await recordLook(input, { action: 'portrait.read', ...query });
        const moment = await asOfFor(params.childId, input.principal, query.asOf as Instant | undefined);
        const page = {
          kinds: query.kinds,
          asOf: moment ?? '',
          newestFirst: query.order === 'newest',
          limit: query.limit,
          after: query.after,
        };
        const [{ entries, next }, stood] = await Promise.all([
          clients.portraits.listEntries({ ...params, ...page }),
          standingOf(params.childId, moment),
        ]);
        return { items: entries.map(toEntry), next, standing: stood, ...(name === undefined ? {} : { name }) };
      },
    }),
    route({
      method: 'get',
      path: '/children/{childId}/portrait/file',
      action: 'portrait.export',
      tag: 'portrait',
      summary: 'The whole portrait as a file: PDF for people, JSON for programs, both with the digest of what they say',
      params: childParams,
      query: z.object({ format: z.enum(['pdf', 'json']).default('pdf'), language: z.enum(LOCALES).optional(), asOf }),
      scope: ({ params: { childId } }) => ({ childId }),
      download: { mediaTypes: ['application/pdf', 'application/json'] },
      handle: async (input) => {
        const { childId } = input.params;
        const { format, language = input.locale, asOf: moment } = input.query;
        const portrait = await whole(childId, { guardianId: signedIn(input).id, asOf: moment });
        const name = `kezek-portrait-${localDateOf(portrait.asOf as Instant, policy.zone)}.${format}`;
        if (format === 'json') return new Download(portraitJson(portrait), { mediaType: 'application/json', name });
        const kindergartens = await housesIn(portrait.entries);
        return new Download(await pdfOf(portraitSheet(portrait, { policy, locale: language, kindergartens })), {
          mediaType: 'application/pdf',
          name,
        });
      },
    }),
    route({
      method: 'post',
      path: '/portraits/rebuilding',
      action: 'portrait.rebuild',
      tag: 'portrait',
      summary:
        'Read one page of what the services told from their beginning into the portraits again; asked with `next` until there is none',
      body: z.object({ after: z.string().max(2_000).default('') }),
      response: z.object({ read: z.number().int(), next: z.string().optional() }),
      handle: ({ body, call }) => clients.portraits.rebuildPortraits(body, call),
    }),
  ];

  /** Of staff, each look is written down before anything is read. @returns the child's name, for staff */
  async function recordLook(
    { params: { childId }, principal, call }: { params: { childId: string }; principal: Principal | undefined; call: object },
    look: { action: string; purpose: string; reference: string },
  ): Promise<string | undefined> {
    if (principal?.kind !== 'staff') return undefined;
    const { action, purpose, reference } = look;
    const asked = { childIds: [childId], staffId: principal.id, action, purpose, reference };
    const { children } = await clients.identity.lookUpChildren(asked, call);
    const [child] = children;
    if (child === undefined) throw new Rejection('identity.child-not-found');
    return child.name;
  }

  async function standingOf(childId: string, moment: string | undefined): Promise<unknown> {
    const stood = given((await clients.portraits.getStanding({ childId, asOf: moment ?? '' })).standing);
    const { application } = stood;
    const placeInCategory =
      application?.phase === 'waiting'
        ? await placeOn(application.applicationId, localDateOf(stood.asOf as Instant, policy.zone))
        : undefined;
    return present({ ...stood, application: application && { ...application, placeInCategory } });
  }

  /** Steps of the place are known while an application waits; of one that waits no more nothing is made up. */
  async function placeOn(applicationId: string, day: string): Promise<number | undefined> {
    try {
      const { steps } = await clients.positions.getPositionHistory({ applicationId });
      return steps.filter(({ date }) => date <= day).at(-1)?.place;
    } catch (error) {
      if (error instanceof Rejection) return undefined;
      throw error;
    }
  }

  async function whole(childId: string, asked: { guardianId: string; asOf: string | undefined }): Promise<PortraitExport> {
    const madeAt = clock.now();
    const moment = asked.asOf ?? madeAt;
    const entries: ExportedEntry[] = [];
    for (let after = ''; ;) {
      const page = { childId, kinds: [], asOf: moment, newestFirst: false, limit: EXPORT_PAGE, after };
      const { entries: more, next } = await clients.portraits.listEntries(page);
      entries.push(...more.map(toEntry));
      if (next === '') break;
      if (entries.length >= EXPORT_ENTRIES_MAX) throw new Rejection('gateway.portrait-too-long', { max: EXPORT_ENTRIES_MAX });
      after = next;
    }
    const { children } = await clients.identity.listChildren({ guardianId: asked.guardianId });
    const child = children.find((one) => one.childId === childId);
    return {
      madeAt,
      madeFor: asked.guardianId,
      asOf: moment,
      child: { childId, name: child?.name ?? '', birthDate: child?.birthDate ?? '' },
      standing: await standingOf(childId, moment),
      entries,
    };
  }

  async function housesIn(entries: readonly ExportedEntry[]) {
    const ids = new Set(entries.flatMap(({ data }) => kindergartensIn(data)));
    const found = await Promise.all(
      [...ids].map(
        async (kindergartenId) => [kindergartenId, (await clients.enrolment.getKindergarten({ kindergartenId })).kindergarten] as const,
      ),
    );
    return new Map(found.flatMap(([id, house]) => (house === undefined ? [] : [[id, house] as const])));
  }
}

function kindergartensIn(data: unknown): string[] {
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) =>
    typeof value === 'string' ? (/kindergartenId$/i.test(name) ? [value] : []) : kindergartensIn(value),
  );
}

const toEntry = ({
  entryId,
  at,
  kind,
  type,
  data,
}: {
  entryId: string;
  at: string;
  kind: string;
  type: string;
  data: string;
}): ExportedEntry => ({
  ...{ entryId, at, kind, type },
  data: JSON.parse(data) as unknown,
});
