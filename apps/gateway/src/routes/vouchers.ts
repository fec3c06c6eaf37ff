import { VOUCHER_ENDINGS } from '@kezek/contracts';
import { type Instant, Rejection, localDateOf } from '@kezek/domain';
import { z } from 'zod';
import { Download, type Route, route } from '../http/route.js';
import { certificatePdf } from '../representations/certificate.js';
import { LOCALES } from '../words/locale.js';
import { type RouteDeps, given, signedIn } from './deps.js';
import { childParams, id, instant, localDate, voucher } from './schemas.js';

const PDF = 'application/pdf';

/** Papers of before absences had a purpose of their own lie among those of benefits. */
const ABSENCE_PURPOSES: readonly string[] = ['absence', 'benefit'];

const certificate = z.object({
  voucherId: z.string(),
  number: z.string(),
  districtId: z.string(),
  certifiedAt: instant,
  validFrom: localDate,
  validUntil: localDate,
  statement: z.string().meta({ description: 'what the QR code holds; signed with Ed25519' }),
  issuer: z.string(),
});

/** The voucher as a certificate, how anybody checks one, and its rest while the child does not come. */
export function voucherRoutes({ clients, policy }: RouteDeps): Route[] {
  const open = { action: 'public.read', tag: 'public' } as const;
  const own = {
    tag: 'guardian',
    params: childParams,
    scope: ({ params: { childId } }: { params: { childId: string } }) => ({ childId }),
  } as const;
  const ofOffice = {
    tag: 'department',
    params: childParams,
    scope: async ({ params }: { params: { childId: string } }) => ({
      districtId: (await clients.voucher.getVoucher(params)).voucher?.placement?.districtId ?? '',
    }),
    response: voucher,
  } as const;
  const certificateOf = async (childId: string) => given((await clients.certificates.getCertificate({ childId })).certificate);
  return [
    route({
      ...own,
      method: 'get',
      path: '/children/{childId}/voucher/certificate',
      action: 'child.read',
      summary: 'The certificate of a confirmed voucher, made at the first asking',
      response: certificate,
      handle: ({ params }) => certificateOf(params.childId),
    }),
    route({
      ...own,
      method: 'get',
      path: '/children/{childId}/voucher/certificate/pdf',
      action: 'child.read',
      summary: 'The certificate to print, with a code that is checked without a network',
      query: z.object({ lang: z.enum(LOCALES).optional() }),
      download: { mediaTypes: [PDF] },
      handle: async (input) => {
        const lang = input.query.lang ?? input.locale;
        const found = await certificateOf(input.params.childId);
        const { children } = await clients.identity.listChildren({ guardianId: signedIn(input).id });
        const child = children.find(({ childId }) => childId === input.params.childId);
        const bytes = await certificatePdf({
          ...found,
          locale: lang,
          childName: child?.name ?? '',
          birthDate: child?.birthDate ?? '',
          districtName: policy.district(found.districtId).names[lang],
          certifiedOn: localDateOf(found.certifiedAt as Instant, policy.zone),
        });
        return new Download(bytes, { mediaType: PDF, name: `kezek-${found.number}-${lang}.pdf` });
      },
    }),
    route({
      ...own,
      method: 'post',
      path: '/children/{childId}/voucher/suspension',
      action: 'voucher.answer',
      summary:
        'Keep the voucher while the child is ill or on leave: the seat stays, each day is still marked and paid by the absence rules',
      body: z.object({ reason: z.enum(['illness', 'leave']), from: localDate, until: localDate, documentId: id.optional() }),
      response: voucher,
      handle: async ({ params, body: { documentId = '', ...body }, call }) => {
        if (documentId !== '') await requireOwnPaper(params.childId, documentId);
        return given((await clients.suspensions.suspendVoucher({ ...params, ...body, documentId }, call)).voucher);
      },
    }),
    route({
      ...own,
      method: 'delete',
      path: '/children/{childId}/voucher/suspension',
      action: 'voucher.answer',
      summary: 'The child comes again',
      response: voucher,
      handle: async ({ params, call }) => given((await clients.suspensions.resumeVoucher(params, call)).voucher),
    }),
    route({
      ...ofOffice,
      method: 'post',
      path: '/children/{childId}/voucher/ending',
      action: 'voucher.end',
      summary: 'End a live voucher, and with it the application; for false data another person has to agree first',
      body: z.object({ reason: z.enum(VOUCHER_ENDINGS) }),
      handle: async ({ params, body, call }) => given((await clients.endings.endVoucher({ ...params, ...body }, call)).voucher),
    }),
    route({
      ...ofOffice,
      method: 'post',
      path: '/children/{childId}/voucher/ending/decision',
      action: 'voucher.decide-ending',
      summary: 'Agree that the voucher ends as was proposed, or keep it',
      body: z.object({ agrees: z.boolean() }),
      handle: async ({ params, body, call }) => given((await clients.endings.decideEnding({ ...params, ...body }, call)).voucher),
    }),
    route({
      ...ofOffice,
      method: 'post',
      path: '/children/{childId}/voucher/absence-end',
      action: 'voucher.end',
      summary: 'End the voucher of a child who has been away for too long; today is its last day',
      handle: async ({ params, call }) => given((await clients.absences.endForAbsence(params, call)).voucher),
    }),
    route({
      ...open,
      method: 'get',
      path: '/certificates/issuer',
      summary: 'Who signs certificates and status lists, and the key to check them with',
      response: z.object({
        issuer: z.string(),
        publicKey: z.string().meta({ description: 'Ed25519, SubjectPublicKeyInfo in DER, base64' }),
      }),
      handle: () => clients.certificates.getIssuer({}),
    }),
    route({
      ...open,
      method: 'get',
      path: '/certificates/status-list',
      summary: 'Which certificates no longer hold: one signed line, to be fetched again before its time is over',
      response: z.object({ text: z.string() }),
      handle: () => clients.certificates.getStatusList({}),
    }),
  ];

  /** A paper of another child, or of another matter, says nothing of this absence. @throws Rejection `identity.document-not-found` */
  async function requireOwnPaper(childId: string, documentId: string): Promise<void> {
    const { ownerKind, ownerId, purpose } = given((await clients.documents.getDocumentHead({ documentId })).document);
    if (ownerKind !== 'child' || ownerId !== childId || !ABSENCE_PURPOSES.includes(purpose))
      throw new Rejection('identity.document-not-found');
  }
}
