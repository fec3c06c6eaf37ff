import { Rejection, isRejection } from '@kezek/domain';
import type { CallOptions } from '@kezek/rpc';
import { z } from 'zod';
import { type Route, route } from '../http/route.js';
import type { Principal } from '../sessions/principal.js';
import { LOCALES } from '../words/locale.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import { application, districtParams, id, localDate } from './schemas.js';
import { districtsOfGuardian, scopeOf } from './scopes.js';
import { kindergartenWishes, kindergartensIn, placeWishes } from './wishes.js';

const iin = z.string().max(20);
const name = z.string().min(1).max(200);

const family = z.object({
  guardian: z.object({
    iin,
    name,
    phones: z.array(z.string().max(30)).min(1).max(2).meta({ description: 'the first is tried first' }),
    locale: z.enum(LOCALES).optional().meta({ description: 'in which language a new guardian is written to' }),
    otherPhones: z.enum(['keep', 'replace']).optional().meta({
      description: 'what to do if the guardian is known by other phones; without it that is refused',
    }),
  }),
  child: z.object({ iin, name, relation: z.enum(['parent', 'legal-representative']) }),
});

const benefit = z.object({
  code: z.string().max(50).meta({ description: 'one of the region’s benefits' }),
  documentId: id.optional().meta({ description: 'the number of the paper that was seen' }),
  issuedOn: localDate.optional(),
  validUntilDate: localDate.optional().meta({ description: 'the last day of a proof that runs out' }),
});

const known = z.object({
  known: z.boolean(),
  birthDate: localDate,
  application: z
    .object({
      childId: z.string().optional().meta({ description: 'where it waits here, so that the child’s record can be opened' }),
      applicationId: z.string(),
      phase: z.string(),
      districtId: z.string(),
      settlementId: z.string(),
    })
    .optional()
    .meta({ description: 'the live one, wherever it is' }),
});

const PLACELESS: readonly string[] = ['none', 'withdrawn', 'annulled'];

/** Where a family comes that does not apply by itself: one command from what a specialist types to the place in the queue. */
export function deskRoutes({ clients }: RouteDeps): Route[] {
  const inDistrict = {
    tag: 'department',
    params: districtParams,
    scope: ({ params: { districtId } }: { params: { districtId: string } }) => ({ districtId }),
  } as const;
  return [
    route({
      ...inDistrict,
      method: 'post',
      path: '/districts/{districtId}/desk/look-up',
      action: 'desk.look-up',
      summary:
        'Whether a child is known by its number and where its application is; the look is recorded for its guardians, and limited in rate',
      body: z.object({ childIin: iin }),
      response: known,
      handle: async ({ params, body, call }) => {
        const { childId, ...found } = await clients.desk.findChild({ iin: body.childIin }, call);
        return { ...found, application: found.known ? await liveApplication(childId, params.districtId) : undefined };
      },
    }),
    route({
      ...inDistrict,
      method: 'post',
      path: '/districts/{districtId}/applications',
      action: 'application.submit-at-desk',
      summary:
        'Apply for a family that came to the desk with its papers: registers guardian and child as far as they are not known, applies, and records a benefit. Its time is the moment of this call; the same key again finishes what was interrupted',
      body: family.extend({ settlementId: id, ...placeWishes, ...kindergartenWishes, benefit: benefit.optional() }),
      status: 201,
      response: application,
      handle: async (input) => {
        const { params, body, call } = input;
        const { districtId } = params;
        const { settlementId, languages, kinds, kindergartenIds, stayHours } = body;
        const wishes = await kindergartensIn(clients, districtId, { asked: { kindergartenIds, stayHours } });
        const typed = typedFamily(body, call);
        const found = await clients.desk.checkFamily({ family: typed }, call);
        if (found.replacesPhones) await requireOwnGuardian(found.guardianId, signedIn(input));
        const { childId, guardianId, birthDate } = found;
        const place = { districtId, settlementId, languages, kinds, wishes };
        const asked = { childId, guardianId, birthDate, ...place, channel: 'clerk', submittedAt: '', statusClass: '' };
        const seen = body.benefit === undefined ? undefined : seenBenefit(childId, body.benefit);
        // All that can be refused is, before anything is written.
        await clients.applications.checkSubmission({ application: asked, benefit: seen }, call);
        await clients.desk.registerFamily({ family: typed }, call);
        const taken = given((await clients.queue.submitApplication(asked, call)).application);
        if (seen === undefined) return taken;
        await clients.benefits.recordBenefit(seen, apart(call, 'benefit'));
        return given((await clients.queue.getApplication({ childId })).application);
      },
    }),
  ];

  async function liveApplication(childId: string, here: string) {
    try {
      const { applicationId, phase, placement } = given((await clients.queue.getApplication({ childId })).application);
      if (PLACELESS.includes(phase) || placement === undefined) return undefined;
      const { districtId, settlementId } = placement;
      return { ...(districtId === here ? { childId } : {}), applicationId, phase, districtId, settlementId };
    } catch (error) {
      if (isRejection(error) && error.code === 'queue.application-not-found') return undefined;
      throw error;
    }
  }

  /** Phones are changed by the department that the guardian has to do with. @throws Rejection gateway.forbidden */
  async function requireOwnGuardian(guardianId: string, principal: Principal): Promise<void> {
    const { districtId } = scopeOf(await districtsOfGuardian(clients, guardianId), principal);
    const own = principal.kind === 'staff' ? principal.districtId : '';
    if (own !== undefined && own !== districtId) throw new Rejection('gateway.forbidden', { action: 'contact.change' });
  }
}

type Body = z.output<typeof family>;

const typedFamily = ({ guardian, child }: Body, { locale }: CallOptions) => ({
  guardianIin: guardian.iin,
  guardianName: guardian.name,
  phones: guardian.phones,
  locale: guardian.locale ?? locale ?? '',
  childIin: child.iin,
  childName: child.name,
  relation: child.relation,
  otherPhones: guardian.otherPhones ?? '',
});

const seenBenefit = (childId: string, { code, documentId = '', issuedOn = '', validUntilDate = '' }: z.output<typeof benefit>) => ({
  ...{ childId, code, documentId, issuedOn, validUntilDate },
});

/** Two commands about one child under one key of the caller. */
const apart = (call: CallOptions, part: string): CallOptions =>
  call.idempotencyKey === undefined ? call : { ...call, idempotencyKey: `${call.idempotencyKey}.${part}` };
